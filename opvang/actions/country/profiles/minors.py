"""Minors: Dutch and EU ones for youth care, those who came alone for protected reception."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.origins import dutch, european, minor_alone
from opvang.actions.country.plans import PersonPlan, RequestPlan
from opvang.models.codes import (
    ExploitationType,
    Need,
    PlaceType,
    Referrer,
    Route,
    Security,
    Sex,
)


def minor_in_youth_care(draw: Draw) -> RequestPlan:
    """Return a girl who fell for a loverboy, or a boy made to commit crimes."""
    is_girl = draw.chance(0.8)
    is_dutch = draw.chance(0.88)
    needs = {Need.LOVERBOY: 0.8 if is_girl else 0, Need.TRAUMA: 0.4, Need.SCHOOL: 0.4}
    return RequestPlan(
        persons=(_minor(draw, sex=Sex.FEMALE if is_girl else Sex.MALE),),
        routes=(Route.DUTCH if is_dutch else Route.EU,),
        origin=(dutch if is_dutch else european)(draw),
        exploitation=ExploitationType.SEXUAL_EXPLOITATION
        if is_girl
        else ExploitationType.FORCED_CRIMINALITY,
        place_type=PlaceType.YOUTH,
        referrer=draw.choice((Referrer.YOUTH_CARE, Referrer.YOUTH_CARE, Referrer.POLICE)),
        security=Security.PROTECTED,
        needs=draw.some_of(needs),
        loverboy=is_girl,
    )


def minor_who_came_alone(draw: Draw) -> RequestPlan:
    """Return an unaccompanied foreign minor."""
    sex = draw.choice((Sex.FEMALE, Sex.MALE))
    forms = {
        ExploitationType.SEXUAL_EXPLOITATION: 40 if sex == Sex.FEMALE else 10,
        ExploitationType.CHILD_LABOUR: 35,
        ExploitationType.FORCED_CRIMINALITY: 25,
    }
    return RequestPlan(
        persons=(_minor(draw, sex=sex),),
        routes=(Route.UNACCOMPANIED_MINOR,),
        origin=minor_alone(draw),
        exploitation=draw.one_of(forms),
        place_type=PlaceType.PROTECTED_RECEPTION,
        referrer=Referrer.ASYLUM_RECEPTION,
        security=Security.PROTECTED,
        needs=draw.some_of({Need.TRAUMA: 0.4, Need.SCHOOL: 0.3}),
    )


def _minor(draw: Draw, *, sex: Sex) -> PersonPlan:
    age = draw.one_of({13: 8, 14: 18, 15: 26, 16: 28, 17: 20})
    # The day of turning 18 is kept of those for whom it decides about a transfer soon.
    return PersonPlan(sex=sex, age=age, turns_18_in=draw.randint(20, 360) if age == 17 else None)
