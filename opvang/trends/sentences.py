"""What the figures show, in one sentence, from nothing but the figures themselves."""

from __future__ import annotations

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import override

from opvang.models.trends.published_figures import BASE
from opvang.trends.series import Row, Trend

#: A year earlier, in rows.
_YEAR = 12
_THEN = {
    "bezetting": "waren er {} bezet",
    "in-en-uitstroom": "kwamen er {} aan",
    "zonder-plek": "waren het er {}",
    "gesloten": "waren het er {}",
}


def month_name(month: date) -> str:
    """Return a month in words: ``oktober 2026``."""
    with override("nl"):
        return date_format(month, "F Y")


def sentence(trend: Trend) -> str:
    """Return what the last month shows, and how that differs from a year earlier."""
    if not trend.rows:
        return (
            "Er is nog geen maand gepubliceerd. Een maand verschijnt op de vijfde van de volgende."
        )
    last = trend.rows[-1]
    if last.values[0] is None:
        return (
            f"Over {month_name(last.month)} is hier niets gepubliceerd: er dragen te weinig "
            f"organisaties aan bij."
        )
    return f"In {month_name(last.month)} {_told(trend, last)}{_change(trend)}."


def _told(trend: Trend, row: Row) -> str:
    where = _where(trend)
    first, second = (_about(value) for value in (*row.values, 0)[:2])
    told = {
        "bezetting": (
            f"waren {where} gemiddeld {first} van de {second} beschikbare bedden per nacht "
            f"bezet{_percents(row)}"
        ),
        "in-en-uitstroom": f"kwamen {where} {first} mensen aan en vertrokken er {second}",
        "zonder-plek": f"waren er {where} gemiddeld {first} mensen per nacht zonder plek",
        "gesloten": f"waren {where} gemiddeld {first} bedden per nacht gesloten",
    }
    return told[trend.choice.subject.code]


def _where(trend: Trend) -> str:
    return f"in {trend.province} ({trend.group})" if trend.choice.group else f"in {trend.province}"


def _about(value: int | None) -> str:
    """Return a published figure as what it is: not exact."""
    if value is None:
        return "een niet gepubliceerd aantal"
    return f"ongeveer {value}" if value else f"minder dan {BASE}"


def _percents(row: Row) -> str:
    return "" if row.percentage is None else f" ({row.percentage}%)"


def _change(trend: Trend) -> str:
    """Return how the first figure differs from a year earlier; five or less may be rounding."""
    if len(trend.rows) <= _YEAR:
        return ""
    now, then = trend.rows[-1].values[0], trend.rows[-1 - _YEAR].values[0]
    if now is None or then is None:
        return ""
    if abs(now - then) <= BASE:
        return "; een jaar eerder was dat ongeveer evenveel"
    return f"; een jaar eerder {_THEN[trend.choice.subject.code].format(_about(then))}"
