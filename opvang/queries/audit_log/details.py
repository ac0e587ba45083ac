"""What the code beside an act stands for."""

from __future__ import annotations

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy

from opvang.models import AuditEntry
from opvang.models.codes import (
    Activity,
    AddressPurpose,
    AppealOutcome,
    AreaReason,
    BreakGlassReason,
    CallBack,
    ClosureReason,
    ConfirmationMethod,
    Destination,
    Likeness,
    OverstayReason,
    RefusalReason,
    RequestStatus,
    ReviewOutcome,
    TransferReason,
)
from opvang.models.codes.signals import SignalRecipient, SignalSource

DETAILS: dict[str, type[TextChoices]] = {
    Activity.BREAK_GLASS: BreakGlassReason,
    Activity.JUDGE_BREAK_GLASS: ReviewOutcome,
    Activity.READ_ADDRESS: AddressPurpose,
    Activity.CONFIRM_CAPACITY: ConfirmationMethod,
    Activity.CLOSE_PLACES: ClosureReason,
    Activity.ACTIVATE_ACCOUNT: CallBack,
    Activity.END_REQUEST: RequestStatus,
    Activity.TELL_APART: Likeness,
    Activity.CHANGE_AREAS: AreaReason,
    Activity.ASK_TRANSFER: TransferReason,
    Activity.REFUSE_HOLD: RefusalReason,
    Activity.DEPART: Destination,
    Activity.EXPLAIN_OVERSTAY: OverstayReason,
    Activity.DECIDE_APPEAL: AppealOutcome,
    Activity.REVIEW_OVERRIDE: ReviewOutcome,
    Activity.SEND_SIGNAL: SignalSource,
    Activity.DISMISS_SIGNAL: SignalRecipient,
}
#: Why something was refused, as `record_refusal` writes it.
_REFUSALS = {
    "NotAllowed": gettext_lazy("de rol mag dit niet"),
    "NotFound": gettext_lazy("van een ander, of niet aanwezig"),
}
#: With what somebody proved who they are, in the order they did.
_WAYS = {
    "PASSWORD": gettext_lazy("wachtwoord"),
    "TOTP": gettext_lazy("code uit een app"),
    "WEBAUTHN": gettext_lazy("passkey"),
    "RECOVERY_CODES": gettext_lazy("herstelcodes"),
    "SOCIALACCOUNT": gettext_lazy("account van de organisatie"),
    "LOCKED": gettext_lazy("te vaak geraden"),
}


def detail_of(entry: AuditEntry) -> str:
    """Return the code of a row in words; one without words as it is, none as nothing."""
    if entry.detail in _REFUSALS:
        return str(_REFUSALS[entry.detail])
    words = DETAILS.get(entry.activity)
    if words is not None and entry.detail in words.values:
        return str(words(entry.detail).label)
    ways = entry.detail.split()
    if ways and set(ways) <= _WAYS.keys():
        return ", ".join(str(_WAYS[way]) for way in ways)
    return entry.detail
