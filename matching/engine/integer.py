"""The programme in whole numbers, by branch and cut."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, isfinite
from typing import TYPE_CHECKING

import numpy as np
from ortools.math_opt.python import mathopt

from matching.engine.model import TOLERANCE, build_model, limits
from matching.engine.quiet import quiet

if TYPE_CHECKING:
    from matching.engine.programme import Floats, Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class IntegerOptimum:
    """The best found in whole numbers."""

    columns: Floats
    bound: int | None  #: nothing costs less than this; None: nothing is known


def integer_optimum(
    programme: Programme, costs: Floats, *, start: Floats, seconds: float
) -> IntegerOptimum | None:
    """Return the best of *programme*, sought from *start*; None where *seconds* brought nothing."""
    model = build_model(programme, costs, whole=True)
    variables = list(model.variables())
    hint = mathopt.SolutionHint(variable_values=dict(zip(variables, start.tolist(), strict=True)))
    with quiet():
        result = mathopt.solve(
            model,
            mathopt.SolverType.HIGHS,
            params=_until_proved(seconds),
            model_params=mathopt.ModelSolveParameters(solution_hints=[hint]),
        )
    if not result.has_primal_feasible_solution():
        return None
    values = result.variable_values(variables)
    return IntegerOptimum(columns=np.rint(values), bound=_whole(result.best_objective_bound()))


def _until_proved(seconds: float) -> mathopt.SolveParameters:
    parameters = limits(seconds)
    # Costs are whole numbers: less than one apart is as good as equal.
    parameters.absolute_gap_tolerance = 0.9
    parameters.relative_gap_tolerance = 0.0
    # HiGHS's presolve for whole numbers has called a plan best that was not: see the test.
    parameters.highs.string_options["presolve"] = "off"
    return parameters


def _whole(bound: float) -> int | None:
    return ceil(bound - TOLERANCE) if isfinite(bound) else None
