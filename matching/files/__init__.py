"""The JSON of the contract, in and out. Every refusal names the place in the file and the value."""

from matching.files.comparison import write_comparison
from matching.files.explanation import write_explanation
from matching.files.plan import read_plan, write_plan
from matching.files.problem import read_problem, write_problem

__all__ = [
    "read_plan",
    "read_problem",
    "write_comparison",
    "write_explanation",
    "write_plan",
    "write_problem",
]
