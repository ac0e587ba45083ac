"""A comparison as a file, written only."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from matching.comparing import Kind

if TYPE_CHECKING:
    from matching.comparing import Change, Comparison
    from matching.plan import Placement

FORMAT = "opvang-comparison/1"


def write_comparison(comparison: Comparison) -> str:
    """Return *comparison* as a file says it, with a list for each kind of change."""
    of_kind = {kind.value: [one for one in comparison.changes if one.kind is kind] for kind in Kind}
    persons = {"before": comparison.persons_before, "after": comparison.persons_after}
    facts: dict[str, object] = {"format": FORMAT}
    facts["persons"] = persons | {
        kind: sum(one.persons for one in changes) for kind, changes in of_kind.items()
    }
    for kind, changes in of_kind.items():
        facts[kind] = [_change_facts(one) for one in changes]
    facts["objectives"] = [
        {"name": one.name, "before": one.before, "after": one.after}
        for one in comparison.objectives
    ]
    return json.dumps(facts, indent=2, ensure_ascii=False) + "\n"


def _change_facts(change: Change) -> dict[str, object]:
    return {
        "request": change.request,
        "persons": change.persons,
        "before": _place_facts(change.before),
        "after": _place_facts(change.after),
    }


def _place_facts(placement: Placement | None) -> dict[str, object] | None:
    if placement is None:
        return None
    return {
        "shelter": placement.shelter,
        "unit": placement.unit,
        "start": placement.start.isoformat(),
    }
