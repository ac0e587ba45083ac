"""The contract's objectives, word for word: what one request adds, placed or not."""

from math import floor

from tests.matching.oracles.literal_rules import LEVELS, kilometres

MAXIMISED = ("crisis", "urgent", "regular", "confirmed", "language")


def unit_ids(problem: dict) -> set[str]:
    """Return the ids of all units of a filled problem."""
    return {unit["id"] for shelter in problem["shelters"] for unit in shelter["units"]}


def unplaced_value(name: str, problem: dict, request: dict) -> int:
    """Return what a request that is not placed adds to the objective `name`."""
    persons = len(request["persons"])
    if name == "seniority":  # "persons x days from `registered_on` to `today`"
        return persons * (problem["today"] - request["registered_on"])
    if name == "queue":  # "persons x number of requests after it in `requests`"
        place = [other["id"] for other in problem["requests"]].index(request["id"])
        return persons * (len(problem["requests"]) - place - 1)
    if name == "changes":  # "whose `current_unit` is in the problem and that are not placed in it"
        return int(request["current_unit"] in unit_ids(problem))
    return 0


def placed_value(
    name: str,
    problem: dict,
    request: dict,
    *,
    unit: dict,
    shelter: dict,
    start: int,
    spread: dict[str, int],
) -> int:
    """Return what a placed request adds to the objective `name`; `spread` is {room: persons}."""
    persons = len(request["persons"])
    if name == "changes":
        known = request["current_unit"] in unit_ids(problem)
        return int(known and request["current_unit"] != unit["id"])
    if name == "scarcity":
        return persons * unused_qualities(request, unit) + empty_private_beds(unit, spread)
    if name.endswith("_waiting"):
        asked = request["urgency"] == name.removesuffix("_waiting").upper()
        return persons * asked * (start - max(problem["today"], request["start_from"]))
    return persons * _each_person(name, request, unit, shelter)


def _each_person(name: str, request: dict, unit: dict, shelter: dict) -> int:
    if name == "price":
        return unit["price"]
    if name == "distance":
        return wish_kilometres(request["wish"], shelter)
    if name == "confirmed":
        return int(unit["confirmed"])
    if name == "language":
        return int(any(spoken in unit["languages"] for spoken in request["languages"]))
    return int(request["urgency"] == name.upper())


def wish_kilometres(wish: dict | None, shelter: dict) -> int:
    """Contract: "whole km (halves up): 0 in a wished region, else to the point; without a point
    400".
    """
    if wish is None or shelter["safety_region"] in wish.get("safety_regions", []):
        return 0
    return floor(kilometres(shelter, wish) + 0.5) if "latitude" in wish else 400


def unused_qualities(request: dict, unit: dict) -> int:
    """Contract: "`capabilities` not in `needs` + `accessibility` not in `access_needs` + levels
    above".
    """
    skills = set(unit["capabilities"]) - set(request["needs"])
    doors = set(unit["accessibility"]) - set(request["access_needs"])
    levels = LEVELS.index(unit["security"]) - LEVELS.index(request["security"])
    return len(skills) + len(doors) + levels


def empty_private_beds(unit: dict, spread: dict[str, int]) -> int:
    """Contract: "plus beds of its private rooms that stay empty"."""
    private = [room for room in unit["rooms"] if room["id"] in spread and not room["shared"]]
    return sum(room["beds"] - spread[room["id"]] for room in private)
