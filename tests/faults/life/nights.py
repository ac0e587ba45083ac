"""What is free when, night by night."""

from datetime import timedelta

from tests.faults.life.model import LIVE

#: Nothing in a life has an end further ahead than this.
HORIZON = 150
_NEVER = 10**9


def is_free(model, bed) -> bool:
    """Say whether a bed can be slept in tonight by somebody new."""
    room = model.room_of_bed(bed)
    taken = stays(model, _with_the_room(model, room, bed))
    return not _covers([*taken, *_closures(model, bed, room)], model.night.toordinal())


def parts(model, unit) -> list:
    """Return what comes free together: first night, first night no more (or None), and beds."""
    found = []
    for room, facts in model.units[unit]["rooms"].items():
        around = _closures_of(model, {room, unit})
        if facts["shared"]:
            for bed in facts["beds"]:
                blocks = stays(model, [bed]) + _closures_of(model, {bed}) + around
                found += _part(model, blocks, [bed])
        else:
            for start, until, _ in _part(model, stays(model, facts["beds"]) + around, []):
                usable = [bed for bed in facts["beds"] if not _shut_from(model, bed, start)]
                found += [(start, until, usable)] if usable else []
    return found


def stays(model, beds) -> list:
    """Return the nights on which beds are slept in or made ready, the last not included."""
    tonight, blocks = model.night.toordinal(), []
    for placement in model.placements.values():
        ready = model.units[placement["unit"]]["turnaround_days"]
        for bed in set(beds) & placement["beds"].keys():
            start, until = placement["beds"][bed]
            late = placement["state"] in LIVE and until is not None and until <= model.night
            end = _NEVER if until is None or late else until.toordinal() + ready
            blocks.append((start.toordinal() - ready, end))
    return [block for block in blocks if block[1] > tonight]


def _with_the_room(model, room, bed) -> list:
    unit = model.units[model.unit_of_room(room)]
    return [bed] if unit["rooms"][room]["shared"] else unit["rooms"][room]["beds"]


def _closures(model, bed, room) -> list:
    return _closures_of(model, {bed, room, model.unit_of_room(room)})


def _closures_of(model, places) -> list:
    blocks = []
    for one in model.closures.values():
        if one["place"] not in places:
            continue
        end = one["reopened"] or one["until"]
        late = not one["reopened"] and end is not None and end <= model.night
        blocks.append((one["from"].toordinal(), _NEVER if end is None or late else end.toordinal()))
    return blocks


def _shut_from(model, bed, night) -> bool:
    return any(until > night.toordinal() for _, until in _closures_of(model, {bed}))


def _covers(blocks, night) -> bool:
    return any(start <= night < until for start, until in blocks)


def _part(model, blocks, beds) -> list:
    tonight = model.night.toordinal()
    nights = range(tonight, tonight + HORIZON)
    start = next((night for night in nights if not _covers(blocks, night)), None)
    if start is None:
        return []
    until = next((night for night in range(start, nights.stop) if _covers(blocks, night)), None)
    first = model.night + timedelta(days=start - tonight)
    return [(first, model.night + timedelta(days=until - tonight) if until else None, beds)]
