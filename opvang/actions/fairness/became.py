"""What became of one request in one run."""

from __future__ import annotations

from datetime import date

from matching import Placement, Problem
from matching.codes import Role
from matching.objectives.distance import KILOMETRES_WITHOUT_POINT
from matching.requests import ADULT_AGE, Request
from opvang.actions.fairness.registered import Registered
from opvang.fairness.groups import groups_of
from opvang.fairness.outcomes import FAR_KM, LONGEST_WAIT, Outcome
from opvang.trends.asked import group_asked


def outcome(
    problem: Problem, request: Request, placement: Placement | None, *, known: Registered
) -> Outcome:
    """Return what became of a request: *placement* is its proposal, None where it has none."""
    clients = [one for one in request.persons if one.role is Role.CLIENT]
    return Outcome(
        organisation=known.organisation,
        asked=group_asked(
            has_minor_client=any(one.age < ADULT_AGE for one in clients),
            routes=request.routes,
            needs=request.needs,
            urgency=request.urgency,
        ),
        groups=groups_of(
            genders=known.genders,
            ages=[one.age for one in clients],
            forms=known.forms,
            routes=request.routes,
            persons=len(request.persons),
        ),
        is_placed=placement is not None,
        days=_days(known.wanted_from, placement.start if placement else problem.today),
        is_near=_is_near(problem, request, placement),
    )


def _days(wanted_from: date, until: date) -> int:
    return min(LONGEST_WAIT, max(0, (until - wanted_from).days))


def _is_near(problem: Problem, request: Request, placement: Placement | None) -> bool | None:
    if placement is None or request.wish is None:
        return None
    shelter = problem.shelter_of[placement.unit]
    if shelter.safety_region in request.wish.safety_regions:
        return True
    point = request.wish.point
    distance = point.kilometres_to(shelter.point) if point else KILOMETRES_WITHOUT_POINT
    return distance <= FAR_KM
