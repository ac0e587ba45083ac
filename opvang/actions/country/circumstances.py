"""What differs from one request to the next whoever it is: haste, danger, screening, wishes."""

from __future__ import annotations

from dataclasses import replace

from opvang.actions.country.draws import Draw
from opvang.actions.country.geography import Geography
from opvang.actions.country.plans import DangerPlan, RequestPlan, WishPlan
from opvang.models import Municipality
from opvang.models.codes import (
    DangerReason,
    DangerSource,
    PlaceType,
    RiskOutcome,
    Urgency,
    WishReason,
)

#: Green, orange and red; places at known addresses are for people in little danger.
_OUTCOMES: dict[PlaceType, tuple[int, int, int]] = {
    PlaceType.LABOUR: (70, 30, 0),
    PlaceType.SUPPORTED_LIVING: (100, 0, 0),
    PlaceType.SOCIAL: (100, 0, 0),
    PlaceType.EMERGENCY: (10, 60, 30),
    PlaceType.MEN: (50, 40, 10),
}
_ORDINARY_OUTCOMES = (40, 44, 16)

#: The longest anybody has waited, in days: the more urgent, the shorter.
_LONGEST_WAIT = {Urgency.CRISIS: 1, Urgency.URGENT: 9, Urgency.REGULAR: 45}


def in_circumstances(draw: Draw, plan: RequestPlan, *, geography: Geography) -> RequestPlan:
    """Return a request with all that the day brings."""
    urgency = plan.urgency
    if urgency == Urgency.REGULAR:
        urgency = draw.one_of({Urgency.CRISIS: 8, Urgency.URGENT: 32, Urgency.REGULAR: 60})
    is_later = urgency == Urgency.REGULAR and draw.chance(0.2)
    longest = _LONGEST_WAIT[urgency]
    return replace(
        plan,
        urgency=urgency,
        waiting_days=round(draw.triangular(0, longest, longest / 5)),
        start_in=draw.randint(1, 10) if is_later else 0,
        start_within=draw.randint(1, 4) if urgency == Urgency.URGENT and draw.chance(0.3) else None,
        outcome=_outcome(draw, plan.place_type),
        private_room=plan.private_room or draw.chance(0.15),
        dangers=plan.dangers or (_dangers(draw, geography) if draw.chance(0.5) else ()),
        wish=_wish(draw, geography) if draw.chance(0.35) else None,
        municipality=draw.choice(geography.municipalities).name,
    )


def _outcome(draw: Draw, place_type: PlaceType) -> RiskOutcome | None:
    # Two in five are placed before anybody has screened them.
    if draw.chance(0.4):
        return None
    shares = _OUTCOMES.get(place_type, _ORDINARY_OUTCOMES)
    return draw.one_of(dict(zip(RiskOutcome, shares, strict=True)))


def _dangers(draw: Draw, geography: Geography) -> tuple[DangerPlan, ...]:
    first = _danger(draw, geography)
    return (first, _danger(draw, geography)) if draw.chance(0.25) else (first,)


def _danger(draw: Draw, geography: Geography) -> DangerPlan:
    danger = _danger_place(draw, draw.choice(geography.centres))
    sources = {
        DangerSource.POLICE: 45,
        DangerSource.PERSON: 30,
        DangerSource.COORDINATOR: 15,
        DangerSource.SHELTER: 10,
    }
    return replace(
        danger,
        reason=draw.choice(tuple(DangerReason)),
        source=draw.one_of(sources),
        expires_in=draw.one_of({None: 60, draw.randint(30, 365): 25, -draw.randint(1, 90): 15}),
    )


def _danger_place(draw: Draw, place: Municipality) -> DangerPlan:
    forms = {"municipality": 40, "rim": 15, "region": 30, "circle": 15}
    match draw.one_of(forms):
        case "region":
            return DangerPlan(safety_region=place.safety_region_id)
        case "circle":
            radius = draw.choice((5.0, 10.0, 15.0, 25.0))
            return DangerPlan(municipality=place.name, radius_km=radius)
        case "rim":
            return DangerPlan(municipality=place.name, buffer_km=draw.choice((5.0, 10.0, 15.0)))
        case _:
            return DangerPlan(municipality=place.name)


def _wish(draw: Draw, geography: Geography) -> WishPlan:
    region = draw.choice(geography.regions)
    same_province = [one.code for one in geography.regions if one.province_id == region.province_id]
    codes = tuple(same_province) if draw.chance(0.3) else (region.code,)
    near = draw.choice(geography.within(region)).name if draw.chance(0.6) else None
    reasons = {
        WishReason.HOME: 25,
        WishReason.FAMILY: 35,
        WishReason.SCHOOL: 12,
        WishReason.WORK: 10,
        WishReason.CARE: 8,
        WishReason.LAWYER: 10,
    }
    return WishPlan(safety_regions=codes, near=near, reason=draw.one_of(reasons))
