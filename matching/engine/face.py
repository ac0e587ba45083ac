"""Keeping what an objective has reached, so that the next ones cannot give it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from matching.engine.model import TOLERANCE

if TYPE_CHECKING:
    from matching.engine.programme import Floats, Programme
    from matching.engine.relaxation import RelaxedOptimum


def keep(programme: Programme, cost: Floats, value: int, *, relaxed: RelaxedOptimum | None) -> None:
    """Narrow *programme* to its solutions that cost *value*, the least there is, or less.

    *relaxed* is the optimum of the same cost with fractions, if it is known.
    """
    if relaxed is not None:
        _drop_dear_columns(programme, relaxed, value - relaxed.bound)
        if value - relaxed.value < TOLERANCE and _leak(programme, relaxed) < 0.5:
            _hold_face(programme, relaxed)
            return
    terms = [
        (int(column), float(cost[column]))
        for column in np.flatnonzero(cost)
        if programme.upper[column] > 0
    ]
    if terms:
        programme.add_row(terms, at_most=value)


def _drop_dear_columns(programme: Programme, relaxed: RelaxedOptimum, gap: float) -> None:
    """Drop the columns of which one alone costs more than *gap* above the bound."""
    for column in np.flatnonzero(relaxed.reduced_costs > gap + TOLERANCE):
        if programme.lower[column] == 0:
            programme.upper[column] = 0


def _hold_face(programme: Programme, relaxed: RelaxedOptimum) -> None:
    """Hold every priced column and row at its bound: what is left costs the same, whoever it is.

    A row that says so would be dense, and dense rows make every later objective slow.
    """
    for column in np.flatnonzero(relaxed.reduced_costs < -TOLERANCE):
        programme.lower[column] = programme.upper[column]
    for row in np.flatnonzero(relaxed.duals > TOLERANCE):
        programme.row_upper[row] = programme.row_lower[row]
    for row in np.flatnonzero(relaxed.duals < -TOLERANCE):
        programme.row_lower[row] = programme.row_upper[row]


def _leak(programme: Programme, relaxed: RelaxedOptimum) -> float:
    """Return the most that prices too small to count could add up to. Costs are whole numbers."""
    upper = np.array(programme.upper)
    largest = np.zeros(len(programme.row_lower))
    reach = np.abs(programme.entries) * upper[programme.entry_columns]
    np.add.at(largest, programme.entry_rows, reach)
    small_costs = np.where(np.abs(relaxed.reduced_costs) > TOLERANCE, 0, relaxed.reduced_costs)
    small_duals = np.where(np.abs(relaxed.duals) > TOLERANCE, 0, relaxed.duals)
    return float(np.abs(small_costs) @ upper + np.abs(small_duals) @ largest)
