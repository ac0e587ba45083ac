"""People brought in at any hour, before much is known: a few nights behind a safe door."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.origins import elsewhere, european
from opvang.actions.country.plans import RequestPlan
from opvang.actions.country.profiles.people import adult, children
from opvang.models.codes import (
    NORM_NIGHTS,
    ExploitationType,
    PlaceType,
    Referrer,
    Route,
    Sex,
    Urgency,
)


def person_in_crisis(draw: Draw) -> RequestPlan:
    """Return somebody whom the police brings in, with a child now and then."""
    is_woman = draw.chance(0.8)
    brought = children(draw, shares={0: 80, 1: 15, 2: 5}, oldest=10) if is_woman else ()
    route = draw.one_of({Route.UNKNOWN: 45, Route.UNDOCUMENTED: 30, Route.EU: 25})
    return RequestPlan(
        persons=(adult(draw, sex=Sex.FEMALE if is_woman else Sex.MALE), *brought),
        routes=(route,),
        origin=(european if route == Route.EU else elsewhere)(draw),
        exploitation=ExploitationType.SEXUAL_EXPLOITATION
        if is_woman
        else ExploitationType.FORCED_LABOUR,
        place_type=PlaceType.EMERGENCY,
        referrer=Referrer.MILITARY_POLICE if draw.chance(0.2) else Referrer.POLICE,
        urgency=Urgency.CRISIS,
        nights=NORM_NIGHTS[PlaceType.EMERGENCY],
        night_intake=draw.chance(0.6),
    )
