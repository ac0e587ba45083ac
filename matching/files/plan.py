"""A plan as a file, read and written. An unlawful one can be read: the referee judges it."""

from __future__ import annotations

import json

from matching.codes import PLAN_CODES, WAIVABLE
from matching.errors import InvalidInput, shown
from matching.files.document import read_document
from matching.files.fields import (
    day,
    flag,
    listed,
    member_of,
    members,
    name,
    number,
    one_of,
    or_null,
    whole,
)
from matching.plan import ObjectiveValue, Placement, Plan, RoomUse, Status, Unplaced
from matching.rules import PAIR_RULES

FORMAT = "opvang-plan/1"
_BLOCKED = (*(rule.code for rule in PAIR_RULES), *PLAN_CODES)


def read_plan(source: str | bytes) -> Plan:
    """Return the plan that a file says, lawful or not.

    Raises
    ------
    InvalidInput
        When *source* is not a plan by the contract. It names the path and the value at fault.
    """
    return Plan(**read_document(source, _PLAN, format_name=FORMAT, required=_PLAN))


def write_plan(plan: Plan) -> str:
    """Return *plan* as a file says it, keys in the order of the contract."""
    facts = {
        "format": FORMAT,
        "status": plan.status,
        "objectives": [_objective_facts(one) for one in plan.objectives],
        "placements": [_placement_facts(one) for one in plan.placements],
        "unplaced": [_unplaced_facts(one) for one in plan.unplaced],
        "seconds": plan.seconds,
    }
    return json.dumps(facts, indent=2, ensure_ascii=False) + "\n"


def _objective_facts(objective: ObjectiveValue) -> dict[str, object]:
    return {
        "name": objective.name,
        "value": objective.value,
        "bound": objective.bound,
        "proved": objective.proved != objective.wrongly_told,
    }


def _placement_facts(placement: Placement) -> dict[str, object]:
    return {
        "request": placement.request,
        "shelter": placement.shelter,
        "unit": placement.unit,
        "start": placement.start.isoformat(),
        "rooms": [{"id": use.id, "persons": use.persons} for use in placement.rooms],
    }


def _unplaced_facts(unplaced: Unplaced) -> dict[str, object]:
    return {
        "request": unplaced.request,
        "blocked": unplaced.blocked,
        "relaxations": unplaced.relaxations,
        "earliest": unplaced.earliest and unplaced.earliest.isoformat(),
    }


def _objective(value: object) -> ObjectiveValue:
    facts = members(value, _OBJECTIVE, required=_OBJECTIVE)
    told = facts.pop("proved")
    return ObjectiveValue(**facts, wrongly_told=told != (facts["bound"] == facts["value"]))


def _room_use(value: object) -> RoomUse:
    return RoomUse(**members(value, _ROOM_USE, required=_ROOM_USE))


def _placement(value: object) -> Placement:
    return Placement(**members(value, _PLACEMENT, required=_PLACEMENT))


def _unplaced(value: object) -> Unplaced:
    required = ("request", "blocked", "relaxations")
    return Unplaced(**members(value, _UNPLACED, required=required))


def _blocked(value: object) -> dict[str, int]:
    counts = members(value, dict.fromkeys(_BLOCKED, whole))
    for code, count in counts.items():
        if count < 1:
            raise InvalidInput(code, f"{shown(count)} is not at least 1: leave the code out")
    return counts


def _seconds(value: object) -> float:
    seconds = number(value)
    if seconds < 0:
        raise InvalidInput("", f"{shown(seconds)} is below 0")
    return seconds


_OBJECTIVE = {"name": name, "value": whole, "bound": whole, "proved": flag}
_ROOM_USE = {"id": name, "persons": whole}
_PLACEMENT = {
    "request": name,
    "shelter": name,
    "unit": name,
    "start": day,
    "rooms": listed(_room_use),
}
_UNPLACED = {
    "request": name,
    "blocked": _blocked,
    "relaxations": listed(listed(one_of({code: code for code in WAIVABLE}))),
    "earliest": or_null(day),
}
_PLAN = {
    "status": member_of(Status),
    "objectives": listed(_objective),
    "placements": listed(_placement),
    "unplaced": listed(_unplaced),
    "seconds": _seconds,
}
