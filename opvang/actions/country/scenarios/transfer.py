"""Scenario 12 ("Sanda"): day 85 of 90, the permit granted, on to women's or supported living."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.plans import Origin, PersonPlan, RequestPlan, WishPlan
from opvang.actions.country.scenarios.scenario import Scenario
from opvang.models.codes import (
    ExploitationType,
    Need,
    PlaceType,
    Referrer,
    RiskOutcome,
    Route,
    Sex,
    WishReason,
)


def transfer(_draw: Draw) -> Scenario:
    """Return her request to move within five days; her stay is added beside it."""
    request = RequestPlan(
        persons=(PersonPlan(sex=Sex.FEMALE, age=31),),
        routes=(Route.B8_PERMIT,),
        origin=Origin(citizenship="AL", languages=("sq", "it")),
        exploitation=ExploitationType.SEXUAL_EXPLOITATION,
        place_type=PlaceType.WOMEN,
        referrer=Referrer.SHELTER,
        waiting_days=5,
        start_within=5,
        outcome=RiskOutcome.GREEN,
        needs=(Need.TRAUMA,),
        wish=WishPlan(safety_regions=("VR09",), reason=WishReason.LAWYER),
        lives_in=PlaceType.COSM,
        nights_lived=85,
    )
    return Scenario(requests=(request,))
