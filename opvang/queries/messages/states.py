"""The states that only time brings: of whom, and by which key each is known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from uuid import UUID

from notifications.keys import key_of
from opvang.access import may_ever, own_requests, places_people
from opvang.calendar import tonight
from opvang.models import Account, Placement, PlacementRequest, Watch
from opvang.models.codes import Activity, PlacementState
from opvang.policy import policy
from opvang.queries.freshness import stale_units
from opvang.queries.messages.people import in_use
from opvang.queries.tasks.stay_limits import stay_limits
from opvang.queries.watches import standing_watches


def waiting_holds() -> tuple[Placement, ...]:
    """Return the holds that wait for an answer, whoever gives it."""
    held = Placement.objects.filter(state=PlacementState.HELD, request__isnull=False)
    return tuple(held.select_related("request", "unit__shelter").order_by("held_until", "id"))


def is_ending(hold: Placement, *, now: datetime) -> bool:
    """Say whether a hold is about to lapse: little is left of its time."""
    if hold.held_until is None or hold.request is None:
        return False
    current = policy()
    whole = timedelta(minutes=current.number_of(f"HOLD_MINUTES_{hold.request.urgency}"))
    return now < hold.held_until <= now + whole * current.number_of("HOLD_ENDING_PERCENT") / 100


def groups() -> Iterator[tuple[Account, ...]]:
    """Yield who work for one organisation in the same roles: for them things stand the same."""
    found: dict[tuple[UUID, tuple[str, ...]], list[Account]] = {}
    for one in in_use().order_by("organisation_id", "id"):
        found.setdefault((one.organisation_id, tuple(one.roles)), []).append(one)
    yield from (tuple(people) for people in found.values())


def stale_capacity(actor: Account, *, now: datetime) -> UUID | None:
    """Return the key of tonight's stale capacity of one's own shelters; None: all is fresh."""
    if not runs_shelter(actor) or not stale_units(actor, now=now).exists():
        return None
    return key_of("capacity", actor.organisation_id, tonight(now))


def runs_shelter(actor: Account) -> bool:
    """Say whether somebody says of own units that they are right."""
    return may_ever(actor, Activity.CONFIRM_CAPACITY) and may_ever(actor, Activity.CLOSE_PLACES)


def ending_stays(actor: Account, *, now: datetime) -> frozenset[UUID]:
    """Return the keys of the stays of which somebody has the task to look for another place."""
    return frozenset(key_of("stay", one.id, one.due) for one in stay_limits(actor, now))


def place_found(watch: Watch) -> UUID | None:
    """Return the key of what a watch found; None: nothing."""
    if watch.unit_id is None:
        return None
    return key_of("place", watch.request_id, watch.unit_id, watch.first_night)


def freed_places(actor: Account, *, now: datetime) -> frozenset[UUID]:
    """Return the keys of what was found for people of one's own requests."""
    if not places_people(actor):
        return frozenset()
    own = PlacementRequest.objects.filter(own_requests(actor, night=tonight(now)))
    found = (place_found(one) for one in standing_watches().filter(request__in=own))
    return frozenset(one for one in found if one is not None)
