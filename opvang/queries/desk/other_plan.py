"""A plan that is nearly as good as the last one: who would be elsewhere, and what that costs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from opvang.access import Part, require_all
from opvang.models import Account, PlacementRequest, Unit
from opvang.models.codes import PersonRole
from opvang.queries.matches import OBJECTIVES, last_finished_run, plan_of
from opvang.queries.people import count_of, persons
from opvang.queries.visible import waiting_requests


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """One request that is elsewhere in the other plan."""

    id: UUID
    reference: str
    urgency: str  #: the code
    urgency_name: str
    persons: str
    place: str  #: where the last plan proposes it; empty: nowhere
    other_place: str  #: where the other plan would; empty: nowhere


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One objective that comes to something else in the other plan."""

    name: str
    value: int
    other_value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherPlan:
    """The other plan, as far as it differs."""

    elsewhere: tuple[Elsewhere, ...]  #: in the order of the match
    differences: tuple[Difference, ...]  #: none: it is as good in everything


def other_plan(actor: Account) -> OtherPlan | None:
    """Return the plan beside that of the last run; None: there is none that still holds.

    Raises
    ------
    NotAllowed
        When somebody does not see the proposals of the whole country.
    """
    require_all(actor, Part.PROPOSALS)
    run = last_finished_run()
    if run is None or not run.other_plan:
        return None
    plan, other = plan_of(run), json.loads(run.other_plan)
    was, would_be = _units(plan), _units(other)
    moving = [one for one in was | would_be if was.get(one) != would_be.get(one)]
    requests = (
        waiting_requests()
        .annotate(clients=count_of(PersonRole.CLIENT), children=count_of(PersonRole.CHILD))
        .in_bulk(moving)
    )
    if len(requests) < len(moving):
        # Somebody in it does not wait any more, so that it is no plan for today.
        return None
    names = _names({*was.values(), *would_be.values()})
    return OtherPlan(
        elsewhere=tuple(
            _elsewhere(
                request := requests[one],
                people=persons(clients=request.clients, children=request.children),
                place=names.get(was.get(one), ""),
                other_place=names.get(would_be.get(one), ""),
            )
            for one in moving
        ),
        differences=_differences(plan, other),
    )


def _units(plan: Mapping[str, Any]) -> dict[UUID, UUID]:
    return {UUID(one["request"]): UUID(one["unit"]) for one in plan["placements"]}


def _names(units: Iterable[UUID]) -> dict[UUID | None, str]:
    rows = Unit.objects.filter(id__in=units).select_related("shelter")
    return {row.id: f"{row.shelter.public_name}, {row.name}" for row in rows}


def _elsewhere(
    request: PlacementRequest, *, people: str, place: str, other_place: str
) -> Elsewhere:
    return Elsewhere(
        id=request.id,
        reference=request.reference,
        urgency=request.urgency,
        urgency_name=request.get_urgency_display(),
        persons=people,
        place=place,
        other_place=other_place,
    )


def _differences(plan: Mapping[str, Any], other: Mapping[str, Any]) -> tuple[Difference, ...]:
    return tuple(
        Difference(name=str(OBJECTIVES[one["name"]]), value=one["value"], other_value=that["value"])
        for one, that in zip(plan["objectives"], other["objectives"], strict=True)
        if one["value"] != that["value"]
    )
