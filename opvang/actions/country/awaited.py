"""Places kept while somebody decides, and people on their way: work for each party."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta

from django.db.backends.postgresql.psycopg_any import DateRange

from opvang.actions.country.draft import Draft
from opvang.actions.country.draws import Draw
from opvang.actions.country.guests import Guest
from opvang.actions.country.organisations import Parties, Party
from opvang.models import Occupancy, Organisation, Placement
from opvang.models.codes import PlacementState, PlacingAuthority, RequestStatus
from opvang.policy import policy

#: How many holds wait for each party.
_HOLDS = 2


def add_awaited(
    draft: Draft, guests: Sequence[Guest], parties: Parties, *, shelter: Organisation
) -> None:
    """Let some who would live somewhere still be on their way, at *shelter* before others.

    Their beds are taken all the same, so it changes nothing for those who wait.
    """
    draw = draft.draw("awaited")
    stays = {one.request_id: one for one in draft.rows(Placement) if one.request_id}
    settled: dict[PlacingAuthority, list[Guest]] = defaultdict(list)
    for guest in sorted(guests, key=lambda one: one.unit.operator.organisation != shelter):
        is_there = stays[guest.request.request.id].state == PlacementState.ARRIVED
        if is_there and guest.unit.plan.free_rooms is None:
            settled[guest.unit.unit.placing_authority].append(guest)
    for authority, found in settled.items():
        for guest in found[:_HOLDS]:
            if authority is PlacingAuthority.YOUTH_AUTHORITY:
                _give_to(guest, parties.municipalities[0], parties)
            _hold(draft, draw, guest, stays[guest.request.request.id])
    promised = [one for one in stays.values() if one.state == PlacementState.CONFIRMED]
    for stay in [one for one in promised if one.unit.shelter.organisation == shelter][:1]:
        _begin(draft, stay, state=PlacementState.CONFIRMED)


def _give_to(guest: Guest, party: Party, parties: Parties) -> None:
    """Make a municipality responsible, so that it decides about its own people."""
    request, municipality = guest.request.request, party.organisation.municipality
    if municipality is not None:
        coordination = parties.coordination(municipality)
        request.responsible_municipality = municipality
        request.organisation, request.coordinator = coordination.organisation, coordination.account


def _hold(draft: Draft, draw: Draw, guest: Guest, stay: Placement) -> None:
    request = guest.request.request
    request.status = str(RequestStatus.OPEN)
    request.registered_on = draft.day(-draw.randint(0, 6))
    request.start_from, request.start_by = draft.tonight, None
    minutes = policy().number_of(f"HOLD_MINUTES_{request.urgency}")
    # Some time has passed since the place was asked for.
    stay.held_until = draft.now + timedelta(minutes=minutes * draw.randint(60, 95) // 100)
    stay.asked_by = request.coordinator or guest.request.coordination.account
    _begin(draft, stay, state=PlacementState.HELD)


def _begin(draft: Draft, stay: Placement, *, state: PlacementState) -> None:
    """Let a stay begin tonight, when whoever it is for has come."""
    nights = stay.request.nights if stay.request else None
    stay.state, stay.start = str(state), draft.tonight
    stay.until = draft.day(nights) if nights else None
    for taken in draft.rows(Occupancy):
        if taken.placement_id == stay.id:
            taken.period = DateRange(stay.start, stay.until)
