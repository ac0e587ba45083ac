"""Where beds are free tonight, by kind of place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from opvang.models.codes import PlaceType
from opvang.queries.desk.units import DeskUnit


@dataclass(frozen=True, slots=True, kw_only=True)
class FreePlaces:
    """One kind of place with the units that have a bed free tonight."""

    place_type: str  #: in words
    units: tuple[DeskUnit, ...]  #: the most free first
    free: int


def free_places(units: Iterable[DeskUnit]) -> tuple[FreePlaces, ...]:
    """Return each kind of place with a free bed, in the order of their list."""
    free = sorted((unit for unit in units if unit.beds.free), key=lambda one: -one.beds.free)
    by_type = {kind: tuple(one for one in free if one.place_type == kind) for kind in PlaceType}
    return tuple(
        FreePlaces(
            place_type=str(kind.label), units=found, free=sum(unit.beds.free for unit in found)
        )
        for kind, found in by_type.items()
        if found
    )
