"""Women's shelter: Dutch, EU and permit-holding women with children; most places by far."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.kinds.parts import (
    REGULAR_REFUSALS,
    WMO_ROUTES,
    accessible,
    address_class,
    private_rooms,
    spoken_languages,
)
from opvang.actions.country.plans import RoomPlan, UnitPlan
from opvang.models.codes import Need, PlaceType, Security, Sex, Trait


def women_units(draw: Draw) -> tuple[UnitPlan, ...]:
    """Return a house for women and children, at some sites with dwellings of their own."""
    security = address_class(draw, known=20, protected=45, secret=35)
    dwellings = (women_dwelling(draw, security=security),) if draw.chance(0.35) else ()
    return (women_unit(draw, security=security), *dwellings)


def women_unit(
    draw: Draw,
    *,
    security: Security,
    expertise: tuple[str, ...] = (),
    accessibility: tuple[str, ...] | None = None,
    rooms: tuple[RoomPlan, ...] | None = None,
    free_rooms: int | None = None,
) -> UnitPlan:
    """Return a unit of private rooms for one to four people."""
    extra = {
        Need.SEXUAL_EXPLOITATION: 0.75,
        Need.LOVERBOY: 0.4,
        Need.LVB: 0.25,
        Need.SCHOOL: 0.3,
        Need.LHBTIQ: 0.3,
    }
    skills = dict.fromkeys((*expertise, *draw.some_of(extra)))
    pets = draw.chance(0.05)
    return UnitPlan(
        name="Opvang",
        place_type=PlaceType.WOMEN,
        routes=WMO_ROUTES,
        sexes=(Sex.FEMALE, Sex.OTHER) if draw.chance(0.3) else (Sex.FEMALE,),
        security=security,
        max_age_boys=draw.choice((11, 12, 14, 17)),
        max_age_girls=17,
        capabilities=(Need.TRAUMA, Need.PARENTING, Need.PREGNANCY, *skills),
        contraindications=tuple(one for one in REGULAR_REFUSALS if one != Trait.PET or not pets),
        accessibility=accessible(draw) if accessibility is None else accessibility,
        languages=spoken_languages(draw),
        night_intake=draw.chance(0.35),
        turnaround_days=draw.choice((0, 1, 1, 2)),
        rooms=rooms or private_rooms(*draw.choices((1, 2, 3, 4), (5, 4, 2, 1), k=6)),
        free_rooms=free_rooms,
    )


def women_dwelling(draw: Draw, *, security: Security) -> UnitPlan:
    """Return a dwelling of several rooms that one family has to itself."""
    return UnitPlan(
        name="Gezinswoning",
        place_type=PlaceType.WOMEN,
        routes=WMO_ROUTES,
        sexes=(Sex.FEMALE,),
        security=security,
        max_age_boys=17,
        max_age_girls=17,
        capabilities=(Need.TRAUMA, Need.PARENTING),
        contraindications=REGULAR_REFUSALS,
        accessibility=accessible(draw),
        languages=("nl", "en"),
        self_contained=True,
        turnaround_days=3,
        rooms=private_rooms(2, draw.choice((2, 3))),
    )
