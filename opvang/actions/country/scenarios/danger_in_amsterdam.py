"""Scenario 8: traffickers are active in and around Amsterdam, so nothing within 15 km will do."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.plans import DangerPlan, Origin, PersonPlan, RequestPlan
from opvang.actions.country.scenarios.scenario import Scenario
from opvang.models.codes import (
    NORM_NIGHTS,
    DangerReason,
    ExploitationType,
    Need,
    PlaceType,
    RiskOutcome,
    Route,
    Sex,
    Urgency,
)


def danger_in_amsterdam(_draw: Draw) -> Scenario:
    """Return the request; the ordinary places do."""
    network = DangerPlan(safety_region="VR13", buffer_km=15, reason=DangerReason.NETWORK)
    request = RequestPlan(
        persons=(PersonPlan(sex=Sex.FEMALE, age=33),),
        routes=(Route.B8_REFLECTION,),
        origin=Origin(citizenship="BR", languages=("pt",)),
        exploitation=ExploitationType.SEXUAL_EXPLOITATION,
        place_type=PlaceType.COSM,
        urgency=Urgency.CRISIS,
        waiting_days=1,
        nights=NORM_NIGHTS[PlaceType.COSM],
        outcome=RiskOutcome.ORANGE,
        needs=(Need.SEXUAL_EXPLOITATION,),
        dangers=(network,),
        municipality="Amsterdam",
    )
    return Scenario(requests=(request,))
