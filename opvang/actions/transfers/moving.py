"""What a transfer does to the place that people come from: it ends the moment they arrive."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext

from opvang.actions.beds import give_back_beds
from opvang.actions.requests.proposals import set_proposals_aside
from opvang.actions.telling import tell_of_placement, tell_of_request
from opvang.calendar import tonight
from opvang.errors import NotPossible
from opvang.models import Occupancy, Placement, PlacementRequest
from opvang.models.codes import (
    LIVE_REQUEST_STATUSES,
    Activity,
    Destination,
    PlacementState,
    RequestStatus,
)

#: Where people go whom another place of this system may have been promised to.
_MAY_BE_THERE = (Destination.OTHER_SHELTER, Destination.SUPPORTED_LIVING)
_PROMISED = (PlacementState.HELD, PlacementState.CONFIRMED)


def expect_departure(place: Placement, *, now: datetime) -> None:
    """Let the place that people leave for *place*, which is confirmed, be free from then on.

    Nobody's stay ends by it: it goes on until they arrive, however late. An end that was agreed
    for an earlier night stays as it is.
    """
    old = place_left(place)
    if old is None:
        return
    start = max(place.start, old.start + timedelta(days=1))
    old.until_before_move = old.until
    old.until = min(filter(None, (old.until, start)))
    old.save(update_fields=["until", "until_before_move"])
    _agree_until(old)
    tell_of_placement(None, Activity.EXPECT_MOVE, old, now=now)


def expect_no_departure(place: Placement, *, now: datetime) -> None:
    """Let the place that people were to leave for *place* end when it did before.

    A bed that was promised to others meanwhile is theirs from the night that it was promised for.
    """
    old = place_left(place)
    if old is None:
        return
    old.until, old.until_before_move = old.until_before_move, None
    old.save(update_fields=["until", "until_before_move"])
    _agree_until(old)
    tell_of_placement(None, Activity.EXPECT_MOVE, old, now=now)


def leave_for(place: Placement, *, now: datetime) -> bool:
    """End the stay of who have arrived at *place*, where they came from, and its request.

    Says whether they came from somewhere.
    """
    old = place_left(place)
    if old is None:
        return False
    destination = Destination.OTHER_SHELTER
    leave(old, destination=destination, on=max(old.start, tonight(now)))
    tell_of_placement(None, Activity.DEPART, old, now=now, detail=destination)
    return True


def leave(place: Placement, *, destination: Destination, on: date) -> None:
    """End a stay on the first night that people were gone, free its beds and close its request."""
    place.state, place.departed_on, place.destination = PlacementState.DEPARTED, on, destination
    place.until_before_move = None
    place.save(update_fields=["state", "departed_on", "destination", "until_before_move"])
    give_back_beds(place, on=on)
    if place.request is not None:
        place.request.status = RequestStatus.CLOSED
        place.request.ended_on = max(on, place.request.registered_on)
        place.request.save(update_fields=["status", "ended_on"])


def withdraw_transfer(place: Placement, *, destination: Destination, now: datetime) -> None:
    """End the transfer of people who leave *place* for somewhere else, with what it was promised.

    Raises
    ------
    NotPossible
        When they are expected at the other place and leave for a shelter.
    """
    transfer = transfer_of(place)
    if transfer is None:
        return
    promised = _promised(transfer)
    if promised is not None:
        _require_not_there(promised, destination)
        promised.state = PlacementState.RELEASED
        promised.save(update_fields=["state"])
        give_back_beds(promised)
        tell_of_placement(None, Activity.RELEASE_PLACE, promised, now=now)
    transfer.status = RequestStatus.WITHDRAWN
    transfer.ended_on = max(tonight(now), transfer.registered_on)
    transfer.save(update_fields=["status", "ended_on"])
    set_proposals_aside(transfer)
    detail = RequestStatus.WITHDRAWN
    tell_of_request(None, Activity.END_REQUEST, transfer, now=now, detail=detail)


def transfer_of(place: Placement) -> PlacementRequest | None:
    """Return the request that asks for another place for who live in *place*, if there is one."""
    return place.transfers.filter(status__in=LIVE_REQUEST_STATUSES).first()


def place_left(place: Placement) -> Placement | None:
    """Return where the people of *place* live until they arrive there; None: nowhere."""
    request = place.request
    if request is None or request.moves_from_id is None:
        return None
    rows = Placement.objects.select_related("request", "unit__shelter")
    # Its request and shelter are locked with those of *place*.
    locked = rows.select_for_update(of=("self",)).filter(state=PlacementState.ARRIVED)
    return locked.filter(id=request.moves_from_id).first()


def _promised(transfer: PlacementRequest) -> Placement | None:
    # A hold can lapse at this moment, and only locks itself.
    rows = transfer.placements.select_related("request", "unit__shelter")
    return rows.select_for_update(of=("self",)).filter(state__in=_PROMISED).first()


def _require_not_there(promised: Placement, destination: Destination) -> None:
    if promised.state == PlacementState.CONFIRMED and destination in _MAY_BE_THERE:
        raise NotPossible(
            gettext(
                "Deze mensen worden op een andere plek verwacht. Hun vertrek staat er vanzelf "
                "zodra zij daar aankomen: u hoeft niets te doen. Kies een andere bestemming als "
                "zij daar niet heen gaan."
            )
        )


def _agree_until(place: Placement) -> None:
    """Let the beds of a stay end with it, or earlier where they were promised to others."""
    for one in place.occupancies.all():
        after = Occupancy.objects.filter(bed=one.bed_id, period__startswith__gt=place.start)
        starts = [other.period.lower for other in after.exclude(pk=one.pk)]
        one.period = DateRange(place.start, min(filter(None, [place.until, *starts]), default=None))
        one.save(update_fields=["period"])
