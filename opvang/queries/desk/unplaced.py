"""Who has no place, the most urgent first."""

from __future__ import annotations

from datetime import datetime

from opvang.models import Account
from opvang.models.codes import Urgency
from opvang.queries.unplaced import UnplacedRequest, unplaced


def most_urgent(actor: Account, *, now: datetime) -> tuple[UnplacedRequest, ...]:
    """Return the requests without a proposal: by urgency, then who waits longest.

    Raises
    ------
    NotAllowed
        When somebody may see none.
    """
    return tuple(sorted(unplaced(actor, now=now).requests, key=_order))


def _order(request: UnplacedRequest) -> tuple[int, int]:
    return Urgency.values.index(request.urgency), -request.days_waited
