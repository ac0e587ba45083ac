"""An explanation as a file, written only."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matching.explanation import Alternative, Explanation, Refusal

FORMAT = "opvang-explanation/1"


def write_explanation(explanation: Explanation) -> str:
    """Return *explanation* as a file says it, keys in the order of the contract."""
    facts = {
        "format": FORMAT,
        "request": explanation.request,
        "unit": explanation.unit,
        "start": explanation.start and explanation.start.isoformat(),
        "refused": [_refusal_facts(one) for one in explanation.refused],
        "alternatives": [_alternative_facts(one) for one in explanation.alternatives],
        "blocked": explanation.blocked,
        "relaxations": explanation.relaxations,
        "earliest": explanation.earliest and explanation.earliest.isoformat(),
        "competitors": explanation.competitors,
    }
    return json.dumps(facts, indent=2, ensure_ascii=False) + "\n"


def _refusal_facts(refusal: Refusal) -> dict[str, object]:
    return {"shelter": refusal.shelter, "unit": refusal.unit, "codes": refusal.codes}


def _alternative_facts(alternative: Alternative) -> dict[str, object]:
    return {
        "shelter": alternative.shelter,
        "unit": alternative.unit,
        "start": alternative.start.isoformat(),
        "exact": alternative.exact,
        "objectives": [
            {"name": name, "value": value} for name, value in alternative.objectives.items()
        ],
        "displaces": alternative.displaces,
    }
