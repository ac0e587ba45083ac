"""Numbers that fall as they do in life, and the same for the same seed."""

from __future__ import annotations

import math
from random import Random


class Chance(Random):
    """A stream of choices. Nothing here guards a secret."""

    def poisson(self, mean: float) -> int:
        """Return how many times something happens that happens *mean* times on average."""
        floor = math.exp(-mean)
        number, product = 0, self.random()
        while product > floor:
            number += 1
            product *= self.random()
        return number


def chance(seed: int, part: str) -> Chance:
    """Return the choices of one part: what another part draws does not change them."""
    return Chance(f"opvang/history/{seed}/{part}")
