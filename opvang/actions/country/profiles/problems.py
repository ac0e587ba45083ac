"""People with several serious problems at once, whom only a few places take."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.origins import dutch, elsewhere, european
from opvang.actions.country.plans import RequestPlan
from opvang.actions.country.profiles.people import adult
from opvang.models.codes import (
    ExploitationType,
    Need,
    PlaceType,
    Referrer,
    Route,
    Sex,
    Trait,
)


def person_with_problems(draw: Draw) -> RequestPlan:
    """Return somebody with a disability, an illness or an addiction on top of all else."""
    route = draw.one_of({Route.DUTCH: 65, Route.EU: 20, Route.B8_REFLECTION: 15})
    origins = {Route.DUTCH: dutch, Route.EU: european, Route.B8_REFLECTION: elsewhere}
    main = draw.one_of({Need.LVB: 40, Need.ADDICTION: 35, Need.GGZ: 25})
    more = draw.some_of({Need.TRAUMA: 0.4, Need.SUICIDE_RISK: 0.15})
    traits = {
        Trait.ADDICTION: 0.9 if main == Need.ADDICTION else 0,
        Trait.PSYCHOSIS: 0.2 if main == Need.GGZ else 0,
        Trait.AGGRESSION: 0.12,
        Trait.SUICIDE_RISK: 0.6 if Need.SUICIDE_RISK in more else 0,
    }
    return RequestPlan(
        persons=(adult(draw, sex=Sex.FEMALE if draw.chance(0.72) else Sex.MALE, oldest=45),),
        routes=(route,),
        origin=origins[route](draw),
        exploitation=draw.choice(
            (ExploitationType.SEXUAL_EXPLOITATION, ExploitationType.FORCED_CRIMINALITY)
        ),
        place_type=PlaceType.OMM,
        referrer=draw.choice((Referrer.HEALTH_CARE, Referrer.POLICE, Referrer.COORDINATOR)),
        needs=(main, *more),
        traits=draw.some_of(traits),
    )
