"""The requests and units of a problem, side by side as the masks compare them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from matching.places import Shelter, Unit
    from matching.problem import Problem
    from matching.requests import Request


@dataclass(frozen=True)
class Pairs:
    """Row i is request i, column j is unit j of the whole problem."""

    requests: tuple[Request, ...]
    units: tuple[Unit, ...]
    shelters: tuple[Shelter, ...]  #: the shelter of each unit, so as long as `units`

    @cached_property
    def latitude(self) -> NDArray[np.float64]:
        """North of the equator, in radians, a unit each."""
        return np.radians([shelter.point.latitude for shelter in self.shelters])

    @cached_property
    def longitude(self) -> NDArray[np.float64]:
        """East of Greenwich, in radians, a unit each."""
        return np.radians([shelter.point.longitude for shelter in self.shelters])

    @cached_property
    def radius_km(self) -> NDArray[np.float64]:
        """How far from its point the shelter may stand, in kilometres, a unit each."""
        return np.array([shelter.radius_km for shelter in self.shelters], dtype=np.float64)


def pairs_of(problem: Problem) -> Pairs:
    """Return the requests and units of *problem*, in its order."""
    return Pairs(
        requests=problem.requests,
        units=tuple(problem.unit.values()),
        shelters=tuple(problem.shelter_of.values()),
    )
