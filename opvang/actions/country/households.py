"""The beds that one placement takes, and the placement as rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.backends.postgresql.psycopg_any import DateRange

from opvang.actions.country.draft import Draft
from opvang.actions.country.draws import Draw
from opvang.actions.country.requests import BuiltRequest
from opvang.actions.country.shelters import BuiltUnit
from opvang.actions.country.stays import Stay
from opvang.models import Bed, Occupancy, Placement
from opvang.models.codes import Destination, PlacementState


@dataclass(frozen=True, slots=True, kw_only=True)
class Household:
    """Beds that people take together."""

    unit: BuiltUnit
    beds: tuple[Bed, ...]


def households(
    draw: Draw, units: Sequence[BuiltUnit], *, left_out: frozenset[UUID]
) -> list[Household]:
    """Divide the beds, but for those left out, over placements.

    A private room is one household, which may leave a bed empty; in a shared room each is alone.
    """
    found: list[Household] = []
    for unit in units:
        for room in unit.rooms:
            beds = tuple(bed for bed in room.beds if bed.id not in left_out)
            if room.room.shared:
                found += [Household(unit=unit, beds=(bed,)) for bed in beds]
            elif beds:
                size = draw.randint(max(1, len(beds) - 1), len(beds))
                found.append(Household(unit=unit, beds=beds[:size]))
    return found


def add_placement(
    draft: Draft,
    draw: Draw,
    household: Household,
    stay: Stay,
    *,
    state: PlacementState = PlacementState.ARRIVED,
    request: BuiltRequest | None = None,
) -> Placement:
    """Add a placement and the beds it takes; who has departed did so on the last day."""
    until = None if stay.until is None else draft.day(stay.until)
    has_departed = state == PlacementState.DEPARTED
    placement = draft.add(
        Placement(
            id=draw.uuid(),
            request=request.request if request else None,
            unit=household.unit.unit,
            state=str(state),
            start=draft.day(stay.start),
            until=until,
            departed_on=until if has_departed else None,
            destination=str(draw.choice(tuple(Destination))) if has_departed else "",
        )
    )
    for bed in household.beds:
        period = DateRange(draft.day(stay.start), until)
        draft.add(Occupancy(id=draw.uuid(), bed=bed, placement=placement, period=period))
    return placement
