"""Youth care for victims of loverboys: Dutch and EU minors, girls apart, addresses kept secret."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.kinds.parts import WMO_ROUTES, private_rooms
from opvang.actions.country.plans import RoomPlan, UnitPlan
from opvang.models.codes import Need, PlaceType, Route, Security, Sex, Trait

_REFUSALS = (Trait.AGGRESSION, Trait.PSYCHOSIS, Trait.FIRE_SETTING, Trait.PET)


def youth_units(draw: Draw) -> tuple[UnitPlan, ...]:
    """Return a group of girls, or at some sites one of boys."""
    if draw.chance(0.25):
        return (boys_group(draw),)
    return (girls_group(draw),)


def girls_group(draw: Draw, *, free_rooms: int | None = None) -> UnitPlan:
    """Return a girls' group at a secret address."""
    return _group(draw, name="Meidengroep", sexes=(Sex.FEMALE, Sex.OTHER), free_rooms=free_rooms)


def boys_group(draw: Draw) -> UnitPlan:
    """Return a boys' group; they are mostly made to commit crimes."""
    return _group(draw, name="Jongensgroep", sexes=(Sex.MALE, Sex.OTHER), free_rooms=None)


def young_mothers(*, rooms: tuple[RoomPlan, ...], free_rooms: int | None) -> UnitPlan:
    """Return a group of under-age mothers with their babies: one in the country."""
    return UnitPlan(
        name="Moeder-kindgroep",
        place_type=PlaceType.YOUTH,
        routes=(*WMO_ROUTES, Route.UNKNOWN),
        sexes=(Sex.FEMALE,),
        security=Security.PROTECTED,
        min_age=14,
        max_age=20,
        max_age_boys=3,
        max_age_girls=3,
        only_for=(Need.PARENTING,),
        capabilities=(Need.PARENTING, Need.PREGNANCY, Need.LOVERBOY, Need.TRAUMA, Need.SCHOOL),
        contraindications=(*_REFUSALS, Trait.ADDICTION),
        night_intake=False,
        turnaround_days=1,
        rooms=rooms,
        free_rooms=free_rooms,
    )


def _group(draw: Draw, *, name: str, sexes: tuple[Sex, ...], free_rooms: int | None) -> UnitPlan:
    skills = draw.some_of({Need.LVB: 0.4, Need.LHBTIQ: 0.4, Need.CRIMINAL_EXPLOITATION: 0.6})
    return UnitPlan(
        name=name,
        place_type=PlaceType.YOUTH,
        routes=(*WMO_ROUTES, Route.UNKNOWN),
        sexes=sexes,
        security=Security.SECRET if Sex.FEMALE in sexes else Security.PROTECTED,
        min_age=12,
        max_age=17,
        capabilities=(Need.LOVERBOY, Need.TRAUMA, Need.SCHOOL, Need.SEXUAL_EXPLOITATION, *skills),
        contraindications=_REFUSALS,
        night_intake=draw.chance(0.3),
        turnaround_days=1,
        rooms=private_rooms(*[1] * draw.randint(6, 8)),
        free_rooms=free_rooms,
    )
