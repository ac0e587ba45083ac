"""The published figures as a reader asks for them. It never sees any other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db.models import QuerySet

from opvang.models import Account, PublishedFigure
from opvang.models.codes import PlaceGroup
from opvang.trends.choices import ALL_GROUPS, Choice
from opvang.trends.cube import Cell
from opvang.trends.errors import FigureUnknown
from opvang.trends.reach import figures_in, seen_provinces

#: How many months a chart shows at most.
_MONTHS = 24
#: With fewer beds than this, rounding to five makes a percentage say too little.
_FEWEST_BEDS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One month."""

    month: date
    values: tuple[int | None, ...]  #: in the order of the subject; None: not published

    @property
    def percentage(self) -> int | None:
        """The first value of the second, in percents; None where that would say too little."""
        part, whole = (*self.values, None, None)[:2]
        if part is None or whole is None or whole < _FEWEST_BEDS:
            return None
        return min(100, round(100 * part / whole))


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """Another cell to look at, with its figure of the last month."""

    name: str
    choice: Choice
    is_chosen: bool
    latest: int | None  #: None: not published


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """One subject in one cell through the months."""

    choice: Choice
    province: str  #: name
    group: str  #: name
    rows: tuple[Row, ...]  #: the oldest month first; empty: nothing was published yet
    groups: tuple[Option, ...]  #: of the same province
    provinces: tuple[Option, ...]  #: of the same group; of those that the reader may see
    is_national: bool  #: false: only the own region

    @property
    def is_published(self) -> bool:
        """Say whether there is any figure."""
        return any(value is not None for row in self.rows for value in row.values)


def trend(actor: Account, choice: Choice, *, now: datetime) -> Trend:
    """Return a subject in a cell through the months.

    Raises
    ------
    NotAllowed
        When somebody may not see figures.
    FigureUnknown
        When they may not see those of the province.
    """
    provinces = seen_provinces(actor, now=now)
    figures = figures_in(provinces)
    if choice.province not in provinces:
        raise FigureUnknown
    months = published_months()
    groups = {"": ALL_GROUPS} | dict(PlaceGroup.choices)
    latest = _latest(choice, figures.filter(month__in=months[-1:]))
    return Trend(
        choice=choice,
        province=provinces[choice.province],
        group=str(groups[choice.group]),
        rows=_rows(choice, months, figures),
        groups=tuple(
            _option(choice, replace(choice, group=code), name=str(name), latest=latest)
            for code, name in groups.items()
        ),
        provinces=tuple(
            _option(choice, replace(choice, province=code), name=name, latest=latest)
            for code, name in provinces.items()
        ),
        is_national="" in provinces,
    )


def _option(chosen: Choice, choice: Choice, *, name: str, latest: dict[Cell, int]) -> Option:
    return Option(
        name=name, choice=choice, is_chosen=choice == chosen, latest=latest.get(choice.cell)
    )


def published_months() -> list[date]:
    """Return the months that a chart shows, the oldest first."""
    months = PublishedFigure.objects.order_by("-month").values_list("month", flat=True).distinct()
    return sorted(months[:_MONTHS])


def _rows(
    choice: Choice, months: Sequence[date], figures: QuerySet[PublishedFigure]
) -> tuple[Row, ...]:
    chosen = figures.filter(
        month__in=months,
        indicator__in=choice.subject.indicators,
        province=choice.province or None,
        group=choice.group,
    )
    found = {(one.month, one.indicator): one.value for one in chosen}
    return tuple(
        Row(
            month=month,
            values=tuple(found.get((month, one)) for one in choice.subject.indicators),
        )
        for month in months
    )


def _latest(choice: Choice, figures: QuerySet[PublishedFigure]) -> dict[Cell, int]:
    """Return the figure of each cell, of those of one month."""
    counted = figures.filter(indicator=choice.subject.indicators[0])
    return {Cell(one.province_id or "", one.group): one.value for one in counted}
