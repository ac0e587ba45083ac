"""Whoever arrives in an emergency bed asks for the next place by themselves, before it is over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from opvang.actions.matches import ask_for_match
from opvang.actions.mistakes import Mistakes
from opvang.actions.requests.members import open_elsewhere
from opvang.actions.telling import tell_of_request
from opvang.actions.transfers.opening import asked_before, open_transfer
from opvang.calendar import tonight
from opvang.models import Placement, PlacementRequest
from opvang.models.codes import Activity, PlaceType, TransferReason, Urgency
from opvang.policy import policy
from opvang.queries.stay_limits import stay_limit, with_limits
from opvang.snapshot import require_askable


def open_follow_up(place: Placement, *, now: datetime) -> PlacementRequest | None:
    """Ask for the place after an emergency bed in which people have just arrived.

    None where they came to a place for longer, or look for another one already. It is asked on
    arrival and not when the bed is confirmed: who never comes leaves nothing behind, and whoever
    moves always moves from where they live.

    All is as it was for the crisis, until somebody completes it; nobody is held a place for it
    before they were screened anew.
    """
    before = place.request
    if before is None or not _is_for_a_few_nights(place, before):
        return None
    if any(open_elsewhere(person, before) for person in before.persons.all()):
        return None
    night = tonight(now)
    asked = replace(
        asked_before(before, night=night),
        urgency=Urgency.URGENT,
        start_by=_end(place, night=night),
        nights=policy().number_of("FOLLOW_UP_NIGHTS"),
    )
    reason = TransferReason.CRISIS_FOLLOW_UP
    row = open_transfer(place, before, asked, reason=reason, night=night, mistakes=Mistakes())
    require_askable(row, now=now)
    tell_of_request(None, Activity.OPEN_FOLLOW_UP, row, now=now)
    ask_for_match()
    return row


def _is_for_a_few_nights(place: Placement, request: PlacementRequest) -> bool:
    is_crisis_with_an_end = request.urgency == Urgency.CRISIS and place.unit.max_nights is not None
    return place.unit.place_type == PlaceType.EMERGENCY or is_crisis_with_an_end


def _end(place: Placement, *, night: date) -> date | None:
    """Return the first night for which they have no bed any more; None: no end is known."""
    limit = stay_limit(with_limits(Placement.objects.filter(pk=place.pk)).get())
    ends = [one for one in (place.until, limit) if one is not None]
    return max(night, min(ends)) if ends else None
