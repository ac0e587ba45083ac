"""Many comparisons at once: which differences are more than what chance brings along."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

K = TypeVar("K")

#: How often a page on which all is equal may still have any mark at all.
FALSE_ALARMS = 0.05


def holding(chances: Mapping[K, float], *, level: float = FALSE_ALARMS) -> set[K]:
    """Return the comparisons that hold, so that any false one among them is as rare as *level*.

    S. Holm (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal
    of Statistics 6: it holds however the comparisons hang together.
    """
    found: set[K] = set()
    ranked = sorted(chances, key=lambda one: chances[one])
    for number, one in enumerate(ranked):
        if chances[one] > level / (len(ranked) - number):
            break
        found.add(one)
    return found
