"""The kinds of what-if: what each changes, and how it is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from opvang.models import WhatIf
from opvang.models.codes import WhatIfKind
from opvang.queries.filled_in.units import UnitRules

#: What the optimiser calls a shelter that a question opens; all others have random identifiers.
NEW = "new"


class Rooms(StrEnum):
    """In which rooms beds come or go."""

    ANY = "ANY"
    PRIVATE = "PRIVATE"
    SHARED = "SHARED"


@dataclass(frozen=True, slots=True, kw_only=True)
class BedsAsked:
    """Beds come or go."""

    where: str  #: code of a municipality or safety region, or id of a shelter or a unit
    beds: int  #: so many more; below 0: less
    rooms: Rooms = Rooms.ANY


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosureAsked:
    """A shelter closes with all its beds."""

    shelter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningAsked:
    """A shelter opens, with the rules and the kinds of room of a unit there is."""

    like: str  #: id of the unit
    municipality: str  #: its code
    beds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesAsked:
    """A unit gets other rules."""

    unit: str
    rules: UnitRules
    was: UnitRules  #: what they were when it was asked


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderAsked:
    """One objective comes to stand right before another."""

    objective: str
    before: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyAsked:
    """Another version of the policy holds."""

    version: str  #: its id
    number: int
    instead_of: int  #: number of the version that held


Question = BedsAsked | ClosureAsked | OpeningAsked | RulesAsked | OrderAsked | PolicyAsked

_TYPES: Mapping[WhatIfKind, type[Question]] = {
    WhatIfKind.BEDS: BedsAsked,
    WhatIfKind.CLOSURE: ClosureAsked,
    WhatIfKind.OPENING: OpeningAsked,
    WhatIfKind.RULES: RulesAsked,
    WhatIfKind.ORDER: OrderAsked,
    WhatIfKind.POLICY: PolicyAsked,
}


def kind_of(question: Question) -> WhatIfKind:
    """Return which kind of what-if a question is."""
    return next(kind for kind, one in _TYPES.items() if isinstance(question, one))


def written(question: Question) -> dict[str, Any]:
    """Return a question as it is kept."""
    return asdict(question)


def question_of(what_if: WhatIf) -> Question:
    """Return the question of a row, as it was asked."""
    kind, facts = WhatIfKind(what_if.kind), dict(what_if.asked)
    if kind is WhatIfKind.RULES:
        facts |= {name: _rules(facts[name]) for name in ("rules", "was")}
    return _TYPES[kind](**facts)


def _rules(facts: Mapping[str, Any]) -> UnitRules:
    given: dict[str, Any] = {
        name: tuple(one) if isinstance(one, list) else one for name, one in facts.items()
    }
    return UnitRules(**given)
