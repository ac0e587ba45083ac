"""Bad luck: a mother who is a minor herself, and a pregnant woman who will not leave her dog."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.kinds.parts import private_rooms
from opvang.actions.country.kinds.youth import young_mothers
from opvang.actions.country.origins import DUTCH
from opvang.actions.country.plans import PersonPlan, RequestPlan, SitePlan
from opvang.actions.country.scenarios.scenario import Scenario
from opvang.models.codes import (
    ExploitationType,
    Need,
    PersonRole,
    PlaceType,
    Referrer,
    Route,
    Security,
    Sex,
    Trait,
    Urgency,
)


def bad_luck(_draw: Draw) -> Scenario:
    """Return both requests, and the only group for mothers under eighteen, which is full."""
    return Scenario(requests=(_minor_mother(), _pregnant_with_dog()), sites=(_group(),))


def _minor_mother() -> RequestPlan:
    return RequestPlan(
        persons=(
            PersonPlan(sex=Sex.FEMALE, age=16),
            PersonPlan(sex=Sex.FEMALE, age=0, role=PersonRole.CHILD),
        ),
        routes=(Route.DUTCH,),
        origin=DUTCH,
        exploitation=ExploitationType.SEXUAL_EXPLOITATION,
        loverboy=True,
        place_type=PlaceType.YOUTH,
        referrer=Referrer.YOUTH_CARE,
        urgency=Urgency.CRISIS,
        security=Security.PROTECTED,
        needs=(Need.PARENTING,),
    )


def _pregnant_with_dog() -> RequestPlan:
    return RequestPlan(
        persons=(PersonPlan(sex=Sex.FEMALE, age=28),),
        routes=(Route.DUTCH,),
        origin=DUTCH,
        exploitation=ExploitationType.SEXUAL_EXPLOITATION,
        place_type=PlaceType.WOMEN,
        referrer=Referrer.MUNICIPALITY,
        waiting_days=20,
        security=Security.PROTECTED,
        needs=(Need.PREGNANCY,),
        traits=(Trait.PET,),
    )


def _group() -> SitePlan:
    unit = young_mothers(rooms=private_rooms(2, 2, 2, 3), free_rooms=0)
    return SitePlan(units=(unit,), municipality="Apeldoorn")
