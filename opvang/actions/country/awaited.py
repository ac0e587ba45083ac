"""Places kept while somebody decides, and people on their way: work for each party."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import timedelta
from uuid import UUID

from django.db.backends.postgresql.psycopg_any import DateRange

from opvang.actions.country.draft import Draft
from opvang.actions.country.draws import Draw
from opvang.actions.country.guests import Guest
from opvang.actions.country.organisations import Parties, Party
from opvang.models import Occupancy, Organisation, Placement
from opvang.models.codes import PlacementState, PlacingAuthority, RequestStatus
from opvang.policy import policy_of

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
    expected = _expected(guests, stays, shelter=shelter)
    settled: dict[PlacingAuthority, list[Guest]] = defaultdict(list)
    for guest in sorted(guests, key=lambda one: one.unit.operator.organisation != shelter):
        stay = stays[guest.request.request.id]
        is_there = stay.state == PlacementState.ARRIVED and stay is not expected
        if is_there and guest.unit.plan.free_rooms is None:
            settled[guest.unit.unit.placing_authority].append(guest)
    for authority, found in settled.items():
        for guest in found[:_HOLDS]:
            if authority is PlacingAuthority.YOUTH_AUTHORITY:
                _give_to(guest, parties.municipalities[0], parties)
            _hold(draft, draw, guest, stays[guest.request.request.id])
    if expected is not None:
        _begin(draft, expected, state=PlacementState.CONFIRMED)


def _expected(
    guests: Sequence[Guest], stays: Mapping[UUID, Placement], *, shelter: Organisation
) -> Placement | None:
    """Return whom *shelter* expects tonight: who is still to come before who lives there."""
    own = [one for one in guests if one.unit.operator.organisation == shelter]
    coming = [stays[one.request.request.id] for one in own if one.unit.plan.free_rooms is None]
    # The last one, so that somebody is left to be held a place.
    return max(
        reversed(coming), key=lambda one: one.state == PlacementState.CONFIRMED, default=None
    )


def _give_to(guest: Guest, party: Party, parties: Parties) -> None:
    """Make a municipality responsible, so that it decides about its own people."""
    if party.organisation.municipality is not None:
        parties.guide(guest.request.request, party.organisation.municipality)


def _hold(draft: Draft, draw: Draw, guest: Guest, stay: Placement) -> None:
    request = guest.request.request
    request.status = str(RequestStatus.OPEN)
    request.registered_on = draft.day(-draw.randint(0, 6))
    request.start_from, request.start_by = draft.tonight, None
    # Where there is no country yet, nobody has decided another policy.
    minutes = policy_of(None).number_of(f"HOLD_MINUTES_{request.urgency}")
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
