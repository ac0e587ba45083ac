"""Scenario 6 ("Bianca", 24): a mild disability and an addiction, which regular shelters refuse."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.kinds.omm import omm_unit
from opvang.actions.country.origins import DUTCH
from opvang.actions.country.plans import PersonPlan, RequestPlan, SitePlan
from opvang.actions.country.scenarios.scenario import Scenario
from opvang.models.codes import (
    ExploitationType,
    Need,
    PlaceType,
    Referrer,
    Route,
    Sex,
    Trait,
    Urgency,
)


def multiproblem(draw: Draw) -> Scenario:
    """Return her request, and a multi-problem place that takes her."""
    request = RequestPlan(
        persons=(PersonPlan(sex=Sex.FEMALE, age=24),),
        routes=(Route.DUTCH,),
        origin=DUTCH,
        exploitation=ExploitationType.SEXUAL_EXPLOITATION,
        place_type=PlaceType.OMM,
        referrer=Referrer.HEALTH_CARE,
        urgency=Urgency.URGENT,
        waiting_days=8,
        needs=(Need.LVB, Need.ADDICTION),
        traits=(Trait.ADDICTION,),
    )
    unit = omm_unit(draw, sex=Sex.FEMALE, rooms=4, free_rooms=1)
    return Scenario(requests=(request,), sites=(SitePlan(units=(unit,), municipality="Alkmaar"),))
