"""The audit as rows of a file, in Dutch; docs/fairness.md explains the columns."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy, override

from opvang.fairness.audit import Audit
from opvang.fairness.halves import half_code
from opvang.fairness.intervals import Interval
from opvang.fairness.measures import Measure
from opvang.fairness.numbers import told

COLUMNS = (
    "halfjaren",
    "verdeling",
    "groep_code",
    "groep",
    "maat_code",
    "maat",
    "aantal",
    "cijfer",
    "cijfer_van",
    "cijfer_tot",
    "anderen",
    "anderen_van",
    "anderen_tot",
    "meer_dan_toeval",
)
MEASURES = {
    Measure.PLACED: gettext_lazy("aanvragen met een voorstel, van de 100"),
    Measure.ALIKE: gettext_lazy("aanvragen met een voorstel bij dezelfde soort plek, van de 100"),
    Measure.DAYS: gettext_lazy("dagen gewacht in de eerste vier weken, gemiddeld"),
    Measure.NEAR: gettext_lazy("voorstellen in de gewenste regio of binnen 50 km, van de 100"),
}


def audit_rows(audit: Audit) -> list[tuple[str, ...]]:
    """Return every measure of every group, of all divisions."""
    # The file is the same for everybody, whatever language they read.
    with override("nl"):
        return list(_rows(audit))


def _rows(audit: Audit) -> Iterator[tuple[str, ...]]:
    chosen = (audit.choice.half,) if audit.choice.half else audit.halves
    halves = " ".join(half_code(half) for half in chosen)
    for division, rows in audit.rows.items():
        for row in rows:
            for one in row.measures:
                yield (
                    halves,
                    str(division.label),
                    row.code,
                    str(row.name),
                    one.measure.value,
                    str(MEASURES[one.measure]),
                    str(one.size),
                    *_range(one.figure, one.measure),
                    *_range(one.others, one.measure),
                    "ja" if one.holds else "nee",
                )


def _range(one: Interval, measure: Measure) -> tuple[str, str, str]:
    return told(one.figure, measure), told(one.least, measure), told(one.most, measure)
