"""What a what-if came to: how many people have a place, and what each objective becomes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from opvang.models import WhatIf
from opvang.queries.matches import HIDDEN, MAXIMISED, OBJECTIVES


@dataclass(frozen=True, slots=True, kw_only=True)
class Persons:
    """How many people have a place, now and with the change."""

    before: int
    after: int
    placed: int  #: have one, and had none
    lost: int  #: have none, and had one
    moved: int  #: have another

    @property
    def more(self) -> int:
        """So many more have a place."""
        return max(0, self.after - self.before)

    @property
    def fewer(self) -> int:
        """So many fewer have a place."""
        return max(0, self.before - self.after)


class Verdict(StrEnum):
    """Whether an objective is better with the change."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "same"


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What one objective comes to, now and with the change."""

    name: str
    before: int | None  #: None: not shown
    after: int | None  #: None: not shown
    verdict: Verdict


def comparison_of(what_if: WhatIf) -> dict[str, Any]:
    """Return what differs, as the optimiser wrote it; empty: there is no answer."""
    found: dict[str, Any] = json.loads(what_if.comparison) if what_if.comparison else {}
    return found


def persons_of(what_if: WhatIf) -> Persons | None:
    """Return how many people have a place; None: there is no answer."""
    comparison = comparison_of(what_if)
    if not comparison:
        return None
    counts = comparison["persons"]
    return Persons(**{name: counts[name] for name in Persons.__dataclass_fields__})


def effects(comparison: Mapping[str, Any]) -> tuple[Effect, ...]:
    """Return what each objective becomes, in the order in which they count with the change."""
    return tuple(_effect(one) for one in comparison["objectives"])


def _effect(objective: Mapping[str, Any]) -> Effect:
    name, before, after = (objective[key] for key in ("name", "before", "after"))
    hidden = name in HIDDEN
    return Effect(
        name=str(OBJECTIVES.get(name, name)),
        before=None if hidden else before,
        after=None if hidden else after,
        verdict=_verdict(name, before, after),
    )


def _verdict(name: str, before: int | None, after: int | None) -> Verdict:
    if before is None or after is None or before == after:
        return Verdict.SAME
    return Verdict.BETTER if (after > before) is (name in MAXIMISED) else Verdict.WORSE
