"""The optimiser: who goes where, proved best under a strict order of objectives.

A plain library that knows nothing of Django. docs/matching.md explains its rules and its files.
Numbers and the solver are loaded when first solving, so reading and checking stay quick.
"""

from matching import what_if
from matching.comparing import Change, Comparison, Difference, compare
from matching.errors import BrokenPlan, InvalidInput, MatchingError
from matching.explaining import explain
from matching.explanation import Alternative, Explanation, Refusal
from matching.findings import Finding, FindingKind
from matching.linting import lint, unreached
from matching.lodging import lodge, obstacles
from matching.plan import Placement, Plan, Unplaced
from matching.pricing import Price, Pricing, prices
from matching.problem import Problem
from matching.resolving import provisional, resolve
from matching.solving import solve
from matching.varying import other_plans
from matching.verify import check

__all__ = [
    "Alternative",
    "BrokenPlan",
    "Change",
    "Comparison",
    "Difference",
    "Explanation",
    "Finding",
    "FindingKind",
    "InvalidInput",
    "MatchingError",
    "Placement",
    "Plan",
    "Price",
    "Pricing",
    "Problem",
    "Refusal",
    "Unplaced",
    "check",
    "compare",
    "explain",
    "lint",
    "lodge",
    "obstacles",
    "other_plans",
    "prices",
    "provisional",
    "resolve",
    "solve",
    "unreached",
    "what_if",
]
