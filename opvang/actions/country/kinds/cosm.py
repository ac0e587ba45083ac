"""COSM: foreign adults in the reflection period and their children; few sites, three months."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.kinds.parts import (
    REGULAR_REFUSALS,
    accessible,
    private_rooms,
    shared_rooms,
    spoken_languages,
)
from opvang.actions.country.plans import UnitPlan
from opvang.models.codes import NORM_NIGHTS, Need, PlaceType, Route, Security, Sex

_CAPABILITIES = (
    Need.TRAUMA,
    Need.SEXUAL_EXPLOITATION,
    Need.LABOUR_EXPLOITATION,
    Need.CRIMINAL_EXPLOITATION,
    Need.MEDICAL,
)


def cosm_units(draw: Draw) -> tuple[UnitPlan, ...]:
    """Return a house for women, with a corridor for families and often one for men."""
    languages = spoken_languages(draw, most=6)
    women = cosm_women(draw, languages=languages)
    men = (cosm_men(languages=languages),) if draw.chance(0.6) else ()
    return (women, cosm_families(languages=languages), *men)


def cosm_women(draw: Draw, *, languages: tuple[str, ...]) -> UnitPlan:
    """Return the unit for women on their own."""
    return UnitPlan(
        name="Vrouwen",
        place_type=PlaceType.COSM,
        routes=(Route.B8_REFLECTION,),
        sexes=(Sex.FEMALE, Sex.OTHER),
        security=draw.choice((Security.PROTECTED, Security.SECRET)),
        capabilities=(*_CAPABILITIES, Need.PREGNANCY),
        contraindications=REGULAR_REFUSALS,
        accessibility=accessible(draw),
        languages=languages,
        night_intake=True,
        max_nights=NORM_NIGHTS[PlaceType.COSM],
        turnaround_days=1,
        rooms=(*private_rooms(1, 1, 1, 1, 1, 1), *shared_rooms(2, beds=2, sex=Sex.FEMALE)),
    )


def cosm_families(*, languages: tuple[str, ...], free_rooms: int | None = None) -> UnitPlan:
    """Return the unit for mothers: boys up to 12, girls up to 17."""
    return UnitPlan(
        name="Gezinnen",
        place_type=PlaceType.COSM,
        routes=(Route.B8_REFLECTION,),
        sexes=(Sex.FEMALE,),
        security=Security.PROTECTED,
        max_age_boys=12,
        max_age_girls=17,
        capabilities=(*_CAPABILITIES, Need.PREGNANCY, Need.PARENTING),
        contraindications=REGULAR_REFUSALS,
        languages=languages,
        night_intake=True,
        max_nights=NORM_NIGHTS[PlaceType.COSM],
        turnaround_days=2,
        rooms=private_rooms(3, 2, 3),
        free_rooms=free_rooms,
    )


def cosm_men(*, languages: tuple[str, ...], free_rooms: int | None = None) -> UnitPlan:
    """Return the unit for men, of which there are too few."""
    return UnitPlan(
        name="Mannen",
        place_type=PlaceType.COSM,
        routes=(Route.B8_REFLECTION,),
        sexes=(Sex.MALE, Sex.OTHER),
        security=Security.PROTECTED,
        capabilities=_CAPABILITIES,
        contraindications=REGULAR_REFUSALS,
        languages=languages,
        night_intake=True,
        max_nights=NORM_NIGHTS[PlaceType.COSM],
        turnaround_days=1,
        rooms=(*private_rooms(1, 1, 1, 1), *shared_rooms(1, beds=2, sex=Sex.MALE)),
        free_rooms=free_rooms,
    )
