"""What the figures show, in one sentence, from nothing but the figures themselves."""

from __future__ import annotations

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import override

from opvang.models.trends.published_figures import BASE
from opvang.trends.choices import WHOLE_COUNTRY
from opvang.trends.series import Row, Trend

#: A year earlier, in rows.
_YEAR = 12
_THEN = {
    "bezetting": "waren er ongeveer {} bezet",
    "in-en-uitstroom": "kwamen er ongeveer {} aan",
    "zonder-plek": "waren het er ongeveer {}",
    "gesloten": "waren het er ongeveer {}",
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
    where = "in heel Nederland" if trend.province == WHOLE_COUNTRY else f"in {trend.province}"
    first, second = (*row.values, None)[:2]
    told = {
        "bezetting": f"waren {where} gemiddeld ongeveer {first} van de {second} beschikbare bedden "
        f"per nacht bezet{_percents(row)}",
        "in-en-uitstroom": f"kwamen {where} ongeveer {first} mensen aan en vertrokken er {second}",
        "zonder-plek": f"waren er {where} gemiddeld ongeveer {first} mensen per nacht zonder plek",
        "gesloten": f"waren {where} gemiddeld ongeveer {first} bedden per nacht gesloten",
    }
    return told[trend.choice.subject.code]


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
    return f"; een jaar eerder {_THEN[trend.choice.subject.code].format(then)}"
