"""Choosing at random what somebody does, the same each time; nothing is shortened or tried anew."""

from random import Random

from hypothesis.control import BuildContext
from hypothesis.internal.conjecture.data import ConjectureData


class Drawing:
    """What a life draws from, as hypothesis would give it."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)

    def draw(self, strategy, label=None):  # as hypothesis is asked
        """Return something that a strategy can give."""
        data = ConjectureData(random=Random(self.random.random()))
        with BuildContext(data, wrapped_test=self.draw):
            return data.draw(strategy)
