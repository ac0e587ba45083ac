"""What the figures show, in one sentence, from nothing but the figures themselves."""

from __future__ import annotations

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext, gettext_lazy

from opvang.models.trends.published_figures import BASE
from opvang.trends.series import Row, Trend

#: A year earlier, in rows.
_YEAR = 12
#: Of each subject: what its last month shows, and how it was a year earlier.
_TOLD = {
    "bezetting": gettext_lazy(
        "In %(month)s waren %(where)s gemiddeld %(first)s van de %(second)s beschikbare bedden "
        "per nacht bezet%(percents)s%(change)s."
    ),
    "in-en-uitstroom": gettext_lazy(
        "In %(month)s kwamen %(where)s %(first)s mensen aan en vertrokken er %(second)s%(change)s."
    ),
    "zonder-plek": gettext_lazy(
        "In %(month)s waren er %(where)s gemiddeld %(first)s mensen per nacht zonder "
        "plek%(change)s."
    ),
    "gesloten": gettext_lazy(
        "In %(month)s waren %(where)s gemiddeld %(first)s bedden per nacht gesloten%(change)s."
    ),
}
_THEN = {
    "bezetting": gettext_lazy("; een jaar eerder waren er %(then)s bezet"),
    "in-en-uitstroom": gettext_lazy("; een jaar eerder kwamen er %(then)s aan"),
    "zonder-plek": gettext_lazy("; een jaar eerder waren het er %(then)s"),
    "gesloten": gettext_lazy("; een jaar eerder waren het er %(then)s"),
}


def month_name(month: date) -> str:
    """Return a month in words: ``oktober 2026``."""
    return date_format(month, "F Y")


def sentence(trend: Trend) -> str:
    """Return what the last month shows, and how that differs from a year earlier."""
    if not trend.rows:
        return gettext(
            "Er is nog geen maand gepubliceerd. Een maand verschijnt op de vijfde van de volgende."
        )
    last = trend.rows[-1]
    if last.values[0] is None:
        return gettext(
            "Over %(month)s is hier niets gepubliceerd: er dragen te weinig organisaties aan bij."
        ) % {"month": month_name(last.month)}
    first, second = (_about(value) for value in (*last.values, 0)[:2])
    return _TOLD[trend.choice.subject.code] % {
        "month": month_name(last.month),
        "where": _where(trend),
        "first": first,
        "second": second,
        "percents": _percents(last),
        "change": _change(trend),
    }


def _where(trend: Trend) -> str:
    names = {"province": trend.province, "group": trend.group}
    if trend.choice.group:
        return gettext("in %(province)s (%(group)s)") % names
    return gettext("in %(province)s") % names


def _about(value: int | None) -> str:
    """Return a published figure as what it is: not exact."""
    if value is None:
        return gettext("een niet gepubliceerd aantal")
    if value:
        return gettext("ongeveer %(number)s") % {"number": value}
    return gettext("minder dan %(number)s") % {"number": BASE}


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
        return gettext("; een jaar eerder was dat ongeveer evenveel")
    return _THEN[trend.choice.subject.code] % {"then": _about(then)}
