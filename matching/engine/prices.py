"""What prices on rows prove, wherever the prices come from: nothing has to be believed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from matching.engine.programme import Floats, Programme


def usable(programme: Programme, duals: Floats) -> Floats:
    """Return *duals* without those that lean, by a rounding error, on a bound there is not."""
    return np.where(np.isfinite(_of_rows(programme, duals)), duals, 0.0)


def reduced(programme: Programme, costs: Floats, duals: Floats) -> Floats:
    """Return what each column costs once the rows it is in are paid for by *duals*."""
    left = costs.astype(np.float64)
    paid = np.multiply(programme.entries, duals[programme.entry_rows])
    np.subtract.at(left, programme.entry_columns, paid)
    return left


def bound(programme: Programme, reduced_costs: Floats, duals: Floats) -> float:
    """Return what no solution costs less than, by duality. The duals must be `usable`."""
    priced = duals != 0
    of_columns = np.where(reduced_costs > 0, programme.lower, programme.upper)
    return float(_of_rows(programme, duals)[priced] @ duals[priced] + of_columns @ reduced_costs)


def _of_rows(programme: Programme, duals: Floats) -> Floats:
    return np.where(duals > 0, programme.row_lower, programme.row_upper)
