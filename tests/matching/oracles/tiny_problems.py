"""Random contract problems small enough to try every plan, crossing every rule and key.

Where a rule is in play it holds for about nine of ten pairs, and beds are short, so that choices
conflict; ages, days and distances sit on their limits on purpose.
"""

from datetime import date, timedelta
from random import Random

from tests.matching.oracles.contract_defaults import DEFAULT_OBJECTIVES
from tests.matching.oracles.tiny_parts import (
    LAST,
    PLACES,
    THEMES,
    TODAY,
    calmed,
    draw_danger,
    draw_rooms,
    draw_unit,
    household,
    without_defaults,
    words,
)


def tiny_problem(seed: int) -> dict:
    """Return this seed's problem: 1-4 requests, 1-3 shelters, 1-2 units each, 1-3 rooms each."""
    random = Random(seed)
    # At the end of the calendar every period ends against the last date there is.
    today = TODAY if random.random() < 0.97 else LAST - timedelta(days=random.randint(0, 12))
    names = random.sample(["R1", "R2", "R3", "R4", "Zoë 5"], random.choice([1, 2, 3, 3, 4, 4]))
    theme = random.choices(list(THEMES), [theme["share"] for theme in THEMES.values()])[0]
    households = [household(random, theme) for _ in names]
    demand = sum(len(persons) for persons in households)
    shelters = _shelters(random, theme, today=today, names=names, demand=demand)
    unit_ids = [unit["id"] for shelter in shelters for unit in shelter["units"]]
    problem = {
        "format": "opvang-problem/1",
        "today": today.isoformat(),
        "objectives": _objectives(random, theme),
        "shelters": shelters,
        "requests": [
            _request(random, name, persons, today=today, names=names, unit_ids=unit_ids)
            | {"danger": draw_danger(random, theme)}
            for name, persons in zip(names, households, strict=True)
        ],
    }
    return without_defaults(random, calmed(random, problem, theme))


def _objectives(random: Random, theme: str) -> list[str]:
    """Mostly the policy's order, now and then another one, a part of it, or none.

    A part of it leaves people out of rooms that have beds left, and then the reasons must know.
    """
    draw = random.uniform(0.5 if theme == "shared" else 0, 1)
    if draw < 0.75:
        return list(DEFAULT_OBJECTIVES)
    shuffled = random.sample(DEFAULT_OBJECTIVES, len(DEFAULT_OBJECTIVES))
    if draw < 0.85:
        return shuffled
    # Three in four parts begin with people, or the best plan would be an empty one.
    first = ["crisis", "urgent", "regular"] if random.random() < 0.75 else []
    rest = [name for name in shuffled if name not in first]
    return [] if draw > 0.97 else [*first, *rest[: random.randint(1, 8)]]


def _shelters(
    random: Random, theme: str, *, today: date, names: list[str], demand: int
) -> list[dict]:
    """Return shelters whose beds together are about 0.8 to 2.4 times the persons who ask."""
    ids = random.sample(["S1", "S2", "S3"], random.choice([1, 2, 2, 3]))
    units = {name: random.choice([1, 1, 2]) for name in ids}
    wanted = demand * random.uniform(0.8, 2.4)
    rooms = draw_rooms(random, theme, today=today, units=sum(units.values()), beds=wanted)
    shelters = []
    for name in ids:
        municipality, region, latitude, longitude = random.choice(PLACES)
        shelters.append(
            {
                "id": name,
                "municipality": municipality,
                "safety_region": region,
                "latitude": latitude,
                "longitude": longitude,
                "radius_km": random.choice([0, 0, 2.5, 8.1]),
                "closed_to": words(random, [*names, "gone"], 0.04),
                "units": [
                    draw_unit(random, f"{name}-{index}", rooms.pop())
                    for index in range(units[name])
                ],
            }
        )
    return shelters


def _request(
    random: Random,
    name: str,
    persons: list[dict],
    *,
    today: date,
    names: list[str],
    unit_ids: list[str],
) -> dict:
    others = [other for other in names if other != name]
    request = {
        "id": name,
        "urgency": random.choice(["CRISIS", "URGENT", "REGULAR"]),
        "registered_on": (today - timedelta(days=random.choice([0, 1, 1, 2, 9]))).isoformat(),
        "persons": persons,
        "routes": random.sample(["EU", "B8_REFLECTION", "ASYLUM"], random.choice([1, 1, 2])),
        "security": random.choice(["KNOWN"] * 7 + ["PROTECTED"] * 2 + ["SECRET"]),
        "needs": words(random, ["TRAUMA", "DETOX"], 0.15),
        "traits": words(random, ["ADDICTION", "ARSON"], 0.2),
        "access_needs": words(random, ["STEP_FREE", "LIFT"], 0.1),
        "languages": words(random, ["nl", "en", "ro"], 0.5),
        "night_intake": random.random() < 0.2,
        "private_room": random.random() < 0.15,
        "separate_from": words(random, others, 0.2) + words(random, ["gone"], 0.05),
        "excluded_shelters": words(random, ["S1", "S2", "S3", "gone"], 0.05),
        "pinned_unit": random.choice(unit_ids) if random.random() < 0.08 else None,
        "current_unit": random.choice([*unit_ids, "gone"]) if random.random() < 0.5 else None,
        "wish": _wish(random) if random.random() < 0.5 else None,
        "waived": _waived(random, [*unit_ids, "gone"]),
    }
    return request | _request_period(random, today)


def _request_period(random: Random, today: date) -> dict:
    """Return the keys of the period; some left out, so that their defaults count."""
    room = (LAST - today).days
    begin = min(random.choice([-3, 0, 0, 1, 4]), room)
    by = min(max(begin, 0) + random.choice([0, 1, 3, 10]), room)
    period = {"nights": random.choice([None, None, 1, 7, 30, 90, 90])}
    if random.random() < 0.6:
        period["start_from"] = (today + timedelta(days=begin)).isoformat()
    else:
        by = max(by, 0)
    if random.random() < 0.5:
        period["start_by"] = (today + timedelta(days=by)).isoformat()
    return period


def _wish(random: Random) -> dict:
    _, region, latitude, longitude = random.choice(PLACES)
    point = {"latitude": round(latitude + random.uniform(-0.3, 0.3), 3), "longitude": longitude}
    regions = {"safety_regions": [region]}
    return random.choice([regions, point, regions | point])


def _waived(random: Random, unit_ids: list[str]) -> list[dict]:
    codes = ["competence", "contraindication", "accessibility", "danger"]
    return [{"code": code, "unit": random.choice(unit_ids)} for code in words(random, codes, 0.2)]
