"""Victims of labour exploitation: EU citizens for the most part, one to three who stay together."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.origins import elsewhere, european
from opvang.actions.country.plans import RequestPlan
from opvang.actions.country.profiles.people import adult
from opvang.models.codes import (
    SERIOUS_DISADVANTAGE_NIGHTS,
    ExploitationType,
    Need,
    PlaceType,
    Referrer,
    Route,
    Sex,
)


def workers(draw: Draw) -> RequestPlan:
    """Return one worker, or a few who will not be parted."""
    is_european = draw.chance(0.75)
    sex = Sex.MALE if draw.chance(0.7) else Sex.FEMALE
    count = draw.one_of({1: 75, 2: 18, 3: 7})
    # Bad treatment that is no trafficking: two weeks, for whoever may be here anyway.
    is_disadvantage = is_european and draw.chance(0.25)
    referrers = {
        Referrer.LABOUR_INSPECTORATE: 55,
        Referrer.POLICE: 25,
        Referrer.COORDINATOR: 12,
        Referrer.SELF: 8,
    }
    return RequestPlan(
        persons=tuple(adult(draw, sex=sex, youngest=19) for _ in range(count)),
        routes=(Route.EU,) if is_european else (Route.B8_PERMIT,),
        origin=(european if is_european else elsewhere)(draw),
        exploitation=ExploitationType.FORCED_LABOUR,
        place_type=PlaceType.LABOUR,
        referrer=draw.one_of(referrers),
        nights=SERIOUS_DISADVANTAGE_NIGHTS if is_disadvantage else None,
        needs=(Need.LABOUR_EXPLOITATION, *draw.some_of({Need.MEDICAL: 0.1})),
        is_group=count > 1,
    )
