"""Prices of all units at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from matching.codes import Role, Security
from matching.engine.masks import eligible
from matching.engine.pairs import Pairs
from matching.pricing import HIGHEST, Price
from matching.requests import ADULT_AGE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from matching.codes import Sex
    from matching.places import Room, Unit
    from matching.pricing import Pricing
    from matching.problem import Problem
    from matching.requests import Request

    Counts = NDArray[np.int64]

_HALF = 0.5


def priced(problem: Problem, arrivals: Sequence[Request], pricing: Pricing) -> dict[str, Price]:
    """Return what each unit costs; see `matching.pricing.prices`."""
    units = tuple(problem.unit.values())
    shelters = tuple(problem.shelter_of.values())
    lawful = eligible(Pairs(requests=tuple(arrivals), units=units, shelters=shelters))
    may_use = lawful & (_rooms(arrivals, units, lambda _room: True) > 0)

    def is_free(room: Room) -> bool:
        return not room.taken and problem.free_from(room) <= problem.today

    free = np.where(may_use, _rooms(arrivals, units, is_free), 0).sum(axis=1)
    weights = np.array([pricing.weights[one.urgency] for one in arrivals])
    loss = weights * pricing.fade**free / pricing.weeks
    of_unit = loss @ may_use
    because = _because(arrivals, loss, may_use)
    points = np.minimum(np.rint(of_unit), HIGHEST).astype(int)
    return {
        unit.id: Price(
            points=int(points[column]),
            because=tuple(
                name for name, part in because.items() if part[column] >= _HALF * of_unit[column]
            ),
        )
        for column, unit in enumerate(units)
        if points[column]
    }


def asked_of_a_place(request: Request) -> frozenset[str]:
    """Return what *request* asks that not every place has, by the names that prices give."""
    found = {f"need:{code}" for code in request.needs}
    found |= {f"access:{code}" for code in request.access_needs}
    if request.security is not Security.KNOWN:
        found.add(f"security:{request.security.name}")
    if any(person.role is Role.CHILD for person in request.persons):
        found.add("children")
    return frozenset(found)


def _because(
    arrivals: Sequence[Request], loss: NDArray[np.float64], may_use: NDArray[np.bool_]
) -> dict[str, NDArray[np.float64]]:
    """Return for all that people ask which part of each unit's price is theirs who ask it."""
    asked = [asked_of_a_place(one) for one in arrivals]
    return {
        name: np.where([name in one for one in asked], loss, 0) @ may_use
        for name in sorted(set().union(*asked))
    }


def _rooms(
    arrivals: Sequence[Request], units: Sequence[Unit], counts: Callable[[Room], bool]
) -> Counts:
    """Return how many times each arrival fits in the rooms of each unit that count."""
    sizes = np.array([len(one.persons) for one in arrivals])
    private = _private_rooms(units, counts, most=int(sizes.max()))[sizes - 1]
    kinds = [_shares(one) for one in arrivals]
    shared = np.zeros_like(private)
    for kind in {one for one in kinds if one is not None}:
        beds = np.array([_shared_beds(unit, kind, counts) for unit in units])
        rows = np.array([one == kind for one in kinds])
        shared[rows] = beds[None, :] // sizes[rows, None]
    total: Counts = private + shared
    return total


def _private_rooms(units: Sequence[Unit], counts: Callable[[Room], bool], *, most: int) -> Counts:
    """Return as [size - 1, unit] how many private rooms hold so many people."""
    found = np.zeros((most, len(units)), dtype=np.int64)
    for column, unit in enumerate(units):
        beds = [room.beds for room in unit.rooms if not room.shared and counts(room)]
        for one in beds:
            found[: min(one, most), column] += 1
        # A household that fits in no room alone can be spread over several.
        together = found[: min(sum(beds), most), column]
        together[together == 0] = 1
    return found


def _shared_beds(unit: Unit, kind: tuple[Sex, bool], counts: Callable[[Room], bool]) -> int:
    rooms = (room for room in unit.rooms if room.shared and counts(room))
    return sum(room.beds for room in rooms if (room.sex, room.minors) == kind)


def _shares(request: Request) -> tuple[Sex, bool] | None:
    """Return which shared rooms take *request*, by sex and minors; None: none takes all of it."""
    kinds = {(person.sex, person.age < ADULT_AGE) for person in request.persons}
    alone = request.private_room or any(one.role is Role.CHILD for one in request.persons)
    return None if alone or len(kinds) > 1 else next(iter(kinds))
