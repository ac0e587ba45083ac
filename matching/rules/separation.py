"""The rule `separation`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matching.rules.base import PlanRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matching.plan import Plan
    from matching.problem import Problem


class Separation(PlanRule):
    """Requests that must not meet are not in the same shelter."""

    code = "separation"

    def violations(self, problem: Problem, plan: Plan) -> Iterator[str]:
        """Yield each pair under one roof that is kept apart."""
        inside: dict[str, list[str]] = {}
        for placement in plan.placements:
            shelter = problem.shelter_of[placement.unit].id
            for other in inside.setdefault(shelter, []):
                if other in problem.apart_from[placement.request]:
                    yield f"requests {other} and {placement.request} are both in {shelter}"
            inside[shelter].append(placement.request)
