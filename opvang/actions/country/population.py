"""Who asks for a place tonight: those of the scenarios, and ordinary people by profile."""

from __future__ import annotations

from collections.abc import Sequence

from opvang.actions.country.circumstances import in_circumstances
from opvang.actions.country.draft import Draft
from opvang.actions.country.plans import RequestPlan
from opvang.actions.country.profiles import PROFILES


def planned_requests(
    draft: Draft, *, special: Sequence[RequestPlan], count: int
) -> list[RequestPlan]:
    """Return exactly *count* requests: the special ones first, as far as they fit."""
    draw = draft.draw("population")
    special = special[:count]
    ordinary = [
        in_circumstances(draw, draw.one_of(PROFILES)(draw), geography=draft.geography)
        for _ in range(count - len(special))
    ]
    return [*special, *ordinary]
