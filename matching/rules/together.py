"""The rule `together`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from matching.rules.base import PlanRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matching.plan import Plan
    from matching.problem import Problem


class Together(PlanRule):
    """A request stands once, all its persons in one unit of the shelter named."""

    code = "together"

    def violations(self, problem: Problem, plan: Plan) -> Iterator[str]:
        """Yield requests placed twice, units elsewhere and rooms of other units."""
        times = Counter(placement.request for placement in plan.placements)
        for request, count in times.items():
            if count > 1:
                yield f"request {request} is placed {count} times"
        for placement in plan.placements:
            shelter = problem.shelter_of[placement.unit]
            if shelter.id != placement.shelter:
                yield (
                    f"request {placement.request}: unit {placement.unit} is in shelter "
                    f"{shelter.id}, not {placement.shelter}"
                )
            own = {room.id for room in problem.unit[placement.unit].rooms}
            for use in placement.rooms:
                if use.id not in own:
                    yield (
                        f"request {placement.request}: room {use.id} is not in unit "
                        f"{placement.unit}"
                    )
