"""Scenario 5 ("Lisa", 16): a secret girls' group away from the recruiter's city, nothing else."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.kinds.youth import girls_group
from opvang.actions.country.origins import DUTCH
from opvang.actions.country.plans import DangerPlan, PersonPlan, RequestPlan, SitePlan
from opvang.actions.country.scenarios.scenario import Scenario
from opvang.models.codes import (
    DangerReason,
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


def girl_of_sixteen(draw: Draw) -> Scenario:
    """Return her request, and a girls' group in the north with a free room."""
    request = RequestPlan(
        persons=(PersonPlan(sex=Sex.FEMALE, age=16, turns_18_in=500),),
        routes=(Route.DUTCH,),
        origin=DUTCH,
        exploitation=ExploitationType.SEXUAL_EXPLOITATION,
        loverboy=True,
        place_type=PlaceType.YOUTH,
        referrer=Referrer.YOUTH_CARE,
        urgency=Urgency.URGENT,
        waiting_days=3,
        security=Security.SECRET,
        outcome=RiskOutcome.RED,
        needs=(Need.LOVERBOY, Need.SCHOOL),
        dangers=(DangerPlan(municipality="Eindhoven", reason=DangerReason.RECRUITER_HOME),),
        municipality="Eindhoven",
    )
    site = SitePlan(units=(girls_group(draw, free_rooms=1),), municipality="Leeuwarden")
    return Scenario(requests=(request,), sites=(site,))
