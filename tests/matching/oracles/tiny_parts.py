"""The draws `tiny_problems` is put together from."""

from datetime import date, timedelta
from random import Random

TODAY = date(2026, 11, 22)
LAST = date.max
#: Municipality, region, latitude, longitude: neighbours, so that radii of some km matter.
PLACES = [
    ("GM0363", "VR13", 52.37, 4.9),
    ("GM0384", "VR13", 52.33, 4.97),
    ("GM0599", "VR17", 51.92, 4.48),
    ("GM0935", "VR24", 50.85, 5.69),
]
#: What a problem is about: how often a facet is asked by nobody, how often a room is shared and a
#: danger named, and the beds of its rooms. Most draw from everything; some press on one thing.
THEMES = {
    "all": {
        "share": 12,
        "quiet": 0.6,
        "shared": 0.4,
        "danger": 0.35,
        "beds": [1, 1, 2, 2, 3, 4, 5],
    },
    "rooms": {"share": 5, "quiet": 0.9, "shared": 0.3, "danger": 0.1, "beds": [1, 1, 2]},
    "shared": {"share": 4, "quiet": 0.9, "shared": 0.9, "danger": 0.1, "beds": [1, 2, 3]},
    "danger": {"share": 2, "quiet": 0.9, "shared": 0.3, "danger": 0.9, "beds": [2, 3, 4, 5]},
}
SEXES = ["FEMALE", "MALE", "OTHER"]
#: What each optional key may be left out for; those with a default of `null` may also say `null`.
_DEFAULTS = {
    "urgency": "REGULAR",
    "security": "KNOWN",
    "radius_km": 0,
    "price": 0,
    "night_intake": False,
    "private_room": False,
    "self_contained": False,
    "shared": False,
    "minors": False,
    "taken": False,
    "confirmed": True,
    "nights": None,
    "max_nights": None,
    "sex": None,
    "free_until": None,
    "children": None,
    "wish": None,
    "pinned_unit": None,
    "current_unit": None,
}
_LISTS = [
    *("closed_to", "units", "only_for", "reserved_for", "capabilities", "contraindications"),
    *("accessibility", "languages", "rooms", "needs", "traits", "access_needs", "danger"),
    *("separate_from", "excluded_shelters", "waived"),
]
#: What stands complete or not at all.
_WHOLE = ["clients", "children", "persons", "danger", "wish", "waived"]
_CALM_REQUEST = {
    "routes": ["EU", "B8_REFLECTION", "ASYLUM"],
    "security": "KNOWN",
    "traits": [],
    "needs": [],
    "access_needs": [],
    "night_intake": False,
    "excluded_shelters": [],
    "pinned_unit": None,
}
_CALM_UNIT = {
    "only_for": [],
    "reserved_for": [],
    "max_nights": None,
    "clients": {"sexes": SEXES, "min_age": 0, "max_age": 120},
    "children": {"max_age_boys": 18, "max_age_girls": 18},
    "routes": ["EU", "B8_REFLECTION", "ASYLUM"],
}


def words(random: Random, vocabulary: list[str], chance: float) -> list[str]:
    """Return the words, each with this chance, in a random order; now and then one twice."""
    drawn = [word for word in vocabulary if random.random() < chance]
    random.shuffle(drawn)
    return drawn + drawn[:1] if random.random() < 0.05 else drawn


def household(random: Random, theme: str) -> list[dict]:
    """Return one to four persons, ages on the limits (11/12, 17/18), a client among them."""
    kind = random.random() * (0.5 if theme == "shared" else 1)
    sex = random.choice(["FEMALE"] * 5 + ["MALE", "OTHER"])
    if kind < 0.4:  # adults who might share
        sexes = [
            random.choice([sex, sex, sex, "MALE"]) for _ in range(random.choice([1, 1, 1, 2, 3, 4]))
        ]
        return [_person(random, "CLIENT", one, [18, 19, 30]) for one in sexes]
    if kind < 0.55:  # minors on their own
        count = random.randint(1, 2)
        return [_person(random, "CLIENT", sex, [10, 11, 12, 16, 17]) for _ in range(count)]
    if kind < 0.85:  # a parent with children
        children = [
            _person(random, "CHILD", random.choice(SEXES), [0, 3, 11, 12, 13, 17, 18])
            for _ in range(random.choice([1, 1, 2, 3]))
        ]
        return [_person(random, "CLIENT", sex, [17, 18, 24, 40]), *children]
    ages = [11, 12, 17, 18, 19, 30]
    return [
        _person(random, "CLIENT", random.choice(SEXES), ages) for _ in range(random.randint(1, 4))
    ]


def _person(random: Random, role: str, sex: str, ages: list[int]) -> dict:
    return {"role": role, "sex": sex, "age": random.choice(ages)}


def draw_unit(random: Random, name: str, rooms: list[dict]) -> dict:
    """Return a unit most requests may enter, with here and there one refusal."""
    return {
        "id": name,
        "routes": words(random, ["EU", "B8_REFLECTION", "ASYLUM", "UNKNOWN"], 0.88),
        "security": random.choice(["KNOWN"] + ["PROTECTED"] * 2 + ["SECRET"] * 4),
        "clients": _clients(random),
        "children": _children(random),
        "only_for": words(random, ["TRAUMA", "DETOX"], 0.06),
        "reserved_for": [] if random.random() < 0.85 else random.sample(["CRISIS", "URGENT"], 1),
        "price": random.choice([0, 0, 1, 3]),
        "capabilities": words(random, ["TRAUMA", "DETOX", "LVB"], 0.7),
        "contraindications": words(random, ["ADDICTION", "ARSON"], 0.25),
        "accessibility": words(random, ["STEP_FREE", "LIFT"], 0.6),
        "languages": words(random, ["nl", "en"], 0.5),
        "night_intake": random.random() < 0.7,
        "max_nights": random.choice([None, None, None, None, 90, 89]),
        "self_contained": random.random() < 0.35,
        "confirmed": random.random() < 0.7,
        "rooms": [room | {"id": f"{name}-{index}"} for index, room in enumerate(rooms)],
    }


def _clients(random: Random) -> dict:
    if random.random() < 0.75:
        return {"sexes": list(SEXES), "min_age": 0, "max_age": 120}
    return {
        "sexes": words(random, SEXES, 0.8),
        "min_age": random.choice([0, 12, 17, 18]),
        "max_age": random.choice([18, 30, 120]),
    }


def _children(random: Random) -> dict | None:
    if random.random() < 0.7:
        return {"max_age_boys": 17, "max_age_girls": 18}
    ages = [-1, 3, 11, 12, 17]
    limits = {"max_age_boys": random.choice(ages), "max_age_girls": random.choice(ages)}
    return random.choice([None, limits])


def draw_rooms(
    random: Random, theme: str, *, today: date, units: int, beds: float
) -> list[list[dict]]:
    """Return the rooms of each unit, one to three, until about `beds` are free together."""
    rooms: list[list[dict]] = [[] for _ in range(units)]
    while True:
        unfinished = [unit for unit in rooms if not unit]
        open_units = unfinished or [unit for unit in rooms if len(unit) < 3]
        free = sum(room["beds"] for unit in rooms for room in unit if not room["taken"])
        if not open_units or (not unfinished and free >= beds):
            return rooms
        random.choice(open_units).append(_room(random, theme, today))


def _room(random: Random, theme: str, today: date) -> dict:
    shared = random.random() < THEMES[theme]["shared"]
    left = (LAST - today).days
    begin = min(random.choice([-5, 0, 0, 0, 0, 0, 1, 2, 5, 29]), left)
    until = begin + random.choice([1, 7, 30, 31, 90, 95])
    ends = random.random() < 0.2 and until <= left
    room = {
        "beds": random.choice(
            [2, 3, 3, 4] if shared and theme != "rooms" else THEMES[theme]["beds"]
        ),
        "shared": shared,
        "sex": random.choice(["FEMALE"] * 6 + ["MALE", "OTHER"]) if shared else None,
        "minors": random.random() < (0.2 if shared else 0.1),
        "taken": random.random() < 0.08,
        "free_from": (today + timedelta(days=begin)).isoformat(),
        "free_until": (today + timedelta(days=until)).isoformat() if ends else None,
    }
    if begin == 0 and random.random() < 0.5:
        del room["free_from"]
    return room


def draw_danger(random: Random, theme: str) -> list[dict]:
    """Return the dangers of one request: none, one, or where they are the theme also two."""
    count = random.choice([1, 1, 2]) if theme == "danger" else 1
    entries = [_danger_entry(random) for _ in range(count)]
    return entries if random.random() < THEMES[theme]["danger"] else []


def _danger_entry(random: Random) -> dict:
    """Return one danger: regions, municipalities, both or a point with its radius."""
    municipality, region, latitude, longitude = random.choice(PLACES)
    other = random.choice(PLACES)
    # A radius of 0 on the spot itself is the nastiest zero: 0 is not greater than 0.
    radius = random.choice([0, 0, 1, 4, 15])
    point = {"latitude": latitude, "longitude": longitude, "radius_km": radius}
    names = {"municipalities": [municipality], "safety_regions": [other[1]]}
    regions = {"safety_regions": [region]}
    return random.choice([{"municipalities": [municipality]}, regions, names, point, point])


def calmed(random: Random, problem: dict, theme: str) -> dict:
    """Return the problem with most facets asked by nobody: twelve rules at once leave no choice."""
    chance = THEMES[theme]["quiet"]
    # Lists, not sets: the draws must not depend on the hash seed.
    quiet = [key for key in _CALM_REQUEST if random.random() < chance]
    quiet_units = [key for key in _CALM_UNIT if random.random() < chance]
    requests = [
        request | {key: _CALM_REQUEST[key] for key in quiet} for request in problem["requests"]
    ]
    shelters = [
        shelter
        | {
            "units": [
                unit | {key: _CALM_UNIT[key] for key in quiet_units} for unit in shelter["units"]
            ]
        }
        for shelter in problem["shelters"]
    ]
    return problem | {"requests": requests, "shelters": shelters}


def without_defaults(random: Random, value):
    """Return the JSON value with some of the keys left out that say no more than their default."""
    if isinstance(value, list):
        return [without_defaults(random, item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: item if key in _WHOLE else without_defaults(random, item)
        for key, item in value.items()
        if not (_says_default(key, item) and random.random() < 0.5)
    }


def _says_default(key: str, item: object) -> bool:
    if key in _LISTS:
        return item == []
    return key in _DEFAULTS and item == _DEFAULTS[key] and type(item) is type(_DEFAULTS[key])
