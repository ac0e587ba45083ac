"""Random contract problems of few units in which many people are: who must make room for whom.

Nearly everybody may go everywhere, and there are beds for two in three.
"""

from datetime import timedelta
from random import Random

from tests.matching.oracles.tiny_parts import PLACES, SEXES, TODAY, household, words


def crowded_problem(seed: int) -> dict:
    """Return this seed's problem: 6-8 requests of at most 3 persons, two units of 3-5 rooms."""
    random = Random(f"crowded {seed}")
    names = [f"R{number}" for number in range(1, random.choice([7, 8, 9]))]
    random.shuffle(names)
    return {
        "format": "opvang-problem/1",
        "today": TODAY.isoformat(),
        "shelters": _shelters(random),
        "requests": [_request(random, name, names) for name in names],
    }


def _shelters(random: Random) -> list[dict]:
    """Return one shelter with both units, or two with one each."""
    units = [_unit(random, f"U{number}") for number in (1, 2)]
    homes = [units] if random.random() < 0.5 else [units[:1], units[1:]]
    return [
        {
            "id": f"S{number}",
            "municipality": municipality,
            "safety_region": region,
            "latitude": latitude,
            "longitude": longitude,
            "units": inside,
        }
        for number, (inside, (municipality, region, latitude, longitude)) in enumerate(
            zip(homes, PLACES, strict=False)
        )
    ]


def _unit(random: Random, name: str) -> dict:
    shared = random.choice([0.2, 0.5, 0.8])
    return {
        "id": name,
        "routes": ["EU"],
        "clients": {"sexes": SEXES, "min_age": 0, "max_age": 120},
        "children": {"max_age_boys": 18, "max_age_girls": 18},
        "price": random.choice([0, 1]),
        "capabilities": words(random, ["TRAUMA"], 0.5),
        "self_contained": random.random() < 0.5,
        "rooms": [_room(random, f"{name}-{i}", shared) for i in range(random.randint(3, 5))],
    }


def _room(random: Random, name: str, shared: float) -> dict:
    room = {"id": name, "beds": random.choice([1, 1, 2, 2, 3])}
    if random.random() < shared:
        room |= {"shared": True, "sex": random.choice(["FEMALE"] * 5 + ["MALE"])}
        room |= {"beds": random.choice([2, 3]), "minors": random.random() < 0.2}
    if random.random() < 0.2:
        room["free_from"] = (TODAY + timedelta(days=random.choice([1, 2]))).isoformat()
    if random.random() < 0.1:
        room["free_until"] = (TODAY + timedelta(days=31)).isoformat()
    return room


def _request(random: Random, name: str, names: list[str]) -> dict:
    persons = household(random, random.choice(["shared", "all"]))[:3]
    return {
        "id": name,
        "urgency": random.choice(["CRISIS", "URGENT", "REGULAR"]),
        "registered_on": TODAY.isoformat(),
        "persons": persons,
        "routes": ["EU"],
        "nights": random.choice([30, 30, None]),
        "separate_from": words(random, [other for other in names if other != name], 0.05),
        "current_unit": random.choice(["U1", "U2", None]),
    }
