"""The kinds of units and households `country_problems` draws from. All of it is invented."""

from datetime import date, timedelta
from random import Random

TODAY = date(2026, 11, 22)
#: Safety regions with a point somewhere in them.
REGIONS = [
    ("VR01", 53.22, 6.57),
    ("VR02", 53.2, 5.8),
    ("VR03", 52.99, 6.56),
    ("VR04", 52.51, 6.09),
    ("VR05", 52.22, 6.89),
    ("VR06", 52.21, 5.97),
    ("VR07", 51.98, 5.91),
    ("VR08", 51.84, 5.86),
    ("VR09", 52.09, 5.12),
    ("VR10", 52.63, 4.75),
    ("VR12", 52.38, 4.64),
    ("VR13", 52.37, 4.9),
    ("VR15", 52.08, 4.31),
    ("VR16", 52.16, 4.49),
    ("VR17", 51.92, 4.48),
    ("VR18", 51.81, 4.67),
    ("VR19", 51.5, 3.61),
    ("VR20", 51.56, 4.78),
    ("VR21", 51.69, 5.3),
    ("VR22", 51.44, 5.48),
    ("VR23", 51.37, 6.17),
    ("VR24", 50.85, 5.69),
    ("VR25", 52.5, 5.47),
]
_ADULT = {"min_age": 18, "max_age": 120}
#: `rooms` are (beds, shared) to draw from; `sex` is that of its shared rooms; `share` of requests.
KINDS = {
    "WOMEN": {
        "share": 38,
        "routes": ["DUTCH", "EU", "B8_REFLECTION", "B8_PERMIT"],
        "clients": {"sexes": ["FEMALE"], **_ADULT},
        "children": None,
        "self_contained": False,
        "rooms": [(1, False), (1, False), (2, False), (2, True), (4, True)],
        "sex": "FEMALE",
    },
    "MOTHERS": {
        "share": 17,
        "routes": ["DUTCH", "EU", "B8_REFLECTION", "ASYLUM"],
        "clients": {"sexes": ["FEMALE"], **_ADULT},
        "children": {"max_age_boys": 12, "max_age_girls": 17},
        "self_contained": False,
        "rooms": [(2, False), (3, False), (4, False), (1, False)],
        "sex": "FEMALE",
    },
    "MEN": {
        "share": 22,
        "routes": ["EU", "B8_REFLECTION", "B8_PERMIT", "UNDOCUMENTED"],
        "clients": {"sexes": ["MALE", "OTHER"], **_ADULT},
        "children": None,
        "self_contained": False,
        "rooms": [(1, False), (2, False), (2, True), (4, True), (6, True)],
        "sex": "MALE",
    },
    "GIRLS": {
        "share": 10,
        "routes": ["UNACCOMPANIED_MINOR", "DUTCH", "EU"],
        "clients": {"sexes": ["FEMALE", "OTHER"], "min_age": 11, "max_age": 17},
        "children": None,
        "self_contained": False,
        "rooms": [(1, False), (2, True), (3, True)],
        "sex": "FEMALE",
    },
    "MIXED": {
        "share": 13,
        "routes": ["DUTCH", "EU", "B8_PERMIT", "UNKNOWN"],
        "clients": {"sexes": ["FEMALE", "MALE", "OTHER"], "min_age": 16, "max_age": 120},
        "children": {"max_age_boys": 17, "max_age_girls": 17},
        "self_contained": True,
        "rooms": [(1, False), (2, False), (3, False), (4, False), (2, True)],
        "sex": "MALE",
    },
}


def draw_persons(random: Random, kind: str) -> list[dict]:
    """Return one household of a kind: alone, a family, or a group that stays together."""
    if kind == "MOTHERS":
        children = [_child(random) for _ in range(random.choice([1, 1, 1, 2, 2, 3]))]
        return [_client("FEMALE", random.randint(18, 45)), *children]
    if kind == "GIRLS":
        sex = "OTHER" if random.random() < 0.05 else "FEMALE"
        return [_client(sex, random.randint(11, 17)) for _ in range(random.choice([1, 1, 1, 2]))]
    if kind == "MIXED":
        couple = [
            _client("FEMALE", random.randint(17, 60)),
            _client("MALE", random.randint(18, 60)),
        ]
        return couple + [_child(random) for _ in range(random.choice([0, 0, 1, 2, 3]))]
    sex = "FEMALE" if kind == "WOMEN" else random.choice(["MALE"] * 9 + ["OTHER"])
    sizes = [1] * 12 + [2] if kind == "WOMEN" else [1] * 8 + [2, 2, 3, 4, 6]
    return [_client(sex, random.randint(18, 60)) for _ in range(random.choice(sizes))]


def _client(sex: str, age: int) -> dict:
    return {"role": "CLIENT", "sex": sex, "age": age}


def _child(random: Random) -> dict:
    return {
        "role": "CHILD",
        "sex": random.choice(["FEMALE", "MALE"]),
        "age": random.choice([0, 1, 3, 5, 8, 11, 12, 14]),
    }


def draw_room(random: Random, unit: dict) -> dict:
    """Return the next room of a unit; one in four is free later, one in ten not for ever."""
    kind = KINDS[unit["kind"]]
    beds, shared = random.choice(kind["rooms"])
    room = {"id": f"{unit['id']}-{len(unit['rooms']) + 1:02}", "beds": beds}
    if shared:
        room |= {"shared": True, "sex": kind["sex"], "minors": kind["clients"]["max_age"] < 18}
    begin = random.choice([0, 0, 0, random.randint(1, 30)])
    if begin:
        room["free_from"] = (TODAY + timedelta(days=begin)).isoformat()
    if random.random() < 0.1:
        end = begin + random.choice([30, 90, 120, 200])
        room["free_until"] = (TODAY + timedelta(days=end)).isoformat()
    if random.random() < 0.03:
        room["taken"] = True
    return room
