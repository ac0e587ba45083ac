"""The contract's `rooms` and `period`, by trying every distribution of persons over rooms."""

from collections import Counter
from itertools import product


def distributions(request: dict, unit: dict, beds: dict[str, int]) -> list[dict[str, int]]:
    """Return every lawful {room: persons} of the request over the rooms named in `beds`.

    Each person is literally put in each room; what differs only in who sleeps where is one. `beds`
    gives the beds that may be used of each room. Meant for a handful of persons and rooms.
    """
    rooms = [room for room in unit["rooms"] if beds.get(room["id"], 0) > 0]
    choices = [
        [room["id"] for room in rooms if may_sleep(request, person, room)]
        for person in request["persons"]
    ]
    found = {}
    for sleeping in product(*choices):
        count = Counter(sleeping)
        if all(count[room] <= beds[room] for room in count) and (
            unit["self_contained"] or len(count) <= room_limit(request)
        ):
            found[tuple(sorted(count.items()))] = dict(count)
    return list(found.values())


def may_sleep(request: dict, person: dict, room: dict) -> bool:
    """Return whether the contract lets this person of the request sleep in this room.

    "A shared room takes only clients of its `sex`: all 18 or older, or all under 18 where it says
    `minors`. ... A request with `private_room`, with a `CHILD`, or with persons on both sides of 18
    gets private rooms only."
    """
    if not room["shared"]:
        return True
    if private_only(request):
        return False
    is_minor = person["age"] < 18
    return person["sex"] == room["sex"] and is_minor == room["minors"]


def private_only(request: dict) -> bool:
    """Contract: "with `private_room`, with a `CHILD`, or with persons on both sides of 18"."""
    persons = request["persons"]
    sides = {person["age"] >= 18 for person in persons}
    has_child = any(person["role"] == "CHILD" for person in persons)
    return request["private_room"] or has_child or len(sides) == 2


def room_limit(request: dict) -> int:
    """Contract: "at most as many rooms as it has persons of 12 or older, and at least one"."""
    return max(1, sum(person["age"] >= 12 for person in request["persons"]))


def start_of(request: dict, used: list[dict], *, today: int) -> int:
    """Contract: "the earliest date, not before `today`, `start_from` and the `free_from` of every
    room".
    """
    return max([today, request["start_from"], *(room["free_from"] for room in used)])


def is_free(request: dict, room: dict, start: int) -> bool:
    """Contract: "free for `nights` from `start` (`nights: null` needs `free_until: null`)"."""
    if room["free_until"] is None:
        return True
    if request["nights"] is None:
        return False
    return start + request["nights"] <= room["free_until"]


def all_beds(unit: dict) -> dict[str, int]:
    """Return the beds of all rooms, taken ones too: what `size` looks at."""
    return {room["id"]: room["beds"] for room in unit["rooms"]}


def free_beds(unit: dict, given: dict[str, int]) -> dict[str, int]:
    """Return the beds left of each room that is not taken, `given` {room: persons} gone.

    "A private room goes to at most one request"; "of a shared room the beds left over count".
    """
    left = {}
    for room in unit["rooms"]:
        gone = given.get(room["id"], 0)
        if room["taken"] or (gone and not room["shared"]):
            continue
        left[room["id"]] = room["beds"] - gone
    return left


def stays(request: dict, unit: dict, beds: dict[str, int], *, today: int) -> list[tuple[int, dict]]:
    """Return (start, {room: persons}) of every distribution with free nights, `start_by` aside."""
    found = []
    for spread in distributions(request, unit, beds):
        used = [room for room in unit["rooms"] if room["id"] in spread]
        start = start_of(request, used, today=today)
        if all(is_free(request, room, start) for room in used):
            found.append((start, spread))
    return found
