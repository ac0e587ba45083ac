"""The two kinds of rule: of a pair (one request, one unit) and of a whole plan."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matching.places import Shelter, Unit
    from matching.plan import Plan
    from matching.problem import Problem
    from matching.requests import Request


class PairRule(ABC):
    """Something one unit must satisfy for one request, whatever else is planned."""

    code: ClassVar[str]  #: equals the file's name; stands in plans, explanations and docs

    @abstractmethod
    def holds(self, request: Request, shelter: Shelter, unit: Unit) -> bool:
        """Say whether *unit* of *shelter* may take *request*, waivers set aside."""


class PlanRule(ABC):
    """Something that ties the placements of a plan together."""

    code: ClassVar[str]  #: equals the file's name; stands in violations and docs

    @abstractmethod
    def violations(self, problem: Problem, plan: Plan) -> Iterator[str]:
        """Yield a sentence for each way *plan* breaks the rule. Every name in it is known."""
