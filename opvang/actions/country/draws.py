"""Random choices that are the same for the same seed, on every machine and in every process."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from random import Random
from typing import Any, TypeVar
from uuid import UUID

from opvang.models.base import SPOKEN_ALPHABET

T = TypeVar("T")


class Draw(Random):
    """A stream of choices. Nothing here guards a secret: passwords never come from it."""

    def uuid(self) -> UUID:
        """Return an identifier that looks like any other."""
        return UUID(int=self.getrandbits(128), version=4)

    def spoken(self, letter: str) -> str:
        """Return a code to read out, such as ``P-7K3M9QXC``."""
        return f"{letter}-{''.join(self.choices(SPOKEN_ALPHABET, k=8))}"

    def chance(self, probability: float) -> bool:
        """Say yes with this probability."""
        return self.random() < probability

    def one_of(self, shares: Mapping[T, float]) -> T:
        """Return one of the keys, each as often as its share has it."""
        return self.choices(list(shares), weights=list(shares.values()))[0]

    def some_of(self, shares: Mapping[Any, float]) -> tuple[str, ...]:
        """Return each of the keys, codes of any list, with its own probability and in order."""
        return tuple(item for item, probability in shares.items() if self.chance(probability))

    def shuffled(self, items: Iterable[T]) -> list[T]:
        """Return the items in another order."""
        listed = list(items)
        self.shuffle(listed)
        return listed

    def few(self, items: Sequence[T], *, least: int, most: int) -> tuple[T, ...]:
        """Return from *least* to *most* different items, as far as there are any."""
        return tuple(self.sample(items, min(self.randint(least, most), len(items))))


def stream(seed: int, part: str) -> Draw:
    """Return the choices of one part: what another part draws does not change them."""
    return Draw(f"opvang/{seed}/{part}")


def apportioned(total: int, shares: Mapping[T, float]) -> dict[T, int]:
    """Divide a total by shares into whole numbers that add up to it: largest remainders first."""
    whole = sum(shares.values())
    exact = {key: total * share / whole for key, share in shares.items()}
    counts = {key: int(value) for key, value in exact.items()}
    by_remainder = sorted(exact, key=lambda key: counts[key] - exact[key])
    for key in by_remainder[: total - sum(counts.values())]:
        counts[key] += 1
    return counts
