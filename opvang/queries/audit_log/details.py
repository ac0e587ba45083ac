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
    NoConsentReason,
    OutsideKind,
    OverstayReason,
    RefusalReason,
    RequestStatus,
    ReviewOutcome,
    TransferReason,
    WaivableCode,
)
from opvang.models.codes.coverage import CoverageKind
from opvang.models.codes.outside import OutsideEnd
from opvang.models.codes.retention import ClaimOutcome, PreservationGround
from opvang.models.codes.signals import SignalRecipient, SignalSource

#: What stands on the timeline of a request or a unit as well.
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
#: What only the log tells.
_IN_LOG_ONLY: dict[str, type[TextChoices]] = {
    Activity.ACTIVATE_PROGRAM: CallBack,
    Activity.WAIVE_RULE: WaivableCode,
    Activity.RESTORE_RULE: WaivableCode,
    Activity.OVERRIDE_CONSENT: NoConsentReason,
    Activity.PUT_OUTSIDE: OutsideKind,
    Activity.LEAVE_OUTSIDE: OutsideEnd,
    Activity.PRESERVE_CASE: PreservationGround,
    Activity.DECIDE_CLAIM: ClaimOutcome,
    Activity.APPROVE_CLAIM: ClaimOutcome,
    Activity.ERASE_PERSON: ClaimOutcome,
    Activity.CHANGE_COVERAGE: CoverageKind,
}
#: Words of an act that no list of codes has.
_WORDS: dict[tuple[str, str], object] = {
    (Activity.CHANGE_MESSAGES, "KINDS"): gettext_lazy("wat hoe komt"),
    (Activity.CHANGE_MESSAGES, "PHONE"): gettext_lazy("telefoonnummer"),
    (Activity.CHANGE_MESSAGES, "DEPUTY"): gettext_lazy("waarnemer"),
    (Activity.SETTLE_MESSAGE, "LISTED"): gettext_lazy("lijst bekeken"),
    (Activity.END_SESSION, "ALL"): gettext_lazy("overal"),
    (Activity.SWITCH_WATCH, "ON"): gettext_lazy("aan"),
    (Activity.SWITCH_WATCH, "OFF"): gettext_lazy("uit"),
    (Activity.REOPEN_PLACES, "STOP"): gettext_lazy("stop"),
    (Activity.CHANGE_UNIT, "DEFAULT"): gettext_lazy("door de organisatie of de opvang"),
    (Activity.READ_ADDRESS, "CHANGE"): gettext_lazy("voorstel voor een ander adres"),
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
    if (entry.activity, entry.detail) in _WORDS:
        return str(_WORDS[entry.activity, entry.detail])
    words = DETAILS.get(entry.activity) or _IN_LOG_ONLY.get(entry.activity)
    if words is not None and entry.detail in words.values:
        return str(words(entry.detail).label)
    ways = entry.detail.split()
    if ways and set(ways) <= _WAYS.keys():
        return ", ".join(str(_WAYS[way]) for way in ways)
    return entry.detail
