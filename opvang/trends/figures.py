"""The published figures themselves, for a program that draws its own charts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from opvang.models import Account
from opvang.models.codes import COUNTED, Indicator
from opvang.trends.reach import figures_in, seen_provinces


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure of one month in one cell of the cube."""

    id: UUID
    month: date  #: its first day
    indicator: str  #: the code
    province: str  #: the code; empty: the whole country
    group: str  #: the code; empty: all groups
    value: int
    is_counted: bool  #: a number in the month, else a mean over its nights


def figures(
    actor: Account, *, month: date | None, indicator: Indicator | None, now: datetime
) -> tuple[Figure, ...]:
    """Return the published figures that somebody sees, of one month or indicator or of all.

    Raises
    ------
    NotAllowed
        When somebody may not see figures.
    """
    rows = figures_in(seen_provinces(actor, now=now))
    rows = rows.filter(month=month.replace(day=1)) if month else rows
    rows = rows.filter(indicator=indicator) if indicator else rows
    return tuple(
        Figure(
            id=one.id,
            month=one.month,
            indicator=one.indicator,
            province=one.province_id or "",
            group=one.group,
            value=one.value,
            is_counted=one.indicator in COUNTED,
        )
        for one in rows
    )
