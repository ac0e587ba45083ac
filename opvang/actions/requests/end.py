"""A request ends without a place: withdrawn, or not a victim."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from opvang.actions.matches import ask_for_match
from opvang.actions.overrides.outside import end_outside
from opvang.actions.requests.proposals import set_proposals_aside
from opvang.actions.subjects import request_for
from opvang.actions.telling import tell_of_request
from opvang.calendar import tonight
from opvang.errors import NotPossible
from opvang.models import Account, PlacementRequest
from opvang.models.codes import LIVE_PLACEMENT_STATES, Activity, OutsideEnd, RequestStatus

#: How a request can end without a place.
ENDS = (RequestStatus.WITHDRAWN, RequestStatus.NOT_A_VICTIM)


@transaction.atomic
def end_request(
    actor: Account, *, request: UUID, outcome: RequestStatus, now: datetime
) -> PlacementRequest:
    """End a request that needs no place any more: withdrawn, or not a victim.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `hold_place`.
    NotPossible
        When it is over already or has a place, or *outcome* is no way for a request to end.
    """
    row = request_for(actor, Activity.END_REQUEST, request, now=now)
    if outcome not in ENDS:
        raise NotPossible(gettext("Kies hoe de aanvraag eindigt: ingetrokken of geen slachtoffer."))
    if row.status != RequestStatus.OPEN:
        raise NotPossible(gettext("Deze aanvraag staat niet meer open."))
    if row.placements.filter(state__in=LIVE_PLACEMENT_STATES).exists():
        raise NotPossible(gettext("Er wordt een plek vastgehouden. Geef die eerst vrij."))
    row.status, row.ended_on = outcome, max(tonight(now), row.registered_on)
    row.save(update_fields=["status", "ended_on"])
    set_proposals_aside(row)
    end_outside(row, end=OutsideEnd.REQUEST_ENDED, now=now)
    tell_of_request(actor, Activity.END_REQUEST, row, now=now, detail=outcome)
    ask_for_match()
    return row
