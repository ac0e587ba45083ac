"""Realistic contract problems on the scale of a town (25 x 14), a country's day (80 x 60) and more.

Every household has a kind of unit it is meant for, and the beds of each kind follow the persons of
that kind, so that beds are short everywhere at once, as they are in the field.
"""

from datetime import date, timedelta
from random import Random

from tests.matching.oracles.country_kinds import KINDS, REGIONS, TODAY, draw_persons, draw_room


def country_problem(
    seed: int, requests: int, shelters: int, tightness: float, *, strictness: float = 1.0
) -> dict:
    """Return this seed's problem.

    `tightness` is free beds over persons who ask: 1.0 to 1.2 is tight, 2.0 is roomy. `strictness`
    scales how often a unit refuses and a request demands. Of the pairs of request and unit at
    80 x 60 about 24 % are possible at 0, 17 % at 0.3, 7 % at 1 and 5 % at 1.25.
    """
    random = Random(f"{seed} {requests} {shelters} {tightness} {strictness}")
    kinds = random.choices(list(KINDS), [kind["share"] for kind in KINDS.values()], k=requests)
    households = [(kind, draw_persons(random, kind)) for kind in kinds]
    homes = _shelters(random, shelters, [kind for kind, _ in households], strictness)
    _furnish(random, homes, households, tightness)
    unit_ids = [unit["id"] for home in homes for unit in home["units"]]
    asked = [
        _request(random, f"R{index:03}", household, strictness=strictness)
        for index, household in enumerate(households)
    ]
    _tie(random, asked, homes, unit_ids)
    for home in homes:
        for unit in home["units"]:
            del unit["kind"]
    return {
        "format": "opvang-problem/1",
        "today": TODAY.isoformat(),
        "shelters": homes,
        "requests": asked,
    }


def free_beds(problem: dict) -> int:
    """Return the beds of all rooms that are not taken, whatever their day."""
    return sum(
        room["beds"]
        for home in problem["shelters"]
        for unit in home["units"]
        for room in unit["rooms"]
        if not room.get("taken", False)
    )


def demand(problem: dict) -> int:
    """Return the persons who ask."""
    return sum(len(request["persons"]) for request in problem["requests"])


def _shelters(random: Random, count: int, wanted: list[str], strictness: float) -> list[dict]:
    """Return shelters without rooms; the kinds of units follow what is asked."""
    homes = []
    for index in range(count):
        region, latitude, longitude = random.choice(REGIONS)
        homes.append(
            {
                "id": f"S{index:03}",
                "municipality": f"GM{int(region[2:]) * 10 + random.randint(0, 4):04}",
                "safety_region": region,
                "latitude": round(latitude + random.gauss(0, 0.08), 4),
                "longitude": round(longitude + random.gauss(0, 0.12), 4),
                "radius_km": random.choice([0, 0, 3.5, 8.1]),
                "closed_to": [],
                "units": [
                    _unit(random, f"S{index:03}-{letter}", random.choice(wanted), strictness)
                    for letter in "ABC"[: random.choice([1, 1, 1, 2, 3])]
                ],
            }
        )
    return homes


def _unit(random: Random, name: str, kind: str, strictness: float) -> dict:
    def some(items: list[str], chance: float) -> list[str]:
        return [item for item in items if random.random() < chance]

    base = KINDS[kind]
    routes = base["routes"]
    kept = [route for route in routes if random.random() > 0.45 * strictness]
    return {
        "id": name,
        "kind": kind,
        "routes": kept or [random.choice(routes)],
        "security": random.choice(["KNOWN", "KNOWN", "PROTECTED", "SECRET"]),
        "clients": dict(base["clients"]),
        "children": base["children"] and dict(base["children"]),
        "only_for": some(["TRAUMA"], 0.06 * strictness),
        "reserved_for": ["CRISIS"] if random.random() < 0.08 * strictness else [],
        "price": random.choice([0, 0, 0, 0, 1, 5]),
        "capabilities": some(["TRAUMA", "LVB", "ADDICTION_CARE", "PREGNANCY"], 0.6),
        "contraindications": some(["ADDICTION", "PSYCHIATRIC", "VIOLENCE"], 0.4 * strictness),
        "accessibility": some(["STEP_FREE", "WHEELCHAIR"], 0.5),
        "languages": ["nl", *some(["en", "es", "ro", "vi", "ar"], 0.4)],
        "night_intake": random.random() < 0.6,
        "max_nights": random.choice([None, None, 90, 180]),
        "self_contained": base["self_contained"],
        "confirmed": random.random() < 0.8,
        "rooms": [],
    }


def _furnish(random: Random, homes: list[dict], households: list[tuple], tightness: float) -> None:
    """Give the units of each kind beds for the persons of that kind, then beds to anybody.

    Where nothing is free somebody lives: such a unit has one room, and it is taken.
    """
    units = [unit for home in homes for unit in home["units"]]
    total = tightness * sum(len(persons) for _, persons in households)
    for kind in KINDS:
        wanted = tightness * sum(len(persons) for of, persons in households if of == kind)
        _fill(random, [unit for unit in units if unit["kind"] == kind], units, wanted, total)
    _fill(random, units, units, total, total)
    for unit in units:
        if not unit["rooms"]:
            unit["rooms"].append(draw_room(random, unit) | {"taken": True})


def _fill(
    random: Random, open_units: list[dict], units: list[dict], wanted: float, total: float
) -> None:
    while open_units and _beds(open_units) < wanted and _beds(units) < total:
        unit = random.choice(open_units)
        unit["rooms"].append(draw_room(random, unit))


def _beds(units: list[dict]) -> int:
    return sum(
        room["beds"] for unit in units for room in unit["rooms"] if not room.get("taken", False)
    )


def _request(random: Random, name: str, household: tuple, *, strictness: float) -> dict:
    def some(items: list[str], chance: float) -> list[str]:
        return [item for item in items if random.random() < chance]

    kind, persons = household
    routes = KINDS[kind]["routes"]
    late = random.random() < 0.2
    request = {
        "id": name,
        "urgency": random.choices(["CRISIS", "URGENT", "REGULAR"], [2, 3, 5])[0],
        "registered_on": _day(-int(random.expovariate(1 / 12))),
        "start_from": _day(random.randint(1, 10) if late else 0),
        "nights": random.choice([None, 30, 90, 90, 90, 180]),
        "persons": persons,
        "routes": random.sample(routes, min(len(routes), random.choice([1, 1, 2]))),
        "security": random.choices(["KNOWN", "PROTECTED", "SECRET"], [5, 3, 2 * strictness])[0],
        "needs": some(["TRAUMA", "LVB", "ADDICTION_CARE", "PREGNANCY"], 0.2 * strictness),
        "traits": some(["ADDICTION", "PSYCHIATRIC", "VIOLENCE"], 0.15),
        "access_needs": some(["STEP_FREE"], 0.06) + some(["WHEELCHAIR"], 0.02),
        "languages": random.sample(["nl", "en", "es", "ro", "vi", "ar"], random.choice([1, 2])),
        "night_intake": random.random() < 0.1 * strictness,
        "private_room": random.random() < 0.15,
        "danger": [_danger(random) for _ in range(random.choice([0, 0, 0, 1, 1, 2]))],
        "wish": _wish(random) if random.random() < 0.6 else None,
    }
    if random.random() < 0.2:
        request["start_by"] = _day(random.randint(10, 40))
    return request


def _tie(random: Random, asked: list[dict], homes: list[dict], unit_ids: list[str]) -> None:
    """Add what names others: conflicts, closed doors, last plans, pins and waived codes."""
    for request in asked:
        others = [other["id"] for other in asked if other is not request]
        if others and random.random() < 0.12:
            count = min(len(others), random.choice([1, 1, 3]))
            request["separate_from"] = random.sample(others, count)
        if random.random() < 0.1:
            request["excluded_shelters"] = [random.choice(homes)["id"]]
        if random.random() < 0.05:
            random.choice(homes)["closed_to"].append(request["id"])
        if random.random() < 0.3:
            request["current_unit"] = random.choice(unit_ids)
        if random.random() < 0.02:
            request["pinned_unit"] = random.choice(unit_ids)
        if random.random() < 0.1:
            code = random.choice(["competence", "contraindication", "accessibility", "danger"])
            request["waived"] = [{"code": code, "unit": random.choice(unit_ids)}]


def _danger(random: Random) -> dict:
    region, latitude, longitude = random.choice(REGIONS)
    point = {"latitude": latitude, "longitude": longitude}
    return random.choice(
        [
            {"safety_regions": [region]},
            {"municipalities": [f"GM{int(region[2:]) * 10:04}"], "safety_regions": [region]},
            point | {"radius_km": random.choice([15, 30, 50])},
        ]
    )


def _wish(random: Random) -> dict:
    region, latitude, longitude = random.choice(REGIONS)
    point = {"latitude": latitude, "longitude": longitude}
    regions = {"safety_regions": [region]}
    return random.choice([regions, point, regions | point])


def _day(offset: int) -> str:
    moment: date = TODAY + timedelta(days=offset)
    return moment.isoformat()
