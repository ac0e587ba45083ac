"""The programme with fractions allowed: it bounds every plan, and prices what no best plan uses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from ortools.math_opt.python import mathopt

from matching.engine import prices
from matching.engine.model import build_model, limits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matching.engine.programme import Floats, Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class RelaxedOptimum:
    """The best that fractions could do, and the price of doing anything else."""

    value: float  #: as the solver says
    bound: float  #: nothing costs less: what the duals prove, whatever the solver says
    reduced_costs: Floats  #: what one more (or, below 0, one less) of each column adds to the value
    duals: Floats  #: what each row's bound costs; 0: the row does not matter


def relaxed_optimum(
    programme: Programme, costs: Floats, *, seconds: float
) -> RelaxedOptimum | None:
    """Return the optimum with fractions, or None when *seconds* are not enough."""
    model = build_model(programme, costs, whole=False)
    result = mathopt.solve(model, mathopt.SolverType.HIGHS, params=limits(seconds))
    if result.termination.reason is not mathopt.TerminationReason.OPTIMAL:
        return None
    duals = prices.usable(programme, _in_order(result.dual_values()))
    reduced_costs = prices.reduced(programme, costs, duals)
    return RelaxedOptimum(
        value=result.objective_value(),
        bound=prices.bound(programme, reduced_costs, duals),
        reduced_costs=reduced_costs,
        duals=duals,
    )


def _in_order(
    values: Mapping[mathopt.Variable, float] | Mapping[mathopt.LinearConstraint, float],
) -> Floats:
    ordered = np.zeros(len(values))
    for key, value in values.items():
        ordered[key.id] = value
    return ordered
