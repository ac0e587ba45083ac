"""OMM: adults with several serious problems at once, whom regular shelters refuse; 36 places."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.kinds.parts import WMO_ROUTES, accessible, private_rooms
from opvang.actions.country.plans import UnitPlan
from opvang.models.codes import Need, PlaceType, Route, Security, Sex, Trait

_PROBLEMS = (Need.LVB, Need.GGZ, Need.ADDICTION)


def omm_units(draw: Draw) -> tuple[UnitPlan, ...]:
    """Return a small unit for women and, at most sites, one for men."""
    men = (omm_unit(draw, sex=Sex.MALE, rooms=3),) if draw.chance(0.7) else ()
    return (omm_unit(draw, sex=Sex.FEMALE, rooms=draw.randint(4, 5)), *men)


def omm_unit(draw: Draw, *, sex: Sex, rooms: int, free_rooms: int | None = None) -> UnitPlan:
    """Return a unit for one sex with all care in the house; only an acute danger is refused."""
    acute = draw.some_of({Trait.AGGRESSION: 0.4, Trait.PSYCHOSIS: 0.4})
    return UnitPlan(
        name="Vrouwen" if sex == Sex.FEMALE else "Mannen",
        place_type=PlaceType.OMM,
        routes=(*WMO_ROUTES, Route.B8_REFLECTION),
        sexes=(sex, Sex.OTHER),
        security=draw.choice((Security.PROTECTED, Security.SECRET)),
        only_for=_PROBLEMS,
        capabilities=(
            *_PROBLEMS,
            Need.TRAUMA,
            Need.SUICIDE_RISK,
            Need.MEDICAL,
            Need.SEXUAL_EXPLOITATION,
            Need.CRIMINAL_EXPLOITATION,
        ),
        contraindications=(Trait.FIRE_SETTING, Trait.PET, *acute),
        accessibility=accessible(draw),
        night_intake=draw.chance(0.4),
        turnaround_days=1,
        rooms=private_rooms(*[1] * rooms),
        free_rooms=free_rooms,
    )
