"""What a shelter has: closed, opened, more beds or fewer, other rules, confirmed as right."""

from opvang.actions import capacity
from opvang.actions.units import UnitRules
from opvang.actions.units import change_unit as change_unit_action
from opvang.errors import FormRefused, NotFound, NotPossible, Overtaken
from opvang.models.codes import ClosureReason, ConfirmationMethod, Route, Security, Sex
from tests.faults.life import rights
from tests.faults.life.model import LIVE


def close(life, *, by, unit, inside, until, force):
    """Close all of a unit, or a room or bed *inside* it."""
    model = life.model
    place = next(iter(inside.values()), unit)
    beds = {"room": _beds_in, "bed": lambda _, bed: [bed]}.get(next(iter(inside), ""), _beds_of)
    taken = any(_has(model, bed, before=until) for bed in beds(model, place))
    is_past = until is not None and until <= model.night

    def then(row):
        model.closures[row.id] = _closure(model, unit, place, until)
        _write(model, "CLOSE_PLACES", unit, by=by, code="MAINTENANCE")

    life.attempt(
        capacity.close_places,
        by=by,
        unit=unit,
        **inside,
        reason=ClosureReason.MAINTENANCE,
        expected_until=until,
        force=force,
        refusal=rights.refusal(model, by, "CLOSE_PLACES", unit=unit)
        or (NotPossible if taken and not force else None)
        or (FormRefused if is_past else None)
        or (NotPossible if _is_shut(model, place) else None),
        then=then,
    )


def reopen(life, *, by, closure):
    """End a closure."""
    model, row = life.model, life.model.closures[closure]

    def then(_):
        row["reopened"] = model.night
        _write(model, "REOPEN_PLACES", row["unit"], by=by)

    life.attempt(
        capacity.reopen_places,
        by=by,
        closure=closure,
        refusal=rights.refusal(model, by, "REOPEN_PLACES", unit=row["unit"])
        or (NotPossible if row["reopened"] else None),
        then=then,
    )


def add_bed(life, *, by, room, name):
    """Put one more bed in a room; who has a private room has it as well."""
    model, unit = life.model, life.model.unit_of_room(room)
    facts = model.units[unit]["rooms"][room]
    names = {life.names.get(bed) for bed in facts["beds"]}

    def then(beds):
        (bed,) = beds
        life.names[bed.id] = name
        if not facts["shared"]:
            for placement in model.placements.values():
                if placement["state"] in LIVE and placement["beds"].keys() & {*facts["beds"]}:
                    placement["beds"][bed.id] = (placement["start"], placement["until"])
        facts["beds"].append(bed.id)
        _write(model, "ADD_BEDS", unit, by=by)

    life.attempt(
        capacity.add_beds,
        by=by,
        room=room,
        names=(name,),
        refusal=rights.refusal(model, by, "ADD_BEDS", unit=unit)
        or (FormRefused if name in names else None),
        then=then,
    )


def remove_bed(life, *, by, unit, bed, force):
    """Take a bed away; by force from who has it, but then it is only closed."""
    model = life.model
    taken, there = _has(model, bed), bed in model.beds_of(unit)
    possible = not taken or (force and not _is_shut(model, bed))

    def then(closure):
        if taken:
            model.closures[closure.id] = _closure(model, unit, bed, None)
        else:
            _take_out(model, bed)
        _write(model, "REMOVE_BEDS", unit, by=by, code="OTHER" if taken else "")

    life.attempt(
        capacity.remove_bed,
        by=by,
        bed=bed,
        force=force,
        refusal=rights.refusal(model, by, "REMOVE_BEDS", unit=unit)
        or (None if there else NotFound)
        or (None if possible else NotPossible),
        then=then,
    )


def change_unit(life, *, by, unit, rules, seen):
    """Let a unit have other rules."""
    model, place = life.model, life.model.units[unit]

    def then(_):
        before = dict(place)
        place["version"] += 1
        place.update(rules)
        place["capabilities"] = set(rules["capabilities"])
        place["contraindications"] = set(rules["contraindications"])
        # What the unit says otherwise it takes over no more.
        place["inherits"] = {one for one in place["inherits"] if place[one] == before[one]}
        _write(model, "CHANGE_UNIT", unit, by=by)

    life.attempt(
        change_unit_action,
        by=by,
        unit=unit,
        rules=UnitRules(
            routes=tuple(map(Route, sorted(place["routes"]))),
            security=Security.KNOWN,
            sexes=(Sex.FEMALE,),
            max_age_boys=rules["oldest_child"],
            max_age_girls=rules["oldest_child"],
            capabilities=rules["capabilities"],
            contraindications=rules["contraindications"],
            max_nights=rules["max_nights"],
            turnaround_days=rules["turnaround_days"],
        ),
        seen=seen,
        refusal=rights.refusal(model, by, "CHANGE_UNIT", unit=unit)
        or (None if seen == place["version"] else Overtaken),
        then=then,
    )


def confirm_capacity(life, *, by, unit):
    """Say that what is recorded of a unit is right."""

    def then(_):
        life.model.confirmations[unit] += 1
        _write(life.model, "CONFIRM_CAPACITY", unit, by=by, code="PAGE")

    life.attempt(
        capacity.confirm_capacity,
        by=by,
        unit=unit,
        method=ConfirmationMethod.PAGE,
        refusal=rights.refusal(life.model, by, "CONFIRM_CAPACITY", unit=unit),
        then=then,
    )


def _write(model, activity, unit, *, by, code=""):
    model.write(activity, by=by, on=unit, code=code, to=[model.units[unit]["organisation"]])


def _beds_of(model, unit):
    return model.beds_of(unit)


def _beds_in(model, room):
    return model.units[model.unit_of_room(room)]["rooms"][room]["beds"]


def _has(model, bed, *, before=None):
    """Say whether somebody lives in a bed or is promised it, from before a night."""
    return any(
        one["state"] in LIVE and bed in one["beds"] and (before is None or one["start"] < before)
        for one in model.placements.values()
    )


def _is_shut(model, place):
    closures = model.closures.values()
    return any(one["place"] == place and one["reopened"] is None for one in closures)


def _closure(model, unit, place, until):
    return {"unit": unit, "place": place, "from": model.night, "until": until, "reopened": None}


def _take_out(model, bed):
    model.units[model.unit_of_room(model.room_of_bed(bed))]["rooms"][model.room_of_bed(bed)][
        "beds"
    ].remove(bed)
    for placement in model.placements.values():
        placement["beds"].pop(bed, None)
    for closure in [key for key, one in model.closures.items() if one["place"] == bed]:
        del model.closures[closure]
