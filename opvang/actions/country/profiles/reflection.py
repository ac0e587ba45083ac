"""Foreign grown-ups in the reflection period: most are women, sexually exploited; ninety nights."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.origins import elsewhere
from opvang.actions.country.plans import PersonPlan, RequestPlan
from opvang.actions.country.profiles.people import adult, children
from opvang.models.codes import (
    NORM_NIGHTS,
    ExploitationType,
    Need,
    PlaceType,
    Referrer,
    Route,
    Sex,
)

_REFERRERS = {
    Referrer.POLICE: 55.0,
    Referrer.MILITARY_POLICE: 10.0,
    Referrer.ASYLUM_RECEPTION: 10.0,
    Referrer.COORDINATOR: 15.0,
    Referrer.HEALTH_CARE: 5.0,
    Referrer.OTHER: 5.0,
}


def woman_in_reflection(draw: Draw) -> RequestPlan:
    """Return a woman, sometimes with small children, sometimes pregnant."""
    forms = {
        ExploitationType.SEXUAL_EXPLOITATION: 70,
        ExploitationType.FORCED_LABOUR: 18,
        ExploitationType.SERVITUDE: 8,
        ExploitationType.FORCED_MARRIAGE: 4,
    }
    sexual = (form := draw.one_of(forms)) == ExploitationType.SEXUAL_EXPLOITATION
    needs = {
        Need.SEXUAL_EXPLOITATION: 0.6 if sexual else 0,
        Need.TRAUMA: 0.5,
        Need.PREGNANCY: 0.1,
        Need.MEDICAL: 0.1,
    }
    brought = children(draw, shares={0: 78, 1: 14, 2: 8}, oldest=12)
    persons = (adult(draw, sex=Sex.FEMALE, oldest=48), *brought)
    return _request(draw, persons=persons, exploitation=form, needs=draw.some_of(needs))


def man_in_reflection(draw: Draw) -> RequestPlan:
    """Return a man, mostly exploited at work."""
    forms = {
        ExploitationType.FORCED_LABOUR: 60,
        ExploitationType.SEXUAL_EXPLOITATION: 20,
        ExploitationType.FORCED_CRIMINALITY: 20,
    }
    needs = draw.some_of({Need.TRAUMA: 0.4, Need.MEDICAL: 0.15})
    return _request(
        draw,
        persons=(adult(draw, sex=Sex.MALE),),
        exploitation=draw.one_of(forms),
        needs=needs,
    )


def _request(
    draw: Draw,
    *,
    persons: tuple[PersonPlan, ...],
    exploitation: ExploitationType,
    needs: tuple[str, ...],
) -> RequestPlan:
    return RequestPlan(
        persons=persons,
        routes=(Route.B8_REFLECTION,),
        origin=elsewhere(draw),
        exploitation=exploitation,
        place_type=PlaceType.COSM,
        referrer=draw.one_of(_REFERRERS),
        nights=NORM_NIGHTS[PlaceType.COSM],
        needs=needs,
    )
