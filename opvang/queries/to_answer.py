"""Holds that wait for somebody's answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import cast
from uuid import UUID

from django.db.models import QuerySet

from opvang import audit
from opvang.access import answered_placements, may_ever, require_ever
from opvang.audit import Subject
from opvang.calendar import tonight
from opvang.models import Account, Placement, PlacementRequest
from opvang.models.codes import Activity, ObjectKind, PersonRole, PlacementState, PlaceType
from opvang.queries.people import count_of, persons


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldToAnswer:
    """A place that is kept until somebody answers or time is up."""

    id: UUID
    urgency: str  #: the code
    urgency_name: str
    persons: str
    shelter: str
    unit: str
    place_type: str
    place_type_code: str
    first_night: date
    is_tonight: bool
    held_until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Holds:
    """The holds that somebody answers, the first to lapse first."""

    waiting: tuple[HoldToAnswer, ...]


def holds_to_answer(actor: Account, *, now: datetime) -> Holds:
    """Return the holds that somebody answers.

    Raises
    ------
    NotAllowed
        When somebody never answers any.
    """
    found = _holds(actor, now=now)
    audit.record(actor, Activity.READ_HOLD, Subject(kind=ObjectKind.PLACEMENT), at=now)
    return found


def _holds(actor: Account, *, now: datetime) -> Holds:
    require_ever(actor, Activity.READ_HOLD)
    night = tonight(now)
    waiting = waiting_holds(actor, now=now).select_related("request", "unit__shelter")
    counted = waiting.annotate(
        clients=count_of(PersonRole.CLIENT, path="request__"),
        children=count_of(PersonRole.CHILD, path="request__"),
    ).order_by("held_until", "id")
    people = [(one, persons(clients=one.clients, children=one.children)) for one in counted]
    # The database has no hold without a request or a time.
    return Holds(
        waiting=tuple(
            _hold(one, cast("PlacementRequest", one.request), who, night=night)
            for one, who in people
        )
    )


def _hold(row: Placement, request: PlacementRequest, people: str, *, night: date) -> HoldToAnswer:
    return HoldToAnswer(
        id=row.id,
        urgency=request.urgency,
        urgency_name=request.get_urgency_display(),
        persons=people,
        shelter=row.unit.shelter.public_name,
        unit=row.unit.name,
        place_type=str(PlaceType(row.unit.place_type).label),
        place_type_code=row.unit.place_type,
        first_night=row.start,
        is_tonight=row.start <= night,
        held_until=cast("datetime", row.held_until),
    )


def waiting_holds(actor: Account, *, now: datetime) -> QuerySet[Placement]:
    """Return the holds that somebody can answer now."""
    held = Placement.objects.filter(state=PlacementState.HELD, held_until__gt=now)
    answered = held.filter(answered_placements(actor, now=now))
    # Who only consents is done once that is given.
    return (
        answered if may_ever(actor, Activity.CONFIRM_HOLD) else answered.filter(consented_at=None)
    )
