"""People who can move on from shelter, and those for whom social shelter is what is left."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.origins import dutch, elsewhere, european
from opvang.actions.country.plans import RequestPlan
from opvang.actions.country.profiles.people import adult, children
from opvang.models.codes import ExploitationType, Need, PlaceType, Referrer, Route, Sex


def household_moving_on(draw: Draw) -> RequestPlan:
    """Return a woman or a man, sometimes with children, ready for a dwelling of their own."""
    sex = Sex.FEMALE if draw.chance(0.7) else Sex.MALE
    brought = children(draw, shares={0: 60, 1: 25, 2: 15}) if sex == Sex.FEMALE else ()
    route = draw.one_of({Route.DUTCH: 50, Route.B8_PERMIT: 50})
    return RequestPlan(
        lives_in=PlaceType.WOMEN if sex == Sex.FEMALE else PlaceType.MEN,
        nights_lived=150,
        persons=(adult(draw, sex=sex), *brought),
        routes=(route,),
        origin=(dutch if route == Route.DUTCH else elsewhere)(draw),
        exploitation=draw.choice(
            (ExploitationType.SEXUAL_EXPLOITATION, ExploitationType.FORCED_LABOUR)
        ),
        place_type=PlaceType.SUPPORTED_LIVING,
        referrer=Referrer.SHELTER,
        needs=draw.some_of({Need.TRAUMA: 0.3, Need.LVB: 0.15}),
    )


def person_for_social_shelter(draw: Draw) -> RequestPlan:
    """Return somebody grown up who fits nowhere else and needs a bed."""
    is_dutch = draw.chance(0.6)
    return RequestPlan(
        persons=(adult(draw, sex=draw.choice((Sex.MALE, Sex.MALE, Sex.FEMALE)), youngest=20),),
        routes=(Route.DUTCH if is_dutch else Route.EU,),
        origin=(dutch if is_dutch else european)(draw),
        exploitation=ExploitationType.FORCED_CRIMINALITY,
        place_type=PlaceType.SOCIAL,
        referrer=draw.choice((Referrer.MUNICIPALITY, Referrer.COORDINATOR)),
        needs=draw.some_of({Need.ADDICTION: 0.3}),
    )
