"""Fill a contract problem in: every optional key present, every date a day number.

The contract: "`null` ... means the same as leaving the key out" and its table of defaults.
"""

from datetime import date

DEFAULT_OBJECTIVES = (
    "crisis",
    "urgent",
    "regular",
    "seniority",
    "queue",
    "crisis_waiting",
    "price",
    "distance",
    "confirmed",
    "urgent_waiting",
    "regular_waiting",
    "language",
    "scarcity",
    "changes",
)
#: "`start_from` + 2 (`CRISIS`), 7 (`URGENT`), 28 days (`REGULAR`)".
START_DAYS = {"CRISIS": 2, "URGENT": 7, "REGULAR": 28}

_REQUEST = {
    "urgency": "REGULAR",
    "nights": None,
    "security": "KNOWN",
    "needs": [],
    "traits": [],
    "access_needs": [],
    "languages": [],
    "night_intake": False,
    "private_room": False,
    "danger": [],
    "separate_from": [],
    "excluded_shelters": [],
    "pinned_unit": None,
    "current_unit": None,
    "wish": None,
    "waived": [],
}
_UNIT = {
    "routes": [],
    "security": "KNOWN",
    "children": None,
    "only_for": [],
    "reserved_for": [],
    "price": 0,
    "capabilities": [],
    "contraindications": [],
    "accessibility": [],
    "languages": [],
    "night_intake": False,
    "max_nights": None,
    "self_contained": False,
    "confirmed": True,
    "rooms": [],
}
_ROOM = {"shared": False, "sex": None, "minors": False, "taken": False, "free_until": None}


def day_number(text: str) -> int:
    """Return the day number of an ISO date."""
    return date.fromisoformat(text).toordinal()


def day_text(number: int) -> str:
    """Return the ISO date of a day number."""
    return date.fromordinal(number).isoformat()


def filled(problem: dict) -> dict:
    """Return the problem with all keys present and dates as day numbers; the input stays."""
    today = day_number(problem["today"])
    return {
        "today": today,
        "objectives": list(problem.get("objectives", DEFAULT_OBJECTIVES)),
        "shelters": [_filled_shelter(shelter, today) for shelter in problem["shelters"]],
        "requests": [_filled_request(request, today) for request in problem["requests"]],
    }


def _filled_shelter(shelter: dict, today: int) -> dict:
    units = [_filled_unit(unit, today) for unit in shelter.get("units", [])]
    return {"closed_to": [], "radius_km": 0} | shelter | {"units": units}


def _filled_unit(unit: dict, today: int) -> dict:
    rooms = [_filled_room(room, today) for room in unit.get("rooms", [])]
    return _UNIT | unit | {"rooms": rooms}


def _filled_room(room: dict, today: int) -> dict:
    """Contract: "`free_from`: first free night: `today`"; a bed free since the past is free
    today.
    """
    until = room.get("free_until")
    return (
        _ROOM
        | room
        | {
            "free_from": day_number(room["free_from"]) if "free_from" in room else today,
            "free_until": None if until is None else day_number(until),
        }
    )


def _filled_request(request: dict, today: int) -> dict:
    """Contract: "`start_from`: before `today` it counts as `today`", also for the default of
    `start_by`.
    """
    start = max(today, day_number(request["start_from"]) if "start_from" in request else today)
    urgency = request.get("urgency", "REGULAR")
    latest = min(start + START_DAYS[urgency], date.max.toordinal())
    by = day_number(request["start_by"]) if "start_by" in request else latest
    registered = day_number(request["registered_on"])
    dates = {"start_from": start, "start_by": by, "registered_on": registered}
    return _REQUEST | request | dates
