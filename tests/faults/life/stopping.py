"""Nobody new comes for a while: units and shelters are stopped, and resumed."""

from opvang.actions.capacity import resume_shelter, stop_shelter, stop_unit
from opvang.errors import FormRefused, NotPossible
from opvang.models.codes import ClosureReason
from tests.faults.life import rights


def stops(model, unit=None) -> list:
    """Return the stops that have not ended, of a unit or of all."""
    return [
        key
        for key, one in model.closures.items()
        if one.get("stop") and one["reopened"] is None and unit in (None, one["unit"])
    ]


def stop(life, *, by, unit, whole, until):
    """Let nobody new into a unit, or into what is not closed of its shelter."""
    model = life.model
    units = [one for one in (_beside(model, unit) if whole else [unit]) if not _shut(model, one)]
    is_past = until <= model.night and (units or not whole)

    def then(made):
        for one in units:
            _end(model, one)
        for row in made if whole else (made,):
            model.closures[row.id] = {
                "unit": row.unit_id,
                "place": row.unit_id,
                "from": model.night,
                "until": until,
                "reopened": None,
                "stop": True,
            }
            _write(model, "CLOSE_PLACES", row.unit_id, by=by, code="STOP_STAFF")

    life.attempt(
        stop_shelter if whole else stop_unit,
        by=by,
        **({"shelter": model.units[unit]["shelter"]} if whole else {"unit": unit}),
        reason=ClosureReason.STAFF,
        expected_until=until,
        refusal=rights.refusal(model, by, "CLOSE_PLACES", unit=unit)
        or (FormRefused if is_past else None)
        or (None if units else NotPossible),
        then=then,
    )


def resume(life, *, by, unit):
    """End the stops of all units of a shelter."""
    model = life.model
    units = [one for one in _beside(model, unit) if stops(model, one)]

    def then(_):
        for one in units:
            _end(model, one)
            _write(model, "REOPEN_PLACES", one, by=by, code="STOP")

    life.attempt(
        resume_shelter,
        by=by,
        shelter=model.units[unit]["shelter"],
        refusal=rights.refusal(model, by, "REOPEN_PLACES", unit=unit)
        or (None if units else NotPossible),
        then=then,
    )


def _beside(model, unit):
    shelter = model.units[unit]["shelter"]
    return [key for key, one in model.units.items() if one["shelter"] == shelter]


def _shut(model, unit):
    closures = model.closures.values()
    return any(
        one["place"] == unit and one["reopened"] is None and not one.get("stop") for one in closures
    )


def _end(model, unit):
    for key in stops(model, unit):
        one = model.closures[key]
        one["reopened"] = max(one["from"], model.night)


def _write(model, activity, unit, *, by, code):
    model.write(activity, by=by, on=unit, code=code, to=[model.units[unit]["organisation"]])
