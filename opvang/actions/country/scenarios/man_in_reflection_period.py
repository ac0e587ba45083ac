"""Scenario 4 ("Emeka", 27): a man, sexually exploited, in the reflection period.

That he would rather not live with people from his own country is his wish to tell: it is in no
table, and matching never hears of it.
"""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.kinds.cosm import cosm_men, cosm_women
from opvang.actions.country.plans import Origin, PersonPlan, RequestPlan, SitePlan
from opvang.actions.country.scenarios.scenario import Scenario
from opvang.models.codes import (
    NORM_NIGHTS,
    ExploitationType,
    Need,
    PlaceType,
    Route,
    Sex,
)


def man_in_reflection_period(draw: Draw) -> Scenario:
    """Return his request, and one free room for a man."""
    languages = ("nl", "en", "bin")
    site = SitePlan(
        units=(
            cosm_women(draw, languages=languages),
            cosm_men(languages=languages, free_rooms=1),
        ),
        municipality="Rotterdam",
    )
    request = RequestPlan(
        persons=(PersonPlan(sex=Sex.MALE, age=27),),
        routes=(Route.B8_REFLECTION,),
        origin=Origin(citizenship="NG", languages=("en", "bin")),
        exploitation=ExploitationType.SEXUAL_EXPLOITATION,
        place_type=PlaceType.COSM,
        waiting_days=12,
        nights=NORM_NIGHTS[PlaceType.COSM],
        needs=(Need.SEXUAL_EXPLOITATION,),
    )
    return Scenario(requests=(request,), sites=(site,))
