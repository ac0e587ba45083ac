"""Social shelter: homeless people of all kinds at a known address; a place when nothing else is."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.kinds.parts import WMO_ROUTES, accessible, private_rooms, shared_rooms
from opvang.actions.country.plans import UnitPlan
from opvang.models.codes import Need, PlaceType, Security, Sex, Trait


def social_units(draw: Draw) -> tuple[UnitPlan, ...]:
    """Return a night shelter with rooms for four, for men and for women, and a few of their own."""
    return (
        UnitPlan(
            name="Maatschappelijke opvang",
            place_type=PlaceType.SOCIAL,
            routes=WMO_ROUTES,
            sexes=(Sex.FEMALE, Sex.MALE, Sex.OTHER),
            security=Security.KNOWN,
            capabilities=(Need.GGZ, Need.ADDICTION),
            contraindications=(Trait.AGGRESSION, Trait.FIRE_SETTING, Trait.PET),
            accessibility=accessible(draw),
            night_intake=True,
            rooms=(
                *shared_rooms(2, beds=4, sex=Sex.MALE),
                *shared_rooms(1, beds=4, sex=Sex.FEMALE),
                *private_rooms(1, 1),
            ),
        ),
    )
