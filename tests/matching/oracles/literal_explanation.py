"""What the contract's `explain` says of one request of a plan, by trying everything.

`expected` gives all that has one right answer. The plan behind an exact alternative may have
equals, so of its `start` and `displaces` only this can be asked: `is_best` of what is given.
"""

from itertools import combinations

from tests.matching.oracles.brute_force import best_of
from tests.matching.oracles.contract_defaults import day_number, day_text, filled
from tests.matching.oracles.literal_check import objective_values
from tests.matching.oracles.literal_reasons import left, meets_enemy, places, reasons, starts_now
from tests.matching.oracles.literal_rooms import all_beds, distributions, free_beds, stays
from tests.matching.oracles.literal_rules import failing_codes
from tests.matching.oracles.literal_values import MAXIMISED


def expected(problem: dict, plan: dict, name: str) -> dict:
    """Return the explanation, each alternative as counted, in the order of the counting."""
    full = filled(problem)
    request = next(one for one in full["requests"] if one["id"] == name)
    own = next((one for one in plan["placements"] if one["request"] == name), None)
    nothing = {"blocked": {}, "relaxations": [], "earliest": None}
    why_not = nothing if own else reasons(problem, plan)[name]
    refused = [
        {"shelter": shelter["id"], "unit": unit["id"], "codes": codes}
        for shelter, unit in places(full, request)
        if (codes := refusing_codes(full, request, unit, shelter))
    ]
    return {
        "format": "opvang-explanation/1",
        "request": name,
        "unit": own and own["unit"],
        "start": own and own["start"],
        "refused": refused,
        "alternatives": _alternatives(problem, plan, request, refused),
        **why_not,
        "competitors": _competitors(full, plan, request),
    }


def refusing_codes(full: dict, request: dict, unit: dict, shelter: dict) -> list[str]:
    """Contract: "with all its failing codes (or `size`, or `period`)"."""
    if failing := failing_codes(request, unit, shelter):
        return failing
    if not distributions(request, unit, all_beds(unit)):
        return ["size"]
    return [] if starts_now(full, {"placements": []}, request, unit) else ["period"]


def rank(full: dict, own: str | None, alternative: dict) -> tuple:
    """Contract: "by the objectives in order, then by unit id"; "the plan's own unit ... first"."""
    costs = [
        -entry["value"] if entry["name"] in MAXIMISED else entry["value"]
        for entry in alternative["objectives"]
    ]
    return alternative["unit"] != own, costs, alternative["unit"]


def best_there(problem: dict, name: str, unit: str) -> list[int]:
    """Contract: "all objectives with the request in that unit and everything else best again"."""
    return best_of(problem, lambda who, option: who != name or option.unit == unit).values


def is_best(problem: dict, plan: dict, name: str, alternative: dict) -> bool:
    """Return whether some best plan has just this start, and displaces just these."""
    placed = {one["request"] for one in plan["placements"]} - {name}
    start = day_number(alternative["start"])

    def allowed(who, option):
        if who == name:
            return (option.unit, option.start) == (alternative["unit"], start)
        return who not in placed or (option.unit is None) == (who in alternative["displaces"])

    found = best_of(problem, allowed)
    return found is not None and found.values == best_there(problem, name, alternative["unit"])


def _alternatives(problem: dict, plan: dict, request: dict, refused: list[dict]) -> list[dict]:
    full = filled(problem)
    own = next((p["unit"] for p in plan["placements"] if p["request"] == request["id"]), None)
    closed = [one["unit"] for one in refused]
    counted = [
        _counted(problem, plan, request, shelter, unit)
        for shelter, unit in places(full, request)
        if unit["id"] not in closed
    ]
    return sorted(counted, key=lambda one: rank(full, own, one))


def _counted(problem: dict, plan: dict, request: dict, shelter: dict, unit: dict) -> dict:
    """Contract: "counted with this plan, the request moved there and whoever stood in its way
    taken out".
    """
    full = filled(problem)
    own = [one for one in plan["placements"] if one["request"] == request["id"]]
    others = [one for one in plan["placements"] if one["request"] != request["id"]]
    if own and own[0]["unit"] == unit["id"]:
        return _told(problem, own[0], others, out=())
    out = _fewest_out(full, others, request, shelter, unit)
    stay = [one for one in others if one["request"] not in out]
    beds = left(unit, {"placements": stay})
    moved = [
        {
            "request": request["id"],
            "shelter": shelter["id"],
            "unit": unit["id"],
            "start": day_text(start),
            "rooms": [{"id": room, "persons": persons} for room, persons in spread.items()],
        }
        for start, spread in stays(request, unit, beds, today=full["today"])
        if start <= request["start_by"]
    ]
    told = [_told(problem, one, stay, out=out) for one in moved]
    return min(told, key=lambda one: (rank(full, None, one), one["start"]))


def _fewest_out(full: dict, others: list[dict], request: dict, shelter: dict, unit: dict) -> tuple:
    """Contract: "the fewest persons, among equals those latest in `requests`".

    Latest: where two sets differ first, seen from the front of the queue, the earlier one stays.
    """
    order = [one["id"] for one in full["requests"]]
    persons = {one["id"]: len(one["persons"]) for one in full["requests"]}
    names = sorted((one["request"] for one in others), key=order.index)
    found = []
    for size in range(len(names) + 1):
        for out in combinations(names, size):
            stay = {"placements": [one for one in others if one["request"] not in out]}
            if starts_now(full, stay, request, unit) and not meets_enemy(
                full, stay, request, shelter
            ):
                found.append(out)
    return min(
        found,
        key=lambda out: (
            sum(persons[name] for name in out),
            [-order.index(name) for name in out],
        ),
    )


def _told(problem: dict, moved: dict, others: list[dict], *, out: tuple) -> dict:
    values = objective_values(problem, {"placements": [moved, *others]})
    return {
        "shelter": moved["shelter"],
        "unit": moved["unit"],
        "start": moved["start"],
        "exact": False,
        "objectives": [
            {"name": name, "value": value}
            for name, value in zip(filled(problem)["objectives"], values, strict=True)
        ],
        "displaces": list(out),
    }


def _competitors(full: dict, plan: dict, request: dict) -> list[str]:
    """Contract: "placed in a room that some lawful placing of this one, alone in the problem,
    would use".
    """
    rooms = {
        room
        for shelter, unit in places(full, request)
        if not failing_codes(request, unit, shelter)
        for start, spread in stays(request, unit, free_beds(unit, {}), today=full["today"])
        if start <= request["start_by"]
        for room in spread
    }
    inside = {
        one["request"]
        for one in plan["placements"]
        if any(room["id"] in rooms for room in one["rooms"])
    }
    return [
        one["id"] for one in full["requests"] if one["id"] in inside and one["id"] != request["id"]
    ]
