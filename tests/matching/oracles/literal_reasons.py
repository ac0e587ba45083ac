"""`blocked`, `relaxations` and `earliest` of a given plan, by literal enumeration."""

from itertools import combinations

from tests.matching.oracles.brute_force import enemies
from tests.matching.oracles.contract_defaults import day_text, filled
from tests.matching.oracles.literal_rooms import all_beds, distributions, free_beds, stays
from tests.matching.oracles.literal_rules import FIRST_TABLE, WAIVABLE, failing_codes

CODES = [rule.__name__ for rule in FIRST_TABLE] + ["size", "period", "capacity", "separation"]


def reasons(problem: dict, plan: dict) -> dict[str, dict]:
    """Return {request: {"blocked", "relaxations", "earliest"}} of every unplaced request."""
    full = filled(problem)
    requests = {request["id"]: request for request in full["requests"]}
    return {
        entry["request"]: {
            "blocked": blocked(full, plan, requests[entry["request"]]),
            "relaxations": relaxations(full, plan, requests[entry["request"]]),
            "earliest": earliest(full, plan, requests[entry["request"]]),
        }
        for entry in plan["unplaced"]
    }


def blocked(full: dict, plan: dict, request: dict) -> dict[str, int]:
    """Contract: "`blocked` counts units, each under one code", keys "in the order of the codes"."""
    codes = [_code(full, plan, request, *place) for place in places(full, request)]
    return {code: codes.count(code) for code in CODES if code in codes}


def relaxations(full: dict, plan: dict, request: dict) -> list[list[str]]:
    """Contract: "the smallest sets of one or two waivable codes (no part of a set suffices)".

    "Only units whose other codes hold count"; the empty set is a part of every set, so that a unit
    that could still take it leaves nothing to relax.
    """
    open_to = [
        set(failing_codes(request, unit, shelter))
        for shelter, unit in places(full, request)
        if starts_now(full, plan, request, unit) and not meets_enemy(full, plan, request, shelter)
    ]
    sets = [set(codes) for size in (0, 1, 2) for codes in combinations(WAIVABLE, size)]
    enough = [codes for codes in sets if any(failing <= codes for failing in open_to)]
    smallest = [codes for codes in enough if not any(part < codes for part in enough)]
    return [sorted(codes, key=WAIVABLE.index) for codes in smallest if codes]


def earliest(full: dict, plan: dict, request: dict) -> str | None:
    """Contract: "the first date from which some unit that passes the first table holds it"."""
    starts = [
        start
        for shelter, unit in places(full, request)
        if not failing_codes(request, unit, shelter)
        and not meets_enemy(full, plan, request, shelter)
        for start, _ in stays(request, unit, left(unit, plan), today=full["today"])
    ]
    return day_text(min(starts)) if starts else None


def places(full: dict, request: dict) -> list[tuple[dict, dict]]:
    """Return (shelter, unit) of every unit; of a pinned request "that unit only"."""
    return [
        (shelter, unit)
        for shelter in full["shelters"]
        for unit in shelter["units"]
        if request["pinned_unit"] in (None, unit["id"])
    ]


def _code(full: dict, plan: dict, request: dict, shelter: dict, unit: dict) -> str | None:
    """Return the one code this unit counts under, or None where it could still take the request."""
    failing = failing_codes(request, unit, shelter)
    if failing:
        return failing[0]
    if not distributions(request, unit, all_beds(unit)):
        return "size"
    empty = {"placements": []}
    if not starts_now(full, empty, request, unit):
        return "period"
    if not starts_now(full, plan, request, unit):
        return "capacity"
    return "separation" if meets_enemy(full, plan, request, shelter) else None


def starts_now(full: dict, plan: dict, request: dict, unit: dict) -> bool:
    """Return whether the rooms the plan leaves hold the request from a start it accepts."""
    found = stays(request, unit, left(unit, plan), today=full["today"])
    return any(start <= request["start_by"] for start, _ in found)


def left(unit: dict, plan: dict) -> dict[str, int]:
    """Contract: "rooms given in this plan never come free again"; "of a shared room the beds left
    over".
    """
    given: dict[str, int] = {}
    for placement in plan["placements"]:
        for room in placement["rooms"]:
            given[room["id"]] = given.get(room["id"], 0) + room["persons"]
    return free_beds(unit, given)


def meets_enemy(full: dict, plan: dict, request: dict, shelter: dict) -> bool:
    """Return whether the plan puts somebody in the shelter whom the request must not meet."""
    hostile = enemies(full)
    return any(
        placement["shelter"] == shelter["id"]
        and frozenset((request["id"], placement["request"])) in hostile
        for placement in plan["placements"]
    )
