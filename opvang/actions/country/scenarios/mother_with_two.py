"""Scenario 2 ("Adaeze"): a mother in the reflection period with a boy of 7 and a girl of 2."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.kinds.cosm import cosm_families, cosm_women
from opvang.actions.country.plans import Origin, PersonPlan, RequestPlan, SitePlan
from opvang.actions.country.scenarios.scenario import Scenario
from opvang.models.codes import (
    NORM_NIGHTS,
    ExploitationType,
    Need,
    PersonRole,
    PlaceType,
    Referrer,
    Route,
    Sex,
    Urgency,
)


def mother_with_two(draw: Draw) -> Scenario:
    """Return her request, and a house for foreign women with one family room of three beds free."""
    languages = ("nl", "en", "fr")
    site = SitePlan(
        units=(
            cosm_women(draw, languages=languages),
            cosm_families(languages=languages, free_rooms=1),
        ),
        municipality="Westerveld",
    )
    request = RequestPlan(
        persons=(
            PersonPlan(sex=Sex.FEMALE, age=29),
            PersonPlan(sex=Sex.MALE, age=7, role=PersonRole.CHILD),
            PersonPlan(sex=Sex.FEMALE, age=2, role=PersonRole.CHILD),
        ),
        routes=(Route.B8_REFLECTION,),
        origin=Origin(citizenship="NG", languages=("en", "bin")),
        exploitation=ExploitationType.SEXUAL_EXPLOITATION,
        place_type=PlaceType.COSM,
        referrer=Referrer.POLICE,
        urgency=Urgency.URGENT,
        waiting_days=4,
        nights=NORM_NIGHTS[PlaceType.COSM],
        needs=(Need.PARENTING,),
    )
    return Scenario(requests=(request,), sites=(site,))
