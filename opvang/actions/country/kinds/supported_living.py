"""Supported living: the step after shelter, dwellings at known addresses, slow to come free."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.kinds.parts import WMO_ROUTES, accessible, private_rooms
from opvang.actions.country.plans import UnitPlan
from opvang.models.codes import Need, PlaceType, Security, Sex, Trait


def supported_living_units(draw: Draw) -> tuple[UnitPlan, ...]:
    """Return two dwellings for one household each, and studios."""
    return (
        *(_unit(draw, name=f"Woning {number}", family=True) for number in (1, 2)),
        _unit(draw, name="Studio's", family=False),
    )


def _unit(draw: Draw, *, name: str, family: bool) -> UnitPlan:
    return UnitPlan(
        name=name,
        place_type=PlaceType.SUPPORTED_LIVING,
        routes=WMO_ROUTES,
        sexes=(Sex.FEMALE, Sex.MALE, Sex.OTHER),
        security=Security.KNOWN,
        max_age_boys=17 if family else None,
        max_age_girls=17 if family else None,
        capabilities=(Need.TRAUMA, Need.PARENTING, Need.LVB, Need.LHBTIQ),
        contraindications=(Trait.ADDICTION, Trait.AGGRESSION, Trait.PSYCHOSIS, Trait.FIRE_SETTING),
        accessibility=accessible(draw),
        self_contained=family,
        turnaround_days=5,
        rooms=private_rooms(2, 2) if family else private_rooms(*[1] * draw.randint(3, 6)),
    )
