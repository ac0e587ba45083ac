"""A request that waits long counts as more urgent, where the policy says so."""

from datetime import date

from opvang.models.codes import Urgency
from opvang.models.requests.placement_requests import PlacementRequest


def counted_urgency(request: PlacementRequest, *, night: date, after: int) -> Urgency:
    """Return as how urgent a request counts on a night.

    A regular one that waited for *after* days counts as urgent; 0: never. Nothing rises to a
    crisis: that is for a human to say.
    """
    urgency = Urgency(request.urgency)
    waited = (night - request.registered_on).days
    if after and urgency is Urgency.REGULAR and waited >= after:
        return Urgency.URGENT
    return urgency
