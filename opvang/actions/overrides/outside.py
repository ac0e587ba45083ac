"""People are put up outside the network while their request goes on waiting."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from opvang.actions.mistakes import Mistakes, one_mistake
from opvang.actions.overrides.record import record_override
from opvang.actions.subjects import request_for
from opvang.actions.telling import tell_of_request
from opvang.calendar import tonight
from opvang.errors import NotPossible
from opvang.models import Account, OutsidePlacement, Override, PlacementRequest
from opvang.models.codes import (
    Activity,
    OutsideEnd,
    OutsideKind,
    OverrideKind,
    PlacementState,
    RequestStatus,
)
from opvang.policy import policy
from opvang.queries.overrides.guards import needs_guard, why_guarded


@transaction.atomic
def put_outside(
    actor: Account,
    *,
    request: UUID,
    kind: OutsideKind,
    guarded: bool,
    review_at: datetime | None,
    now: datetime,
    reason: str = "",
) -> OutsidePlacement:
    """Write down that people stay outside the network for now; where, nobody writes down.

    The request waits on for a place. *review_at* is when somebody looks at it again; None: after
    OUTSIDE_REVIEW_HOURS. *reason* says why people who need a guard have none; somebody
    reviews that.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `hold_place`.
    FormRefused
        When they need a guard, have none, and nobody says why.
    NotPossible
        When the request is over, the people live in a shelter or are outside already, or the time
        to look again has passed or is too far away.
    """
    row = request_for(actor, Activity.PUT_OUTSIDE, request, now=now)
    _require_nowhere(row)
    if not guarded:
        _without_guard(actor, row, kind, reason=reason, now=now)
    placed = OutsidePlacement.objects.create(
        request=row,
        kind=kind,
        guarded=guarded,
        since=now,
        review_at=_review_at(review_at, now=now),
        decided_by=actor,
    )
    tell_of_request(actor, Activity.PUT_OUTSIDE, row, now=now, detail=kind)
    return placed


@transaction.atomic
def review_outside(
    actor: Account, *, request: UUID, review_at: datetime | None, now: datetime
) -> OutsidePlacement:
    """Write down that people can stay where they are, until somebody looks again.

    Raises
    ------
    NotAllowed, NotFound, Busy, NotPossible
        As for `put_outside`; also when they are not outside.
    """
    row = request_for(actor, Activity.REVIEW_OUTSIDE, request, now=now)
    placed = _require_outside(row)
    # Whoever wrote it down is who knows where it is, so that stays.
    placed.review_at = _review_at(review_at, now=now)
    placed.save(update_fields=["review_at"])
    tell_of_request(actor, Activity.REVIEW_OUTSIDE, row, now=now)
    return placed


@transaction.atomic
def guard_outside(actor: Account, *, request: UUID, now: datetime) -> OutsidePlacement:
    """Write down that there is a guard now where people stay outside the network.

    Raises
    ------
    NotAllowed, NotFound, Busy, NotPossible
        As for `review_outside`; also when there was a guard already.
    """
    row = request_for(actor, Activity.REVIEW_OUTSIDE, request, now=now)
    placed = _require_outside(row)
    if placed.guarded:
        raise NotPossible(gettext("Er was al bewaking."))
    placed.guarded = True
    placed.save(update_fields=["guarded"])
    _end_override(row, now=now)
    tell_of_request(actor, Activity.REVIEW_OUTSIDE, row, now=now)
    return placed


@transaction.atomic
def leave_outside(
    actor: Account, *, request: UUID, end: OutsideEnd, now: datetime
) -> OutsidePlacement:
    """Write down that people do not stay outside the network any more.

    Raises
    ------
    NotAllowed, NotFound, Busy, NotPossible
        As for `review_outside`.
    """
    row = request_for(actor, Activity.LEAVE_OUTSIDE, request, now=now)
    placed = _require_outside(row)
    end_outside(row, end=end, now=now)
    tell_of_request(actor, Activity.LEAVE_OUTSIDE, row, now=now, detail=end)
    return placed


def end_outside(request: PlacementRequest, *, end: OutsideEnd, now: datetime) -> None:
    """End where people are outside the network, if they are; the request must be locked."""
    request.outside_placements.filter(ended_at=None).update(ended_at=now, end=end)
    _end_override(request, now=now)


def _without_guard(
    actor: Account, request: PlacementRequest, kind: OutsideKind, *, reason: str, now: datetime
) -> None:
    """Refuse that people who need a guard have none, unless there is a *reason* to review."""
    night = tonight(now)
    if not needs_guard(request, kind=kind, night=night):
        return
    if reason.strip():
        record_override(actor, OverrideKind.OUTSIDE, request, code=kind, reason=reason, now=now)
        return
    mistakes = Mistakes()
    mistakes.add(
        "guarded",
        gettext("Er is bewaking: nee. %(why)s Regel bewaking, of schrijf op waarom die er niet is.")
        % {"why": why_guarded(request, night=night)},
    )
    mistakes.refuse()


def _end_override(request: PlacementRequest, *, now: datetime) -> None:
    rows = Override.objects.filter(request=request, kind=OverrideKind.OUTSIDE, ended_at=None)
    rows.update(ended_at=now)


def _outside(request: PlacementRequest) -> OutsidePlacement | None:
    return request.outside_placements.filter(ended_at=None).first()


def _require_nowhere(request: PlacementRequest) -> None:
    if request.status not in (RequestStatus.OPEN, RequestStatus.PLACED):
        raise NotPossible(gettext("Deze aanvraag staat niet meer open. Open hem eerst opnieuw."))
    if request.placements.filter(state=PlacementState.ARRIVED).exists():
        raise NotPossible(gettext("Deze mensen wonen al in de opvang."))
    if _outside(request):
        raise NotPossible(
            gettext("Deze mensen zijn al ergens anders ondergebracht. Beëindig dat eerst.")
        )


def _require_outside(request: PlacementRequest) -> OutsidePlacement:
    placed = _outside(request)
    if placed is None:
        raise NotPossible(gettext("Deze mensen zijn niet buiten het netwerk ondergebracht."))
    return placed


def _review_at(asked: datetime | None, *, now: datetime) -> datetime:
    current = policy()
    hours = current.number_of("OUTSIDE_REVIEW_HOURS")
    review_at = asked or now + timedelta(hours=hours)
    days = current.number_of("OUTSIDE_REVIEW_MOST_DAYS")
    if not now < review_at <= now + timedelta(days=days):
        sentence = gettext("Kies een tijdstip na nu en binnen %(days)s dagen om opnieuw te kijken.")
        raise one_mistake("review_at", sentence % {"days": days}, value=review_at.isoformat())
    return review_at
