"""Scenario 11: one unit in the country would do, and nobody leaves it in time."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.kinds.parts import FULL_ACCESS, private_rooms
from opvang.actions.country.kinds.women import women_unit
from opvang.actions.country.origins import DUTCH
from opvang.actions.country.plans import PersonPlan, RequestPlan, SitePlan
from opvang.actions.country.scenarios.scenario import Scenario
from opvang.models.codes import (
    ExploitationType,
    Need,
    PlaceType,
    Referrer,
    RiskOutcome,
    Route,
    Security,
    Sex,
    Urgency,
)


def nothing_free(draw: Draw) -> Scenario:
    """Return a pregnant woman's request who needs medical care, and the unit where all is taken."""
    request = RequestPlan(
        persons=(PersonPlan(sex=Sex.FEMALE, age=35),),
        routes=(Route.DUTCH,),
        origin=DUTCH,
        exploitation=ExploitationType.SEXUAL_EXPLOITATION,
        place_type=PlaceType.WOMEN,
        referrer=Referrer.HEALTH_CARE,
        urgency=Urgency.URGENT,
        waiting_days=9,
        outcome=RiskOutcome.RED,
        needs=(Need.MEDICAL, Need.PREGNANCY),
        access_needs=FULL_ACCESS,
    )
    unit = women_unit(
        draw,
        security=Security.SECRET,
        expertise=(Need.MEDICAL,),
        accessibility=FULL_ACCESS,
        rooms=private_rooms(1, 1, 2, 2),
        free_rooms=0,
    )
    return Scenario(requests=(request,), sites=(SitePlan(units=(unit,), municipality="Ede"),))
