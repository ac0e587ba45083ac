"""Scenario 1, Limburg ("Noor", 19): out of danger in the Randstad, back to where she is from."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.kinds.women import women_unit
from opvang.actions.country.origins import DUTCH
from opvang.actions.country.plans import (
    DangerPlan,
    PersonPlan,
    RequestPlan,
    SitePlan,
    WishPlan,
)
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
    WishReason,
)


def limburg(draw: Draw) -> Scenario:
    """Return her request, and a fitting place in each half of Limburg."""
    return Scenario(
        requests=(
            RequestPlan(
                persons=(PersonPlan(sex=Sex.FEMALE, age=19),),
                routes=(Route.DUTCH,),
                origin=DUTCH,
                exploitation=ExploitationType.SEXUAL_EXPLOITATION,
                loverboy=True,
                place_type=PlaceType.WOMEN,
                referrer=Referrer.POLICE,
                urgency=Urgency.URGENT,
                waiting_days=6,
                outcome=RiskOutcome.ORANGE,
                needs=(Need.LOVERBOY,),
                dangers=(DangerPlan(safety_region="VR17"), DangerPlan(safety_region="VR15")),
                wish=WishPlan(
                    safety_regions=("VR23", "VR24"), near="Heerlen", reason=WishReason.HOME
                ),
                municipality="Rotterdam",
            ),
        ),
        sites=tuple(_site(draw, city) for city in ("Venlo", "Heerlen")),
    )


def _site(draw: Draw, city: str) -> SitePlan:
    unit = women_unit(draw, security=Security.PROTECTED, expertise=(Need.LOVERBOY,), free_rooms=1)
    return SitePlan(units=(unit,), municipality=city)
