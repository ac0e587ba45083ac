"""Emergency beds: a few nights in a crisis, doors open at night; they silt up."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.kinds.parts import accessible, address_class, private_rooms
from opvang.actions.country.plans import UnitPlan
from opvang.models.codes import (
    NORM_NIGHTS,
    Need,
    PlaceType,
    Route,
    Security,
    Sex,
    Trait,
    Urgency,
)


def emergency_units(draw: Draw) -> tuple[UnitPlan, ...]:
    """Return emergency beds for grown-ups, and at some sites for minors apart."""
    security = address_class(draw, known=2, protected=5, secret=3)
    minors = (emergency_unit_for_minors(),) if draw.chance(0.3) else ()
    return (emergency_unit(draw, security=security), *minors)


def emergency_unit(draw: Draw, *, security: Security, free_rooms: int | None = None) -> UnitPlan:
    """Return a few rooms for whoever is brought in, with children or without."""
    sexes = draw.choice(((Sex.FEMALE, Sex.OTHER), (Sex.FEMALE, Sex.MALE, Sex.OTHER)))
    return UnitPlan(
        name="Noodbedden",
        place_type=PlaceType.EMERGENCY,
        routes=tuple(Route),
        sexes=sexes,
        security=security,
        max_age_boys=17,
        max_age_girls=17,
        reserved_for=(Urgency.CRISIS,),
        capabilities=(
            Need.TRAUMA,
            Need.MEDICAL,
            Need.PREGNANCY,
            Need.SEXUAL_EXPLOITATION,
            Need.LABOUR_EXPLOITATION,
        ),
        contraindications=(Trait.AGGRESSION, Trait.FIRE_SETTING, Trait.PET),
        accessibility=accessible(draw),
        night_intake=True,
        max_nights=NORM_NIGHTS[PlaceType.EMERGENCY],
        rooms=private_rooms(2, 1, 3, *[1] * draw.randint(0, 1)),
        free_rooms=free_rooms,
    )


def emergency_unit_for_minors() -> UnitPlan:
    """Return two rooms where a minor can wait for youth care, apart from grown-ups."""
    return UnitPlan(
        name="Noodbedden jeugd",
        place_type=PlaceType.EMERGENCY,
        routes=tuple(Route),
        sexes=(Sex.FEMALE, Sex.OTHER),
        security=Security.PROTECTED,
        min_age=12,
        max_age=17,
        reserved_for=(Urgency.CRISIS,),
        capabilities=(Need.TRAUMA, Need.LOVERBOY, Need.SEXUAL_EXPLOITATION),
        contraindications=(Trait.AGGRESSION, Trait.FIRE_SETTING, Trait.PET),
        night_intake=True,
        max_nights=NORM_NIGHTS[PlaceType.EMERGENCY],
        rooms=private_rooms(1, 1),
    )
