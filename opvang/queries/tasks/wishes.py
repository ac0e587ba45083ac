"""A place came free in the region that somebody wishes: think of a transfer."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext

from opvang.access import own_requests, places_people
from opvang.calendar import tonight
from opvang.models import Account, PlacementRequest
from opvang.queries.tasks.task import Task, Weight
from opvang.queries.watches import standing_watches
from opvang.queries.words import day


def wishes(actor: Account, now: datetime) -> tuple[Task, ...]:
    """Return a task for each watch that found a place, for who asked for the place they have."""
    if not places_people(actor):
        return ()
    own = PlacementRequest.objects.filter(own_requests(actor, night=tonight(now)))
    sentence = gettext(
        "%(who)s: vanaf %(day)s is er een plek in de regio van de wens. Denk aan een overplaatsing."
    )
    return tuple(
        Task(
            kind="wishes",
            weight=Weight.AHEAD,
            title=sentence % {"who": one.request.reference, "day": day(one.first_night)},
            due=None,
            view="request",
            id=one.request_id,
            anchor="wens",
        )
        for one in standing_watches().filter(request__in=own)
        if one.first_night is not None
    )
