"""Scenario 10: half past two at night, the police, risk red, a woman without papers."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.kinds.emergency import emergency_unit
from opvang.actions.country.plans import Origin, PersonPlan, RequestPlan, SitePlan
from opvang.actions.country.scenarios.scenario import Scenario
from opvang.models.codes import (
    NORM_NIGHTS,
    ExploitationType,
    PlaceType,
    Referrer,
    RiskOutcome,
    Route,
    Security,
    Sex,
    Urgency,
)


def middle_of_the_night(draw: Draw) -> Scenario:
    """Return her request with the least that is known, and a secret emergency bed."""
    request = RequestPlan(
        persons=(PersonPlan(sex=Sex.FEMALE, age=30),),
        routes=(Route.UNDOCUMENTED,),
        origin=Origin(citizenship="UG", languages=("en",)),
        exploitation=ExploitationType.SEXUAL_EXPLOITATION,
        place_type=PlaceType.EMERGENCY,
        referrer=Referrer.POLICE,
        urgency=Urgency.CRISIS,
        start_within=0,
        nights=NORM_NIGHTS[PlaceType.EMERGENCY],
        outcome=RiskOutcome.RED,
        night_intake=True,
    )
    unit = emergency_unit(draw, security=Security.SECRET, free_rooms=1)
    return Scenario(requests=(request,), sites=(SitePlan(units=(unit,), municipality="Zwolle"),))
