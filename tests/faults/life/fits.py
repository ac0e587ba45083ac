"""Whether a unit takes the people of a request, and from which night."""

from datetime import timedelta

from tests.faults.life.nights import parts

_DAYS_TO_START = {"CRISIS": 2, "URGENT": 7, "REGULAR": 28}


def first_night(model, request, unit):
    """Return the night from which a unit holds a request; None: it does not, or not in time."""
    asked = model.requests[request]
    if not _takes(model, request, unit):
        return None
    first = max(model.night, asked["start_from"])
    last = first + timedelta(days=_DAYS_TO_START[asked["urgency"]])
    if asked["start_by"] and asked["start_by"] >= model.night:
        last = asked["start_by"]
    nights = (first + timedelta(days=day) for day in range((last - first).days + 1))
    free, shared = parts(model, unit), _is_shared(model, unit)
    return next((night for night in nights if _sleep(asked, _at(free, asked, night), shared)), None)


def can_have(model, request, unit, beds, night) -> bool:
    """Say whether the people of a request can have these beds from a night on, and no fewer."""
    asked = model.requests[request]
    free = {bed for part in _at(parts(model, unit), asked, night) for bed in part}
    if _is_shared(model, unit):
        return len(beds) == asked["adults"] and beds <= free
    rooms = [set(room["beds"]) for room in model.units[unit]["rooms"].values()]
    inside = [room for room in rooms if room & beds]
    return set().union(*inside) == beds and _sleep(asked, [room & free for room in inside], False)


def _is_shared(model, unit) -> bool:
    return any(room["shared"] for room in model.units[unit]["rooms"].values())


def _takes(model, request, unit) -> bool:
    asked, place = model.requests[request], model.units[unit]
    oldest = place["oldest_child"]
    return (
        asked["routes"] & place["routes"] != set()
        and not waivable(model, request, unit)
        and not _is_kept(model, request, unit)
        and (not asked["children"] or (oldest is not None and oldest >= asked["child_age"]))
        and (place["max_nights"] is None or (asked["nights"] or 10**9) <= place["max_nights"])
        and not _is_ruled_out(model, request, place["shelter"])
    )


def waivable(model, request, unit) -> set:
    """Return the rules that keep a request out of a unit, of those that somebody may set aside."""
    asked, place = model.requests[request], model.units[unit]
    fears = {model.dangers.get(person) for person in asked["persons"]}
    broken = {
        "competence": not asked["needs"] <= place["capabilities"],
        "contraindication": bool(asked["traits"] & place["contraindications"]),
        "danger": place["municipality"] in fears,
    }
    waived = {
        code for who, where, code in model.waivers.values() if (who, where) == (request, unit)
    }
    return {code for code, is_broken in broken.items() if is_broken} - waived


def _is_kept(model, request, unit) -> bool:
    """Say whether a place is so scarce that it is kept for others."""
    price, policy = (model.prices or {}).get(unit, 0), model.policy
    is_dear = policy["RESERVE"] and price > policy["RESERVE_ABOVE"]
    return is_dear and model.requests[request]["urgency"] == "REGULAR"


def _is_ruled_out(model, request, shelter) -> bool:
    barred = any(
        (one, where) == (request, shelter) and until > model.night
        for (one, where, _), until in model.bars.items()
    )
    comes_from = model.requests[request]["moves_from"]
    if comes_from and model.units[model.placements[comes_from]["unit"]]["shelter"] == shelter:
        return True
    others = (model.live_of(other) for other in model.apart_from(request))
    near = (one for one in others if one and model.units[one["unit"]]["shelter"] == shelter)
    return barred or next(near, None) is not None


def _at(free, asked, night) -> list:
    """Return the beds that are free together for a stay that begins on a night."""
    nights = asked["nights"]
    return [
        beds
        for start, until, beds in free
        if start <= night
        and (until is None or (nights and night + timedelta(days=nights) <= until))
    ]


def _sleep(asked, parts_free, shared) -> bool:
    sizes = sorted(map(len, parts_free), reverse=True)
    if shared:
        return not asked["children"] and sum(sizes) >= asked["adults"]
    # Small children sleep with somebody older, so there are no more rooms than adults.
    return sum(sizes[: asked["adults"]]) >= asked["adults"] + asked["children"]
