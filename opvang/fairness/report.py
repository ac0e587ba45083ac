"""The audit as text for a terminal, and as an object for other people's programs."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext

from opvang.fairness.audit import Audit
from opvang.fairness.files import MEASURES
from opvang.fairness.halves import half_code
from opvang.fairness.intervals import Interval
from opvang.fairness.measures import Measure, Measured
from opvang.fairness.sentences import findings


def as_text(audit: Audit) -> str:
    """Return what is found of each division, a paragraph each."""
    if not audit.halves:
        return gettext("Er is nog geen halfjaar gepubliceerd.")
    paragraphs = [
        "\n".join([f"{str(division.label).capitalize()}:", *findings(audit, division)])
        for division in audit.rows
    ]
    return "\n\n".join(paragraphs)


def as_object(audit: Audit) -> dict[str, Any]:
    """Return every measure of every group; shares are from 0 to 1, waiting is in days."""
    chosen = (audit.choice.half,) if audit.choice.half else audit.halves
    return {
        "halves": [half_code(half) for half in chosen],
        "comparisons": audit.comparisons,
        "measures": {one.value: str(MEASURES[one]) for one in Measure},
        "groups": [
            {"division": division.value, "group": row.code, "name": str(row.name)}
            | {one.measure.value: _measured(one) for one in row.measures}
            for division, rows in audit.rows.items()
            for row in rows
        ],
        "findings": [one for division in audit.rows for one in findings(audit, division)],
    }


def _measured(one: Measured) -> dict[str, Any]:
    return {
        "size": one.size,
        "figure": _bounds(one.figure),
        "others": _bounds(one.others),
        "difference": _bounds(one.difference),
        "holds": one.holds,
    }


def _bounds(one: Interval) -> list[float]:
    return [round(value, 3) for value in (one.figure, one.least, one.most)]
