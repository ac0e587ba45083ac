"""The published figures as rows of a file, in Dutch; docs/trends.md explains the columns."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import override

from opvang.models import Account
from opvang.models.codes import COUNTED, Indicator, PlaceGroup
from opvang.trends.choices import ALL_GROUPS, WHOLE_COUNTRY, Choice, province_names
from opvang.trends.reach import figures_in, seen_provinces

COLUMNS = (
    "maand",
    "cijfer_code",
    "cijfer",
    "provincie_code",
    "provincie",
    "groep_code",
    "groep",
    "waarde",
    "eenheid",
)


def figure_rows(
    actor: Account, choice: Choice | None, *, now: datetime
) -> tuple[tuple[str, ...], ...]:
    """Return the figures of a choice, or of all that somebody may see, the oldest month first.

    Raises
    ------
    NotAllowed
        When somebody may not see figures.
    """
    figures = figures_in(seen_provinces(actor, now=now))
    if choice is not None:
        figures = figures.filter(
            indicator__in=choice.subject.indicators,
            province=choice.province or None,
            group=choice.group,
        )
    names = province_names()
    rows = figures.order_by("month", "indicator", "province", "group").values_list(
        "month", "indicator", "province_id", "group", "value"
    )
    # The file is the same for everybody, whatever language they read.
    with override("nl"):
        return tuple(_row(*row, names=names) for row in rows)


def _row(
    month: date,
    indicator: str,
    province: str | None,
    group: str,
    value: int,
    *,
    names: dict[str, str],
) -> tuple[str, ...]:
    return (
        f"{month:%Y-%m}",
        indicator,
        str(Indicator(indicator).label),
        province or "NL",
        names[province] if province else str(WHOLE_COUNTRY),
        group or "ALL",
        str(PlaceGroup(group).label) if group else str(ALL_GROUPS),
        str(value),
        "aantal in de maand" if indicator in COUNTED else "gemiddeld per nacht",
    )
