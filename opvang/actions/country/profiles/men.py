"""Men for men's shelter: fewer than women, and there are fewer places still."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.origins import dutch, elsewhere, european
from opvang.actions.country.plans import RequestPlan
from opvang.actions.country.profiles.people import adult, children
from opvang.models.codes import ExploitationType, Need, PlaceType, Referrer, Route, Sex


def man(draw: Draw) -> RequestPlan:
    """Return a man; a father now and then."""
    route = draw.one_of({Route.DUTCH: 45, Route.EU: 30, Route.B8_PERMIT: 25})
    origins = {Route.DUTCH: dutch, Route.EU: european, Route.B8_PERMIT: elsewhere}
    forms = {
        ExploitationType.FORCED_CRIMINALITY: 45,
        ExploitationType.SEXUAL_EXPLOITATION: 25,
        ExploitationType.FORCED_LABOUR: 25,
        ExploitationType.FORCED_BEGGING: 5,
    }
    needs = {Need.TRAUMA: 0.4, Need.CRIMINAL_EXPLOITATION: 0.3, Need.LHBTIQ: 0.15}
    return RequestPlan(
        persons=(
            adult(draw, sex=Sex.MALE, oldest=50),
            *children(draw, shares={0: 92, 1: 8}, oldest=9),
        ),
        routes=(route,),
        origin=origins[route](draw),
        exploitation=draw.one_of(forms),
        place_type=PlaceType.MEN,
        referrer=draw.choice((Referrer.POLICE, Referrer.COORDINATOR, Referrer.MUNICIPALITY)),
        needs=draw.some_of(needs),
    )
