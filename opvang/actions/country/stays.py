"""How long people have lived somewhere and how long they will: by norm, overdue, or open."""

from __future__ import annotations

from dataclasses import dataclass

from opvang.actions.country.draws import Draw
from opvang.actions.country.plans import UnitPlan
from opvang.models.codes import NORM_NIGHTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """Nights counted from tonight."""

    start: int  #: at most 0
    until: int | None  #: first night that is no longer theirs; None: nobody knows


def drawn_stay(draw: Draw, unit: UnitPlan) -> Stay:
    """Return a stay that goes on tonight; one that should have ended has its end in the past."""
    norm = NORM_NIGHTS.get(unit.place_type)
    if norm is not None:
        return _stay_by_norm(draw, norm)
    if unit.free_rooms is not None:
        return Stay(start=-draw.randint(10, 60), until=draw.randint(36, 80))
    lived = round(draw.triangular(3, 300, 60))
    ends: dict[str, float] = {"overdue": 9, "soon": 3, "later": 34, "unknown": 54}
    match draw.one_of(ends):
        case "overdue":
            return Stay(start=-lived, until=-draw.randint(0, lived - 1))
        case "soon":
            return Stay(start=-lived, until=draw.randint(1, 21))
        case "later":
            return Stay(start=-lived, until=draw.randint(29, 150))
        case _:
            return Stay(start=-lived, until=None)


def _stay_by_norm(draw: Draw, norm: int) -> Stay:
    # Half of those in emergency beds and a third of the others are past the norm: no way out.
    if draw.chance(0.5 if norm < 14 else 0.33):
        lived = norm + draw.randint(0, max(3, norm // 2))
    else:
        lived = round(draw.triangular(0, norm * 0.8, norm * 0.3))
    return Stay(start=-lived, until=norm - lived)
