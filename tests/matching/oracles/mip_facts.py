"""What the room programme reads from a contract problem: numbers for pairs, rooms and requests.

Written apart from the literal rules of the brute force, on purpose.
"""

import math
from datetime import date

ORDER = [
    *("crisis", "urgent", "regular", "seniority", "queue", "crisis_waiting", "price", "distance"),
    *("confirmed", "urgent_waiting", "regular_waiting", "language", "scarcity", "changes"),
]
BIGGER_IS_BETTER = {"crisis", "urgent", "regular", "confirmed", "language"}
_RANK = {"KNOWN": 0, "PROTECTED": 1, "SECRET": 2}


def days_in(text: str) -> int:
    """Return the days from the first day of the calendar to an ISO date."""
    return (date.fromisoformat(text) - date.min).days


def first_day(request: dict, today: int) -> int:
    """Contract: "earliest first night; before `today` it counts as `today`"."""
    return max(today, days_in(request["start_from"])) if "start_from" in request else today


def last_day(request: dict, today: int) -> int:
    """Contract: "latest first night", by default 2, 7 or 28 days later, "at most 9999-12-31"."""
    if "start_by" in request:
        return days_in(request["start_by"])
    days = {"CRISIS": 2, "URGENT": 7, "REGULAR": 28}[request.get("urgency", "REGULAR")]
    return min(first_day(request, today) + days, days_in("9999-12-31"))


def beds_free(room: dict, today: int) -> tuple[int, int | None]:
    """Return the first free day and the first that no longer is, None where there is none."""
    begin = days_in(room["free_from"]) if "free_from" in room else today
    until = room.get("free_until")
    return begin, days_in(until) if until else None


def may_share(request: dict, room: dict) -> bool:
    """Return whether anybody of the request may sleep in this shared room."""
    if request.get("private_room", False):
        return False
    if any(person["role"] == "CHILD" for person in request["persons"]):
        return False
    grown = [person["age"] >= 18 for person in request["persons"]]
    if any(grown) and not all(grown):
        return False
    return grown[0] != room.get("minors", False)


def may_go(request: dict, unit: dict, shelter: dict) -> bool:
    """Return whether no code of the first table, waived ones apart, keeps the request out."""
    waived = {w["code"] for w in request.get("waived", []) if w["unit"] == unit["id"]}
    needs, traits = set(request.get("needs", [])), set(request.get("traits", []))
    only_for, reserved_for = unit.get("only_for", []), unit.get("reserved_for", [])
    doors, asked_doors = unit.get("accessibility", []), request.get("access_needs", [])
    return (
        bool(set(request["routes"]) & set(unit.get("routes", [])))
        and all(_welcome(person, unit) for person in request["persons"])
        and _RANK[unit.get("security", "KNOWN")] >= _RANK[request.get("security", "KNOWN")]
        and ("danger" in waived or not any(_near(d, shelter) for d in request.get("danger", [])))
        and (not only_for or bool(needs & set(only_for)))
        and (not reserved_for or request.get("urgency", "REGULAR") in reserved_for)
        and ("contraindication" in waived or not traits & set(unit.get("contraindications", [])))
        and ("competence" in waived or needs <= set(unit.get("capabilities", [])))
        and ("accessibility" in waived or set(asked_doors) <= set(doors))
        and (unit.get("night_intake", False) or not request.get("night_intake", False))
        and _short_enough(request.get("nights"), unit.get("max_nights"))
        and shelter["id"] not in request.get("excluded_shelters", [])
        and request["id"] not in shelter.get("closed_to", [])
        and (request.get("pinned_unit") or unit["id"]) == unit["id"]
    )


def _welcome(person: dict, unit: dict) -> bool:
    clients = unit["clients"]
    if person["role"] == "CLIENT":
        right_age = clients["min_age"] <= person["age"] <= clients["max_age"]
        return right_age and person["sex"] in clients["sexes"]
    children = unit.get("children") or {"max_age_boys": -1, "max_age_girls": -1}
    girl = person["sex"] == "FEMALE"
    return person["age"] <= (children["max_age_girls"] if girl else children["max_age_boys"])


def _near(danger: dict, shelter: dict) -> bool:
    if "latitude" in danger:
        gap = _distance(shelter, danger) - shelter.get("radius_km", 0)
        return gap <= danger["radius_km"]
    regions, towns = danger.get("safety_regions", []), danger.get("municipalities", [])
    return shelter["safety_region"] in regions or shelter["municipality"] in towns


def _distance(a: dict, b: dict) -> float:
    lat_a, lat_b = math.radians(a["latitude"]), math.radians(b["latitude"])
    turn = math.radians(b["longitude"] - a["longitude"])
    chord = math.sin((lat_b - lat_a) / 2) ** 2
    chord += math.cos(lat_a) * math.cos(lat_b) * math.sin(turn / 2) ** 2
    return 6371.0088 * 2 * math.atan2(math.sqrt(chord), math.sqrt(max(0.0, 1 - chord)))


def _short_enough(nights: int | None, most: int | None) -> bool:
    return most is None or (nights is not None and nights <= most)


def per_person(name: str, request: dict, unit: dict, shelter: dict) -> int:
    """Return what each person placed there adds to an objective that counts by person."""
    if name in ("crisis", "urgent", "regular"):
        return int(request.get("urgency", "REGULAR").lower() == name)
    if name == "price":
        return unit.get("price", 0)
    if name == "confirmed":
        return int(unit.get("confirmed", True))
    if name == "language":
        return int(bool(set(request.get("languages", [])) & set(unit.get("languages", []))))
    wish = request.get("wish")
    if name != "distance" or not wish:
        return 0
    if shelter["safety_region"] in wish.get("safety_regions", []):
        return 0
    return math.floor(_distance(shelter, wish) + 0.5) if "latitude" in wish else 400


def per_unplaced(name: str, request: dict, problem: dict) -> int:
    """Return what a request adds to an objective while it is not placed."""
    persons = len(request["persons"])
    if name == "seniority":
        return persons * (days_in(problem["today"]) - days_in(request["registered_on"]))
    if name == "queue":
        return persons * (len(problem["requests"]) - 1 - problem["requests"].index(request))
    if name == "changes":
        units = [unit["id"] for home in problem["shelters"] for unit in home.get("units", [])]
        return int(request.get("current_unit") in units)
    return 0


def surplus(request: dict, unit: dict) -> int:
    """Contract: "`capabilities` not in `needs` + `accessibility` not in `access_needs` +
    levels".
    """
    skills = set(unit.get("capabilities", [])) - set(request.get("needs", []))
    doors = set(unit.get("accessibility", [])) - set(request.get("access_needs", []))
    levels = _RANK[unit.get("security", "KNOWN")] - _RANK[request.get("security", "KNOWN")]
    return len(skills) + len(doors) + levels
