"""Sets as rows of zeros and ones, so that all pairs can be compared at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterable, Sequence

    from numpy.typing import NDArray

    Incidence = NDArray[np.float32]
    Mask = NDArray[np.bool_]


def shares(left: Sequence[Collection[Hashable]], right: Sequence[Collection[Hashable]]) -> Mask:
    """Return whether set i of *left* and set j of *right* have something in common, as [i, j]."""
    position = _positions(left)
    mask: Mask = incidence(left, position) @ incidence(right, position).T > 0
    return mask


def covers(left: Sequence[Collection[Hashable]], right: Sequence[Collection[Hashable]]) -> Mask:
    """Return whether set i of *left* lies within set j of *right*, as [i, j]."""
    position = _positions(left)
    missing = 1 - incidence(right, position)
    mask: Mask = incidence(left, position) @ missing.T == 0
    return mask


def incidence(sets: Sequence[Collection[Hashable]], position: dict[Hashable, int]) -> Incidence:
    """Return a row a set and a column a member, 1 where it is in; members unknown are left out."""
    table = np.zeros((len(sets), len(position)), dtype=np.float32)
    for row, members in enumerate(sets):
        for member in members:
            if member in position:
                table[row, position[member]] = 1
    return table


def position_of(members: Iterable[Hashable]) -> dict[Hashable, int]:
    """Return the column of each of *members*, in their order."""
    position: dict[Hashable, int] = {}
    for member in members:
        position.setdefault(member, len(position))
    return position


def _positions(sets: Sequence[Collection[Hashable]]) -> dict[Hashable, int]:
    return position_of(member for members in sets for member in members)
