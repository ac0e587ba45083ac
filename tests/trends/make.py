"""Tables of figures for tests: by hand, and by the dozen."""

from random import Random

from opvang.models.codes import Indicator
from opvang.trends.cube import Cell, table_of


def table(inner, *, unit=1, indicator=Indicator.ARRIVALS):
    """Return a table of ``{("PV20", "ADULTS"): {"a": 3, "b": 0}}``."""
    listed = [
        (Cell(*cell), organisation, total * unit)
        for cell, parts in inner.items()
        for organisation, total in parts.items()
    ]
    return table_of(indicator, unit=unit, inner=listed)


def sparse(seed, *, unit=1):
    """Return a small table in which one organisation has nearly all: the hardest to protect."""
    draw = Random(seed)
    inner = {}
    for province in range(draw.choice([1, 2, 4])):
        for group in range(draw.choice([2, 3, 4])):
            parties = draw.sample("abcdef", draw.choice([3, 3, 4, 5]))
            totals = [draw.randrange(11), *(draw.choice([0, 0, 0, 0, 1]) for _ in parties[1:])]
            inner[f"P{province}", f"G{group}"] = dict(zip(parties, totals, strict=True))
    return table(inner, unit=unit)


def country(seed, *, unit=1):
    """Return a table of twelve provinces and five groups, about 900 people."""
    draw = Random(seed)
    inner = {}
    for province in range(12):
        for group in range(5):
            parties = draw.sample(range(25), draw.choice([0, 1, 2, 3, 4, 5, 6]))
            inner[f"P{province}", f"G{group}"] = {
                f"o{one:02}": draw.choice([0, 1, 2, 3, 5, 8, 13]) for one in parties
            }
    return table(inner, unit=unit)
