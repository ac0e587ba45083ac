"""People who live somewhere ask for the next place, and move there in one step."""

from datetime import timedelta

_FOLLOW_UP_NIGHTS = 90
_EMERGENCY_NIGHTS = 3


def open_follow_up(life, placement, arrived):
    """Let who arrived in an emergency bed, or in a crisis for a few nights, ask for the next.

    Says whether they do.
    """
    model, row = life.model, life.model.placements[placement]
    unit, before = model.units[row["unit"]], model.requests[row["request"]]
    is_crisis = before["urgency"] == "CRISIS" and unit["max_nights"] is not None
    if unit["kind"] != "EMERGENCY" and not is_crisis:
        return False
    if ask_elsewhere(model, before):
        return False
    asked = arrived.transfers.get()
    nights = unit["max_nights"] or _EMERGENCY_NIGHTS
    limit = row["start"] + timedelta(days=nights)
    ends = [one for one in (row["until"], limit) if one]
    life.codes[asked.reference] = asked.id
    model.requests[asked.id] = before | {
        "registered_on": model.night,
        "start_from": model.night,
        "start_by": max(model.night, min(ends)),
        "version": 1,
        "status": "OPEN",
        "urgency": "URGENT",
        "nights": _FOLLOW_UP_NIGHTS,
        "moves_from": placement,
        "screened": False,
    }
    keep_bars(model, row["request"], asked.id)
    to = model.followers(asked.id)
    model.write("OPEN_FOLLOW_UP", by=None, on=asked.id, request=asked.id, to=to)
    return True


def expect_departure(model, row):
    """Let the bed that people leave for a confirmed place be free from then on."""
    old = left_for(model, row)
    if old:
        start = max(row["start"], old["start"] + timedelta(days=1))
        old["before"], old["until"] = old["until"], min(filter(None, (old["until"], start)))
        _agree(model, old)


def expect_no_departure(model, row):
    """Let the bed that people were to leave end when it did."""
    old = left_for(model, row)
    if old:
        old["until"] = old["before"]
        _agree(model, old)


def leave_for(model, row):
    """End the stay of who arrived somewhere else."""
    old = left_for(model, row)
    if old:
        leave(model, old, on=max(old["start"], model.night), destination="OTHER_SHELTER")
        model.write_of_placement("DEPART", _key(model, old), by=None, code="OTHER_SHELTER")


def leave(model, row, *, on, destination):
    """End a stay and its request on a night."""
    row.update(state="DEPARTED", departed_on=on, destination=destination)
    nights = {bed: (row["start"], _until(model, row, bed, on)) for bed in row["beds"]}
    row["beds"] = nights if on > row["start"] else {}
    asked = model.requests[row["request"]]
    asked |= {"status": "CLOSED", "ended_on": max(on, asked["registered_on"])}


def give_up(model, placement):
    """Let who leaves for elsewhere give up the next place, and what was promised of it."""
    for key, asked in model.requests.items():
        if asked["moves_from"] != placement or asked["status"] not in ("OPEN", "PLACED"):
            continue
        for other, row in model.placements.items():
            if row["request"] == key and row["state"] in ("HELD", "CONFIRMED"):
                row.update(state="RELEASED", beds={})
                model.write_of_placement("RELEASE_PLACE", other, by=None)
        asked |= {"status": "WITHDRAWN", "ended_on": max(model.night, asked["registered_on"])}
        model.proposals.pop(key, None)
        to = model.followers(key)
        model.write("END_REQUEST", by=None, on=key, request=key, code="WITHDRAWN", to=to)


def still_to_move(model, asked):
    """Say whether who asked for the next place lives where they were, and asks for no other."""
    place = asked["moves_from"]
    if place is None:
        return True
    others = (one for one in model.requests.values() if one is not asked)
    return model.placements[place]["state"] == "ARRIVED" and not any(
        one["moves_from"] == place and one["status"] in ("OPEN", "PLACED") for one in others
    )


def left_for(model, row):
    """Return the stay that ends when people arrive at a place; None: there is none."""
    place = model.requests[row["request"]]["moves_from"]
    old = model.placements[place] if place else None
    return old if old and old["state"] == "ARRIVED" else None


def ask_elsewhere(model, before):
    """Say whether the same people ask for a place in another request."""
    others = (one for one in model.requests.values() if one is not before)
    return any(one["status"] == "OPEN" and one["persons"] == before["persons"] for one in others)


def keep_bars(model, before, request):
    """Keep people out of where they must not go, in another request of theirs."""
    for (key, shelter, reason), until in list(model.bars.items()):
        if key == before and until > model.night:
            model.bars[request, shelter, reason] = until


def _agree(model, old):
    old["beds"] = {
        bed: (old["start"], _until(model, old, bed, old["until"])) for bed in old["beds"]
    }
    model.write_of_placement("EXPECT_MOVE", _key(model, old), by=None)


def _until(model, row, bed, left):
    """Return the first night that a bed was not theirs: they left, or somebody else was to come."""
    starts = (one["beds"][bed][0] for one in model.placements.values() if bed in one["beds"])
    ends = [left, *(start for start in starts if start > row["start"])]
    return min(filter(None, ends), default=None)


def _key(model, row):
    return next(key for key, one in model.placements.items() if one is row)
