"""A request that waits long counts as more urgent, where the settings say so."""

from datetime import date

from django.conf import settings

from opvang.models.codes import Urgency
from opvang.models.requests.placement_requests import PlacementRequest


def counted_urgency(request: PlacementRequest, *, night: date) -> Urgency:
    """Return as how urgent a request counts on a night.

    A regular one that waited for `URGENT_AFTER_DAYS` counts as urgent. Nothing rises to a crisis:
    that is for a human to say.
    """
    urgency = Urgency(request.urgency)
    after = settings.URGENT_AFTER_DAYS
    waited = (night - request.registered_on).days
    if after and urgency is Urgency.REGULAR and waited >= after:
        return Urgency.URGENT
    return urgency
