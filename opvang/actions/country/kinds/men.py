"""Men's shelter: ten places in each of a few cities, open to the whole country."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.kinds.parts import (
    REGULAR_REFUSALS,
    WMO_ROUTES,
    accessible,
    private_rooms,
    spoken_languages,
)
from opvang.actions.country.plans import UnitPlan
from opvang.models.codes import Need, PlaceType, Security, Sex


def men_units(draw: Draw) -> tuple[UnitPlan, ...]:
    """Return a house for ten men; at some sites fathers can bring children."""
    fathers = draw.chance(0.4)
    return (
        UnitPlan(
            name="Mannen",
            place_type=PlaceType.MEN,
            routes=WMO_ROUTES,
            sexes=(Sex.MALE, Sex.OTHER),
            security=draw.choice((Security.PROTECTED, Security.SECRET)),
            max_age_boys=17 if fathers else None,
            max_age_girls=11 if fathers else None,
            capabilities=(
                Need.TRAUMA,
                Need.SEXUAL_EXPLOITATION,
                Need.LABOUR_EXPLOITATION,
                Need.CRIMINAL_EXPLOITATION,
                Need.LHBTIQ,
            ),
            contraindications=REGULAR_REFUSALS,
            accessibility=accessible(draw),
            languages=spoken_languages(draw),
            night_intake=draw.chance(0.5),
            turnaround_days=1,
            rooms=private_rooms(2, 3, 1, 1, 1, 1, 1) if fathers else private_rooms(*[1] * 10),
        ),
    )
