"""The door to OR-Tools: a programme as a MathOpt model."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np
from ortools.math_opt import model_pb2
from ortools.math_opt.python import mathopt

if TYPE_CHECKING:
    from matching.engine.programme import Floats, Programme

#: What the solver's sums may be off by; costs are whole numbers.
TOLERANCE = 1e-6


def build_model(programme: Programme, costs: Floats, *, whole: bool) -> mathopt.Model:
    """Return *programme* with *costs* to minimise; with *whole*, its columns are whole numbers."""
    # Filling the message at once is several times faster than adding columns one by one.
    model = model_pb2.ModelProto()
    columns, rows = len(programme.upper), len(programme.row_lower)
    model.variables.ids.extend(range(columns))
    model.variables.lower_bounds.extend(programme.lower)
    model.variables.upper_bounds.extend(programme.upper)
    model.variables.integers.extend([whole] * columns)
    model.linear_constraints.ids.extend(range(rows))
    model.linear_constraints.lower_bounds.extend(programme.row_lower)
    model.linear_constraints.upper_bounds.extend(programme.row_upper)
    model.linear_constraint_matrix.row_ids.extend(programme.entry_rows)
    model.linear_constraint_matrix.column_ids.extend(programme.entry_columns)
    model.linear_constraint_matrix.coefficients.extend(programme.entries)
    priced = np.flatnonzero(costs)
    model.objective.linear_coefficients.ids.extend(priced.tolist())
    model.objective.linear_coefficients.values.extend(costs[priced].tolist())
    return mathopt.Model.from_model_proto(model)


def limits(seconds: float) -> mathopt.SolveParameters:
    """Return what makes an answer the same on every machine, within *seconds* of wall time."""
    parameters = mathopt.SolveParameters(
        random_seed=0, time_limit=timedelta(seconds=max(seconds, 0.0))
    )
    # HiGHS would use as many threads as there are cores, and answer differently for it.
    parameters.highs.string_options["parallel"] = "off"
    return parameters
