"""Who was refused a place appeals, and the national desk decides."""

from __future__ import annotations

from datetime import datetime
from typing import cast
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from opvang.actions.matches import ask_for_match
from opvang.actions.mistakes import Mistakes
from opvang.actions.overrides.record import record_override
from opvang.actions.subjects import placement_for
from opvang.actions.telling import tell_of_placement
from opvang.calendar import tonight
from opvang.errors import NotPossible
from opvang.models import Account, Appeal, Placement, PlacementRequest
from opvang.models.codes import (
    NEVER_OVERRIDDEN,
    Activity,
    AppealOutcome,
    OverrideKind,
    PlacementState,
    RequestStatus,
)


@transaction.atomic
def appeal_refusal(actor: Account, *, placement: UUID, reason: str, now: datetime) -> Appeal:
    """Ask the national desk to look once more at a refusal that still has an effect.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `hold_place`.
    NotPossible
        When there is nothing to appeal against, nobody may decide otherwise, or the reason is
        missing (FormRefused).
    """
    row = placement_for(actor, Activity.APPEAL_REFUSAL, placement, now=now)
    _require_appealable(row, now=now)
    mistakes = Mistakes()
    appeal = Appeal(placement=row, author=actor, made_at=now, reason=reason.strip())
    mistakes.save(appeal)
    mistakes.refuse()
    tell_of_placement(actor, Activity.APPEAL_REFUSAL, row, now=now)
    return appeal


@transaction.atomic
def decide_appeal(
    actor: Account, *, placement: UUID, outcome: AppealOutcome, decision: str, now: datetime
) -> Appeal:
    """Uphold a refusal, or override it: then these people can be proposed and held there again.

    Nothing is held by it: whoever asks for the place does so again, under the same rules as
    anybody, and who decides over it may refuse once more.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `hold_place`.
    NotPossible
        When there is no appeal to decide, the actor refused the place, or the reason is missing
        (FormRefused).
    """
    row = placement_for(actor, Activity.DECIDE_APPEAL, placement, now=now)
    appeal = _undecided(row, actor)
    appeal.decided_by, appeal.decided_at = actor, now
    appeal.outcome, appeal.decision = outcome, decision.strip()
    mistakes = Mistakes()
    mistakes.save(appeal)
    mistakes.refuse()
    if outcome == AppealOutcome.OVERRIDDEN:
        _let_in_again(actor, row, reason=appeal.decision, now=now)
    tell_of_placement(actor, Activity.DECIDE_APPEAL, row, now=now, detail=outcome)
    return appeal


def _require_appealable(placement: Placement, *, now: datetime) -> None:
    if placement.state != PlacementState.REFUSED:
        raise NotPossible(gettext("Alleen tegen een weigering kunt u bezwaar maken."))
    if _request(placement).status != RequestStatus.OPEN:
        raise NotPossible(gettext("Deze aanvraag staat niet meer open; bezwaar heeft geen zin."))
    if placement.refusal_reason in NEVER_OVERRIDDEN:
        raise NotPossible(
            gettext(
                "Als een plek niet veilig is of iemand er niet heen wil, beslist niemand anders. "
                "Kies een andere plek."
            )
        )
    if hasattr(placement, "appeal"):
        raise NotPossible(gettext("Tegen deze weigering is al bezwaar gemaakt."))
    if not placement.bars.filter(expires_on__gt=tonight(now)).exists():
        raise NotPossible(
            gettext("Deze weigering heeft geen gevolg meer. U kunt de plek weer vragen.")
        )


def _undecided(placement: Placement, actor: Account) -> Appeal:
    appeal = Appeal.objects.filter(placement=placement).first()
    if appeal is None:
        raise NotPossible(gettext("Tegen deze weigering is geen bezwaar gemaakt."))
    if appeal.decided_at is not None:
        raise NotPossible(gettext("Over dit bezwaar is al beslist."))
    if placement.answered_by_id == actor.pk:
        raise NotPossible(
            gettext("U hebt deze plek zelf geweigerd. Laat een collega over het bezwaar beslissen.")
        )
    return appeal


def _let_in_again(actor: Account, placement: Placement, *, reason: str, now: datetime) -> None:
    placement.bars.update(expires_on=tonight(now))
    record_override(
        actor,
        OverrideKind.REFUSAL,
        _request(placement),
        unit=placement.unit,
        code=placement.refusal_reason,
        reason=reason,
        now=now,
    )
    ask_for_match()


def _request(placement: Placement) -> PlacementRequest:
    # The database has no refusal without a request.
    return cast("PlacementRequest", placement.request)
