"""Scenario 3: fourteen farm workers after a raid who stay together, and no site holds fourteen."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.kinds.labour import labour_units
from opvang.actions.country.plans import Origin, PersonPlan, RequestPlan, SitePlan
from opvang.actions.country.scenarios.scenario import Scenario
from opvang.models.codes import (
    ExploitationType,
    Need,
    PlaceType,
    Referrer,
    Route,
    Sex,
    Urgency,
)

_WOMEN, _SIZE = 3, 14


def group_of_fourteen(draw: Draw) -> Scenario:
    """Return their one request, and a labour site of ten beds."""
    persons = tuple(
        PersonPlan(sex=Sex.FEMALE if number < _WOMEN else Sex.MALE, age=draw.randint(20, 52))
        for number in range(_SIZE)
    )
    request = RequestPlan(
        persons=persons,
        is_group=True,
        routes=(Route.EU,),
        origin=Origin(citizenship="RO", languages=("ro",)),
        exploitation=ExploitationType.FORCED_LABOUR,
        place_type=PlaceType.LABOUR,
        referrer=Referrer.LABOUR_INSPECTORATE,
        urgency=Urgency.CRISIS,
        needs=(Need.LABOUR_EXPLOITATION,),
    )
    site = SitePlan(units=labour_units(draw), municipality="'s-Gravenhage")
    return Scenario(requests=(request,), sites=(site,))
