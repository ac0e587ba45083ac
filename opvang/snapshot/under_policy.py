"""The problem of a run under another policy than it was asked under."""

from __future__ import annotations

from dataclasses import replace

from matching import Problem
from opvang.policy import Policy
from opvang.snapshot.prices import live_prices, unpriced, with_prices


def under_policy(problem: Problem, policy: Policy) -> Problem:
    """Return *problem* as *policy* would have it: its objectives, prices and reserve."""
    bare = replace(unpriced(problem), objectives=policy.objectives)
    prices = live_prices(bare, policy)
    return with_prices(bare, {unit: one.points for unit, one in prices.items()}, policy)
