"""Scenario 7 ("Marek", 41): a worker in a wheelchair, for whom two rooms in the country will do."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.kinds.labour import labour_units_with_ground_floor
from opvang.actions.country.kinds.parts import FULL_ACCESS
from opvang.actions.country.plans import Origin, PersonPlan, RequestPlan, SitePlan
from opvang.actions.country.scenarios.scenario import Scenario
from opvang.models.codes import (
    ExploitationType,
    Need,
    PlaceType,
    Referrer,
    Route,
    Sex,
)


def wheelchair(_draw: Draw) -> Scenario:
    """Return his request, and a labour site of ten beds with one accessible room free."""
    request = RequestPlan(
        persons=(PersonPlan(sex=Sex.MALE, age=41),),
        routes=(Route.EU,),
        origin=Origin(citizenship="PL", languages=("pl",)),
        exploitation=ExploitationType.FORCED_LABOUR,
        place_type=PlaceType.LABOUR,
        referrer=Referrer.LABOUR_INSPECTORATE,
        waiting_days=15,
        needs=(Need.LABOUR_EXPLOITATION,),
        access_needs=FULL_ACCESS,
    )
    site = SitePlan(units=labour_units_with_ground_floor(), municipality="Amsterdam")
    return Scenario(requests=(request,), sites=(site,))
