"""The contract's first table, word for word, over filled-in dicts: one function a code."""

from math import asin, cos, radians, sin, sqrt

LEVELS = ["KNOWN", "PROTECTED", "SECRET"]
WAIVABLE = ["danger", "contraindication", "competence", "accessibility"]


def kilometres(one: dict, other: dict) -> float:
    """Contract: "great-circle kilometres (haversine, Earth radius 6371.0088 km)"."""
    lat1, lat2 = radians(one["latitude"]), radians(other["latitude"])
    lon1, lon2 = radians(one["longitude"]), radians(other["longitude"])
    h = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371.0088 * asin(min(1.0, sqrt(h)))


def route(request: dict, unit: dict, shelter: dict) -> bool:
    """Contract: "one of the request's routes is among the unit's"."""
    return any(route in unit["routes"] for route in request["routes"])


def household(request: dict, unit: dict, shelter: dict) -> bool:
    """Contract: "each client's sex is in `clients.sexes` ...; each child's age is at most ..."."""
    return all(_person_fits(person, unit) for person in request["persons"])


def _person_fits(person: dict, unit: dict) -> bool:
    """Contract: "a unit with `children: null` takes no `CHILD`"."""
    clients, children = unit["clients"], unit["children"]
    if person["role"] == "CLIENT":
        in_range = clients["min_age"] <= person["age"] <= clients["max_age"]
        return in_range and person["sex"] in clients["sexes"]
    if children is None:
        return False
    limit = "max_age_girls" if person["sex"] == "FEMALE" else "max_age_boys"
    return person["age"] <= children[limit]


def security(request: dict, unit: dict, shelter: dict) -> bool:
    """Contract: "the unit's level is at least the request's"."""
    return LEVELS.index(unit["security"]) >= LEVELS.index(request["security"])


def danger(request: dict, unit: dict, shelter: dict) -> bool:
    """Contract: "the shelter's municipality and safety region are in no danger entry, and ..."."""
    for entry in request["danger"]:
        if shelter["municipality"] in entry.get("municipalities", []):
            return False
        if shelter["safety_region"] in entry.get("safety_regions", []):
            return False
        if "latitude" in entry:
            distance = kilometres(shelter, entry) - shelter["radius_km"]
            if not distance > entry["radius_km"]:
                return False
    return True


def purpose(request: dict, unit: dict, shelter: dict) -> bool:
    """Contract: "`only_for` is empty, or shares an item with the request's `needs`"."""
    return not unit["only_for"] or any(item in request["needs"] for item in unit["only_for"])


def reserved(request: dict, unit: dict, shelter: dict) -> bool:
    """Contract: "`reserved_for` is empty, or has the request's urgency"."""
    return not unit["reserved_for"] or request["urgency"] in unit["reserved_for"]


def contraindication(request: dict, unit: dict, shelter: dict) -> bool:
    """Contract: "`traits` and `contraindications` share nothing"."""
    return not any(trait in unit["contraindications"] for trait in request["traits"])


def competence(request: dict, unit: dict, shelter: dict) -> bool:
    """Contract: "`needs` is a subset of `capabilities`"."""
    return all(need in unit["capabilities"] for need in request["needs"])


def accessibility(request: dict, unit: dict, shelter: dict) -> bool:
    """Contract: "`access_needs` is a subset of `accessibility`"."""
    return all(need in unit["accessibility"] for need in request["access_needs"])


def intake(request: dict, unit: dict, shelter: dict) -> bool:
    """Contract: "the request does not ask `night_intake`, or the unit offers it"."""
    return not request["night_intake"] or unit["night_intake"]


def stay(request: dict, unit: dict, shelter: dict) -> bool:
    """Contract: "`max_nights` is `null`, or the request's `nights` is given and at most that"."""
    if unit["max_nights"] is None:
        return True
    return request["nights"] is not None and request["nights"] <= unit["max_nights"]


def excluded(request: dict, unit: dict, shelter: dict) -> bool:
    """Contract: "not in `excluded_shelters`, not in `closed_to`, and a `pinned_unit` is this
    unit".
    """
    if shelter["id"] in request["excluded_shelters"] or request["id"] in shelter["closed_to"]:
        return False
    return request["pinned_unit"] in (None, unit["id"])


#: "each with its code, in this order".
FIRST_TABLE = [
    route,
    household,
    security,
    danger,
    purpose,
    reserved,
    contraindication,
    competence,
    accessibility,
    intake,
    stay,
    excluded,
]


def failing_codes(request: dict, unit: dict, shelter: dict) -> list[str]:
    """Return the codes of the first table that fail, in its order; "waived ones do not"."""
    waived = [entry["code"] for entry in request["waived"] if entry["unit"] == unit["id"]]
    return [
        rule.__name__
        for rule in FIRST_TABLE
        if rule.__name__ not in waived and not rule(request, unit, shelter)
    ]
