"""What the audit finds, a sentence for each, from nothing but published figures."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext, gettext_lazy

from opvang.fairness.audit import Audit, Row
from opvang.fairness.measures import Measure, Measured
from opvang.fairness.numbers import told, told_range
from opvang.models.codes import Division

_TOLD = {
    Measure.PLACED: gettext_lazy(
        "Van de aanvragen in de groep “%(group)s” kregen er %(figure)s van de 100 een voorstel "
        "(%(range)s); bij alle anderen waren dat er %(others)s (%(others_range)s)."
    ),
    Measure.DAYS: gettext_lazy(
        "In de groep “%(group)s” wachtten mensen in de eerste vier weken gemiddeld %(figure)s "
        "dagen (%(range)s); bij alle anderen waren dat er %(others)s (%(others_range)s)."
    ),
    Measure.NEAR: gettext_lazy(
        "Van de voorstellen voor de groep “%(group)s” lagen er %(figure)s van de 100 waar mensen "
        "willen wonen of binnen 50 km daarvan (%(range)s); bij alle anderen waren dat er "
        "%(others)s (%(others_range)s)."
    ),
}


def findings(audit: Audit, division: Division) -> list[str]:
    """Return a sentence for each difference that holds, and one where there is none."""
    return list(_differences(audit.rows[division])) or [_nothing(audit, division)]


def _differences(rows: tuple[Row, ...]) -> Iterator[str]:
    for row in rows:
        if row.placed and row.placed.holds:
            yield f"{_told(row, row.placed)} {_among_alike(row.alike)}"
        elif row.alike and row.alike.holds:
            yield _only_among_alike(row, row.alike)
        for one in (row.days, row.near):
            if one and one.holds:
                yield _told(row, one)


def _told(row: Row, one: Measured) -> str:
    return str(_TOLD[one.measure]) % {
        "group": row.name,
        "figure": told(one.figure.figure, one.measure),
        "range": told_range(one.figure, one.measure),
        "others": told(one.others.figure, one.measure),
        "others_range": told_range(one.others, one.measure),
    }


def _among_alike(alike: Measured | None) -> str:
    """Return whether a difference stays among those who ask for the same kind of place."""
    if alike is None:
        return gettext("Er zijn te weinig aanvragen om dezelfde soort plek om dat te vergelijken.")
    if alike.holds:
        return gettext(
            "Ook tussen aanvragen om dezelfde soort plek blijft er een verschil: %(figure)s tegen "
            "%(others)s van de 100."
        ) % _both(alike)
    return gettext(
        "Tussen aanvragen om dezelfde soort plek is geen verschil aangetoond: %(figure)s tegen "
        "%(others)s van de 100."
    ) % _both(alike)


def _only_among_alike(row: Row, alike: Measured) -> str:
    return gettext(
        "Tussen aanvragen om dezelfde soort plek kregen er in de groep “%(group)s” %(figure)s van "
        "de 100 een voorstel, tegen %(others)s bij alle anderen. Over alle aanvragen samen is dat "
        "verschil niet aangetoond."
    ) % {"group": row.name, **_both(alike)}


def _both(alike: Measured) -> dict[str, str]:
    return {
        "figure": told(alike.figure.figure, alike.measure),
        "others": told(alike.others.figure, alike.measure),
    }


def _nothing(audit: Audit, division: Division) -> str:
    if not any(row.measures for row in audit.rows[division]):
        return gettext("Hierover is te weinig gepubliceerd om groepen te vergelijken.")
    return gettext("Tussen deze groepen is geen verschil gevonden dat groter is dan toeval.")
