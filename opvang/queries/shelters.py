"""Shelters with their units, for other systems; never where they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from uuid import UUID

from opvang.errors import NotFound
from opvang.models import Account
from opvang.queries.capacity import UnitCapacity, units_capacity


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenShelter:
    """One shelter with its units in use."""

    id: UUID
    name: str  #: its public name
    units: tuple[UnitCapacity, ...]

    @property
    def beds(self) -> int:
        """How many beds there are in all its units."""
        return sum(unit.beds for unit in self.units)

    @property
    def free(self) -> int:
        """How many of them are free tonight."""
        return sum(unit.free for unit in self.units)

    @property
    def is_stopped(self) -> bool:
        """Say whether nobody new comes in any of its units."""
        return all(unit.is_stopped for unit in self.units)


def shelters(
    actor: Account, *, now: datetime, shelter: UUID | None = None
) -> tuple[SeenShelter, ...]:
    """Return the shelters in use that somebody may know by name, or only one of them.

    Raises
    ------
    NotAllowed
        When they may know none.
    """
    units = units_capacity(actor, now=now, shelter=shelter)
    ordered = sorted(units, key=lambda unit: (unit.shelter, unit.shelter_id))
    return tuple(
        SeenShelter(id=id_, name=name, units=tuple(inside))
        for (name, id_), inside in groupby(
            ordered, key=lambda unit: (unit.shelter, unit.shelter_id)
        )
    )


def one_shelter(actor: Account, shelter: UUID, *, now: datetime) -> SeenShelter:
    """Return one shelter.

    Raises
    ------
    NotAllowed, NotFound
        When it is not for the actor, or there is no such shelter in use.
    """
    found = shelters(actor, now=now, shelter=shelter)
    if not found:
        raise NotFound
    return found[0]
