"""What a plan would come to if a few of its requests stood elsewhere, counted from what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matching.objectives import BY_NAME
from matching.scoring import absences, values, values_of_stay

if TYPE_CHECKING:
    from collections.abc import Collection

    from matching.plan import Placement
    from matching.problem import Problem


class Tally:
    """The values of a plan. They add up over requests, so that only who moves is counted anew."""

    def __init__(self, problem: Problem, placements: Collection[Placement]) -> None:
        self._problem = problem
        self._placement = {one.request: one for one in placements}
        self._absent = absences(problem)
        self._values = values(problem, placements)

    def with_change(self, moved: Placement, *, out: Collection[str]) -> dict[str, int]:
        """Return the values with *moved* in force, whose request may stand elsewhere now.

        The requests *out*, another than that, have no place.
        """
        before = [self._added_by(name) for name in (moved.request, *out)]
        after = [values_of_stay(self._problem, moved), *map(self._added_without, out)]
        return {
            name: value + sum(one[name] for one in after) - sum(one[name] for one in before)
            for name, value in self._values.items()
        }

    def _added_by(self, request: str) -> dict[str, int]:
        if request in self._placement:
            return values_of_stay(self._problem, self._placement[request])
        return self._added_without(request)

    def _added_without(self, request: str) -> dict[str, int]:
        absent = self._absent[request]
        return {name: BY_NAME[name].of_absence(absent) for name in self._values}
