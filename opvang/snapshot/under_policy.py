"""The problem of a run under another policy than it was asked under."""

from __future__ import annotations

from dataclasses import replace

from matching import Problem
from opvang.policy import Policy


def under_policy(problem: Problem, policy: Policy) -> Problem:
    """Return *problem* as *policy* would have it: what it says of the match."""
    return replace(problem, objectives=policy.objectives)
