"""Scenario 9: two victims of one network, one of them suspected of recruiting: never one roof."""

from __future__ import annotations

from dataclasses import replace

from opvang.actions.country.draws import Draw
from opvang.actions.country.plans import Origin, PersonPlan, RequestPlan
from opvang.actions.country.scenarios.scenario import Scenario
from opvang.models.codes import (
    ConflictGround,
    ExploitationType,
    Need,
    PlaceType,
    Referrer,
    RiskOutcome,
    Route,
    Sex,
    Urgency,
)


def suspected_recruiter(_draw: Draw) -> Scenario:
    """Return both requests, apart only by age and by the conflict between them."""
    first = RequestPlan(
        persons=(PersonPlan(sex=Sex.FEMALE, age=26),),
        routes=(Route.EU,),
        origin=Origin(citizenship="HU", languages=("hu",)),
        exploitation=ExploitationType.SEXUAL_EXPLOITATION,
        place_type=PlaceType.WOMEN,
        referrer=Referrer.POLICE,
        urgency=Urgency.URGENT,
        waiting_days=2,
        outcome=RiskOutcome.ORANGE,
        needs=(Need.SEXUAL_EXPLOITATION,),
        municipality="Utrecht",
    )
    second = replace(
        first,
        persons=(PersonPlan(sex=Sex.FEMALE, age=21),),
        conflict=ConflictGround.SUSPECTED_RECRUITER,
    )
    return Scenario(requests=(first, second))
