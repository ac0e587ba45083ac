"""Transfers that cannot go on: a follow-up to complete, or people who were not screened anew."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext

from opvang.access import own_requests, places_people
from opvang.calendar import tonight
from opvang.models import Account, PlacementRequest
from opvang.models.codes import RequestStatus
from opvang.queries.requests.moves import end_of_emergency
from opvang.queries.requests.screened import screening_due
from opvang.queries.tasks.task import Task, Weight


def transfers(actor: Account, now: datetime) -> tuple[Task, ...]:
    """Return a task for each transfer that waits for a screening, for who asks for the place."""
    if not places_people(actor):
        return ()
    own = own_requests(actor, night=tonight(now))
    rows = PlacementRequest.objects.filter(own, screening_due(), status=RequestStatus.OPEN)
    return tuple(_task(one) for one in rows.order_by("start_by", "id"))


def _task(request: PlacementRequest) -> Task:
    ends_at = end_of_emergency(request)
    sentence = (
        gettext("%(who)s: het noodbed houdt op. Screen opnieuw en vul de vervolgaanvraag aan.")
        if ends_at
        else gettext("%(who)s: screen opnieuw; zonder is er geen overplaatsing.")
    )
    return Task(
        kind="transfers",
        weight=Weight.NOW,
        title=sentence % {"who": request.reference},
        due=ends_at or request.start_by,
        by_night=True,
        view="request",
        id=request.id,
        anchor="vandaan",
    )
