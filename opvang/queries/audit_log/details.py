"""What the code beside an act stands for."""

from __future__ import annotations

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy

from opvang.models import AuditEntry
from opvang.models.codes import (
    Activity,
    AppealOutcome,
    AreaReason,
    BreakGlassReason,
    Destination,
    OverstayReason,
    RefusalReason,
    RequestStatus,
    ReviewOutcome,
    TransferReason,
)

DETAILS: dict[str, type[TextChoices]] = {
    Activity.BREAK_GLASS: BreakGlassReason,
    Activity.JUDGE_BREAK_GLASS: ReviewOutcome,
    Activity.END_REQUEST: RequestStatus,
    Activity.CHANGE_AREAS: AreaReason,
    Activity.ASK_TRANSFER: TransferReason,
    Activity.REFUSE_HOLD: RefusalReason,
    Activity.DEPART: Destination,
    Activity.EXPLAIN_OVERSTAY: OverstayReason,
    Activity.DECIDE_APPEAL: AppealOutcome,
    Activity.REVIEW_OVERRIDE: ReviewOutcome,
}
#: Why something was refused, as `record_refusal` writes it.
_REFUSALS = {
    "NotAllowed": gettext_lazy("de rol mag dit niet"),
    "NotFound": gettext_lazy("van een ander, of niet aanwezig"),
}


def detail_of(entry: AuditEntry) -> str:
    """Return the code of a row in words; one without words as it is, none as nothing."""
    if entry.detail in _REFUSALS:
        return str(_REFUSALS[entry.detail])
    words = DETAILS.get(entry.activity)
    if words is not None and entry.detail in words.values:
        return str(words(entry.detail).label)
    return entry.detail
