"""Live prices of scarce places, and places kept for who is urgent while they are scarce."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import matching
import matching.places
import matching.requests
from matching import Price, Pricing, Problem
from matching.codes import Role, Route, Security, Sex, Urgency
from opvang.models import MatchRun, PlacementRequest, Unit
from opvang.models.codes import RunStatus
from opvang.models.people.ages import age_in_years
from opvang.models.people.screenings import latest_screening
from opvang.policy import Policy

_RELATIONS = ("request_persons__person__risk_screenings",)
#: Who does not wait while places are scarce.
_NOT_KEPT_WAITING = frozenset({Urgency.CRISIS, Urgency.URGENT})


def live_prices(problem: Problem, current: Policy) -> dict[str, Price]:
    """Return what a bed in each unit of *problem* costs those who may come, by who came of late."""
    if not current.is_on("PRICE"):
        return {}
    weeks = current.number_of("PRICE_WEEKS")
    pricing = Pricing(
        weeks=weeks,
        fade=current.number_of("PRICE_FADE_PERCENT") / 100,
        weights={one: current.number_of(f"PRICE_WEIGHT_{one.value}") for one in Urgency},
    )
    return matching.prices(problem, _arrivals(problem.today, weeks=weeks), pricing)


def with_kept_prices(problem: Problem, current: Policy) -> Problem:
    """Return *problem* as the last run would have it: what is kept for who is urgent stays so."""
    if not current.is_on("RESERVE"):
        # Without others to compare with, prices themselves decide nothing.
        return problem
    return with_prices(problem, _kept_prices(), current)


def _kept_prices() -> dict[str, int]:
    """Return the prices of the last run that made a plan."""
    finished = MatchRun.objects.filter(status__in=[RunStatus.OPTIMAL, RunStatus.FEASIBLE])
    latest = finished.order_by("-started_at").values_list("prices", flat=True).first()
    return {unit: price["points"] for unit, price in (latest or {}).items()}


def with_prices(problem: Problem, points: Mapping[str, int], current: Policy) -> Problem:
    """Return *problem* with these prices, and dear units kept for who is urgent where that is on.

    Its units should have no prices yet, and be kept for nobody but by their own rules.
    """
    if not points or not current.is_on("PRICE"):
        return problem
    reserve = current.number_of("RESERVE_ABOVE") if current.is_on("RESERVE") else None

    def priced(unit: matching.places.Unit) -> matching.places.Unit:
        price = points.get(unit.id, 0)
        if reserve is None or price <= reserve:
            return replace(unit, price=price)
        return replace(unit, price=price, reserved_for=_without_regular(unit.reserved_for))

    return replace(
        problem,
        shelters=tuple(
            replace(shelter, units=tuple(map(priced, shelter.units)))
            for shelter in problem.shelters
        ),
    )


def unpriced(problem: Problem) -> Problem:
    """Return the problem of a run without prices, its units kept by their own rules of today."""
    own = {
        str(unit): frozenset(map(Urgency, codes))
        for unit, codes in Unit.objects.values_list("id", "reserved_for")
    }
    return replace(
        problem,
        shelters=tuple(
            replace(
                shelter,
                units=tuple(
                    replace(unit, price=0, reserved_for=own.get(unit.id, unit.reserved_for))
                    for unit in shelter.units
                ),
            )
            for shelter in problem.shelters
        ),
    )


def held_back(problem: Problem, bare: Problem) -> tuple[str, ...]:
    """Return the requests that a unit takes by the rules of *bare*, and *problem* keeps from them.

    *bare* is *problem* before it had prices.
    """
    kept = [
        unit
        for unit in bare.unit.values()
        if problem.unit[unit.id].reserved_for != unit.reserved_for
    ]
    return tuple(
        request.id
        for request in bare.requests
        if request.urgency is Urgency.REGULAR
        and any(not matching.obstacles(bare, request, unit) for unit in kept)
    )


def _without_regular(reserved_for: frozenset[Urgency]) -> frozenset[Urgency]:
    # What a shelter keeps for regular requests alone is not for others to have.
    return (reserved_for or frozenset(Urgency)) & _NOT_KEPT_WAITING or reserved_for


def _arrivals(today: date, *, weeks: int) -> list[matching.requests.Request]:
    """Return what those asked who came in the last weeks, without what is of one person only."""
    rows = PlacementRequest.objects.filter(
        registered_on__gt=today - timedelta(weeks=weeks), registered_on__lte=today
    ).prefetch_related(*_RELATIONS)
    return [_arrival(row, today) for row in rows.order_by("id")]


def _arrival(row: PlacementRequest, today: date) -> matching.requests.Request:
    members = list(row.request_persons.all())
    screened = [latest_screening(one.person.risk_screenings.all()) for one in members]
    least = [Security[one.least_security] for one in screened if one]
    return matching.requests.Request(
        id=str(row.id),
        urgency=Urgency(row.urgency),
        registered_on=today,
        nights=row.nights,
        persons=tuple(
            matching.requests.Person(
                role=Role(one.role),
                sex=Sex(one.person.sex),
                age=age_in_years(one.person, day=today),
            )
            for one in members
        ),
        routes=frozenset(map(Route, row.routes)),
        security=max([Security[row.security], *least]),
        needs=frozenset(row.needs),
        traits=frozenset(row.traits),
        access_needs=frozenset(row.access_needs),
        night_intake=row.night_intake,
        private_room=row.private_room,
    )
