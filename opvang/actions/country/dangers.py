"""Danger areas as rows: who said so, and until when."""

from __future__ import annotations

from opvang.actions.country.draft import Draft
from opvang.actions.country.draws import Draw
from opvang.actions.country.plans import DangerPlan, RequestPlan
from opvang.models import DangerArea, Municipality, Person

#: An area that has expired was recorded this long ago, in days; longer than any has been over.
_RECORDED_LONG_AGO = 200


def add_dangers(draft: Draft, draw: Draw, plan: RequestPlan, person: Person) -> None:
    """Add the places where the first of a request's people is in danger."""
    for danger in plan.dangers:
        is_over = danger.expires_in is not None and danger.expires_in <= 0
        days_ago = _RECORDED_LONG_AGO if is_over else plan.waiting_days
        place = None
        if danger.municipality is not None:
            place = draft.geography.municipality(danger.municipality)
        row = DangerArea(
            id=draw.uuid(),
            person=person,
            safety_region_id=danger.safety_region,
            buffer_km=danger.buffer_km,
            reason=str(danger.reason),
            source=str(danger.source),
            recorded_on=draft.day(-days_ago),
            expires_on=None if danger.expires_in is None else draft.day(danger.expires_in),
        )
        if place is not None:
            _locate(row, danger, place)
        draft.add(row)


def _locate(row: DangerArea, danger: DangerPlan, place: Municipality) -> None:
    if danger.radius_km is None:
        row.municipality = place
        return
    row.latitude = place.latitude
    row.longitude = place.longitude
    row.radius_km = danger.radius_km
