"""Women for women's shelter: Dutch, from the EU, or with a permit; a third bring children."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.origins import dutch, elsewhere, european
from opvang.actions.country.plans import RequestPlan
from opvang.actions.country.profiles.people import children, parenting, women_of_any_kind
from opvang.models.codes import ExploitationType, Need, PlaceType, Referrer, Route, Sex

_REFERRERS = {
    Referrer.COORDINATOR: 35.0,
    Referrer.POLICE: 30.0,
    Referrer.MUNICIPALITY: 10.0,
    Referrer.SHELTER: 10.0,
    Referrer.HEALTH_CARE: 8.0,
    Referrer.SELF: 7.0,
}


def woman(draw: Draw) -> RequestPlan:
    """Return a woman with or without children."""
    route = draw.one_of({Route.DUTCH: 50, Route.EU: 28, Route.B8_PERMIT: 22})
    origins = {Route.DUTCH: dutch, Route.EU: european, Route.B8_PERMIT: elsewhere}
    forms = {
        ExploitationType.SEXUAL_EXPLOITATION: 66,
        ExploitationType.FORCED_CRIMINALITY: 12,
        ExploitationType.FORCED_LABOUR: 10,
        ExploitationType.FORCED_MARRIAGE: 7,
        ExploitationType.SERVITUDE: 5,
    }
    form = draw.one_of(forms)
    is_sexual = form == ExploitationType.SEXUAL_EXPLOITATION
    loverboy = is_sexual and route == Route.DUTCH and draw.chance(0.5)
    client = women_of_any_kind(draw)
    brought = children(draw, shares={0: 64, 1: 21, 2: 11, 3: 4})
    needs = {
        Need.TRAUMA: 0.4,
        Need.SEXUAL_EXPLOITATION: 0.4 if is_sexual else 0,
        Need.LOVERBOY: 0.4 if loverboy else 0,
        Need.PREGNANCY: 0.08,
        Need.LVB: 0.06,
        Need.LHBTIQ: 0.6 if client.sex == Sex.OTHER else 0,
    }
    return RequestPlan(
        persons=(client, *brought),
        routes=(route,),
        origin=origins[route](draw),
        exploitation=form,
        place_type=PlaceType.WOMEN,
        referrer=draw.one_of(_REFERRERS),
        needs=(*draw.some_of(needs), *parenting(brought)),
        loverboy=loverboy,
    )
