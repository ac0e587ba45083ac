"""What the contract's `check` recomputes, from the JSON alone: `violations(problem, plan)`."""

from itertools import combinations

from tests.matching.oracles.brute_force import enemies
from tests.matching.oracles.contract_defaults import day_number, filled
from tests.matching.oracles.literal_rooms import is_free, private_only, room_limit, start_of
from tests.matching.oracles.literal_rules import failing_codes
from tests.matching.oracles.literal_values import MAXIMISED, placed_value, unplaced_value


def violations(problem: dict, plan: dict) -> list[str]:
    """Return one `code: sentence` for everything the plan breaks; empty when all is well."""
    full = filled(problem)
    found = list(_standing(full, plan))
    if found:
        return found
    for placement in plan["placements"]:
        found += _placement_faults(full, placement)
    found += _crowding(full, plan)
    found += _separation(full, plan)
    return found + _value_faults(full, plan)


def order_faults(problem: dict, plan: dict) -> list[str]:
    """Contract: "Placements and unplaced follow the order of `requests`, rooms that of the
    unit".
    """
    full = filled(problem)
    order = [request["id"] for request in full["requests"]]
    found = []
    for key in ("placements", "unplaced"):
        names = [entry["request"] for entry in plan[key]]
        if names != sorted(names, key=order.index):
            found.append(f"{key} stand out of order: {names}")
    for placement in plan["placements"]:
        _, unit = _place(full, placement)
        rooms = [room["id"] for room in unit["rooms"]]
        given = [room["id"] for room in placement["rooms"]]
        if given != sorted(given, key=rooms.index):
            found.append(f"rooms of {placement['request']} stand out of order: {given}")
    return found


def objective_values(problem: dict, plan: dict) -> list[int]:
    """Return the value of each objective of the problem, recomputed from the placements."""
    full = filled(problem)
    placements = {placement["request"]: placement for placement in plan["placements"]}
    return [
        sum(
            _value(name, full, request, placements.get(request["id"]))
            for request in full["requests"]
        )
        for name in full["objectives"]
    ]


def _value(name: str, full: dict, request: dict, placement: dict | None) -> int:
    if placement is None:
        return unplaced_value(name, full, request)
    shelter, unit = _place(full, placement)
    start = day_number(placement["start"])
    spread = {room["id"]: room["persons"] for room in placement["rooms"]}
    return placed_value(name, full, request, unit=unit, shelter=shelter, start=start, spread=spread)


def _standing(full: dict, plan: dict):
    """Contract: "every request stands exactly once in `placements` or `unplaced`"; names are
    known.
    """
    known = [request["id"] for request in full["requests"]]
    names = [entry["request"] for key in ("placements", "unplaced") for entry in plan[key]]
    for name in known:
        if names.count(name) != 1:
            yield f"unplaced: {name} stands {names.count(name)} times"
    for name in names:
        if name not in known:
            yield f"unplaced: {name} is not in the problem"
    for placement in plan["placements"]:
        if _place(full, placement) is None:
            yield f"together: {placement['unit']} is no unit of {placement['shelter']}"


def _place(full: dict, placement: dict) -> tuple[dict, dict] | None:
    for shelter in full["shelters"]:
        for unit in shelter["units"]:
            if (shelter["id"], unit["id"]) == (placement["shelter"], placement["unit"]):
                return shelter, unit
    return None


def _placement_faults(full: dict, placement: dict) -> list[str]:
    name = placement["request"]
    request = next(request for request in full["requests"] if request["id"] == name)
    shelter, unit = _place(full, placement)
    found = [f"{code}: {name} in {unit['id']}" for code in failing_codes(request, unit, shelter)]
    rooms = {room["id"]: room for room in unit["rooms"]}
    given = [room["id"] for room in placement["rooms"]]
    if len(set(given)) < len(given) or not set(given) <= set(rooms):
        return [*found, f"rooms: {name} has {given}, not each once and of its unit"]
    used = [rooms[room] for room in given]
    found += _room_faults(request, unit, placement, used)
    start = day_number(placement["start"])
    if start != start_of(request, used, today=full["today"]):
        found.append(f"period: {name} does not start on the earliest date")
    if start > request["start_by"]:
        found.append(f"period: {name} starts after start_by")
    if not all(is_free(request, room, start) for room in used):
        found.append(f"period: {name} stays longer than a room is free")
    return found


def _room_faults(request: dict, unit: dict, placement: dict, used: list[dict]) -> list[str]:
    name, persons = request["id"], [room["persons"] for room in placement["rooms"]]
    found = []
    if any(count < 1 for count in persons) or sum(persons) != len(request["persons"]):
        found.append(f"rooms: {name} has {sum(persons)} persons in its rooms")
    if any(count > room["beds"] for count, room in zip(persons, used, strict=True)):
        found.append(f"rooms: {name} has more persons than beds in a room")
    if any(room["taken"] for room in used):
        found.append(f"rooms: {name} is in a taken room")
    if not unit["self_contained"] and len(used) > room_limit(request):
        found.append(f"rooms: {name} has {len(used)} rooms, more than persons of 12 or older")
    shared = [(room, n) for room, n in zip(used, persons, strict=True) if room["shared"]]
    return found + _shared_faults(request, shared)


def _shared_faults(request: dict, shared: list[tuple[dict, int]]) -> list[str]:
    """Contract: "so a request has at most as many persons in the shared rooms of a sex as ...
    clients".
    """
    name = request["id"]
    if shared and private_only(request):
        return [f"rooms: {name} may have private rooms only"]
    minors = all(person["age"] < 18 for person in request["persons"])
    found = [f"rooms: {name} on the wrong side of 18" for r, _ in shared if r["minors"] != minors]
    for sex in ("FEMALE", "MALE", "OTHER"):
        clients = [
            person
            for person in request["persons"]
            if person["role"] == "CLIENT" and person["sex"] == sex
        ]
        if sum(count for room, count in shared if room["sex"] == sex) > len(clients):
            found.append(f"rooms: {name} has too many persons in shared rooms for {sex}")
    return found


def _crowding(full: dict, plan: dict) -> list[str]:
    """Contract: "A private room goes to at most one request, a shared room to at most `beds`
    persons".
    """
    found = []
    for shelter in full["shelters"]:
        for unit in shelter["units"]:
            for room in unit["rooms"]:
                counts = [
                    entry["persons"]
                    for placement in plan["placements"]
                    for entry in placement["rooms"]
                    if entry["id"] == room["id"]
                ]
                if sum(counts) > room["beds"] or (len(counts) > 1 and not room["shared"]):
                    found.append(f"rooms: {room['id']} is given {len(counts)} times")
    return found


def _separation(full: dict, plan: dict) -> list[str]:
    hostile = enemies(full)
    return [
        f"separation: {one['request']} and {other['request']} meet in {one['shelter']}"
        for one, other in combinations(plan["placements"], 2)
        if one["shelter"] == other["shelter"]
        and frozenset((one["request"], other["request"])) in hostile
    ]


def _value_faults(full: dict, plan: dict) -> list[str]:
    """Contract: "`proved` is `bound` equals `value`; `status` is `OPTIMAL` when all are proved"."""
    given = plan["objectives"]
    if [entry["name"] for entry in given] != full["objectives"]:
        return ["objectives: not those of the problem, in its order"]
    placements = {placement["request"]: placement for placement in plan["placements"]}
    found = []
    for entry in given:
        name, value, bound = entry["name"], entry["value"], entry["bound"]
        true = sum(
            _value(name, full, request, placements.get(request["id"]))
            for request in full["requests"]
        )
        if value != true:
            found.append(f"objectives: {name} is {true}, not {value}")
        if bound < value if name in MAXIMISED else bound > value:
            found.append(f"bounds: {name} is bounded by {bound} and yet {value}")
        if entry["proved"] != (bound == value):
            found.append(f"bounds: {name} has bound {bound}, value {value}, proved wrongly told")
    if plan["status"] != ("OPTIMAL" if all(e["proved"] for e in given) else "FEASIBLE"):
        found.append(f"status: {plan['status']} does not follow from what is proved")
    return found
