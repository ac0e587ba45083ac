"""Shares and days as people read them: no more precise than they are."""

from __future__ import annotations

from django.utils.formats import number_format
from django.utils.translation import gettext

from opvang.fairness.intervals import Interval
from opvang.fairness.measures import Measure


def told(value: float, measure: Measure) -> str:
    """Return a share as a number of a hundred, or a mean as days with one decimal."""
    if measure is Measure.DAYS:
        return str(number_format(value, decimal_pos=1))
    return str(round(100 * value))


def told_range(one: Interval, measure: Measure) -> str:
    """Return the bounds of a figure: ``78 tot 86``."""
    return gettext("%(least)s tot %(most)s") % {
        "least": told(one.least, measure),
        "most": told(one.most, measure),
    }
