"""A request that was ended by mistake is opened again."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from opvang.actions.matches import ask_for_match
from opvang.actions.requests.end import ENDS
from opvang.actions.requests.members import open_elsewhere
from opvang.actions.subjects import request_for
from opvang.actions.telling import tell_of_request
from opvang.calendar import tonight
from opvang.errors import NotPossible
from opvang.models import Account, PlacementRequest
from opvang.models.codes import (
    LIVE_REQUEST_STATUSES,
    Activity,
    PlacementState,
    RequestStatus,
)
from opvang.policy import policy
from opvang.queries.words import day


@transaction.atomic
def reopen_request(actor: Account, *, request: UUID, now: datetime) -> PlacementRequest:
    """Open a request again that was ended by mistake; it keeps the waiting time it had.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `hold_place`.
    NotPossible
        When it did not end without a place, or too long ago.
    """
    row = request_for(actor, Activity.REOPEN_REQUEST, request, now=now)
    if row.status not in ENDS or row.ended_on is None:
        raise NotPossible(
            gettext(
                "Alleen een aanvraag die is ingetrokken, of van iemand die geen slachtoffer bleek, "
                "kan weer open. Doe anders een nieuwe aanvraag."
            )
        )
    days = policy().number_of("REOPEN_REQUEST_DAYS")
    if tonight(now) > row.ended_on + timedelta(days=days):
        raise NotPossible(
            gettext(
                "Deze aanvraag eindigde op %(day)s, meer dan %(days)s dagen geleden. "
                "Doe een nieuwe aanvraag."
            )
            % {"day": day(row.ended_on), "days": days}
        )
    _require_still_to_move(row)
    _require_nobody_elsewhere(row)
    row.status, row.ended_on = RequestStatus.OPEN, None
    row.save(update_fields=["status", "ended_on"])
    tell_of_request(actor, Activity.REOPEN_REQUEST, row, now=now)
    ask_for_match()
    return row


def _require_still_to_move(request: PlacementRequest) -> None:
    """Refuse a transfer from where nobody lives any more, or from where another one is asked."""
    place = request.moves_from
    if place is None:
        return
    others = place.transfers.filter(status__in=LIVE_REQUEST_STATUSES)
    if place.state != PlacementState.ARRIVED or others.exists():
        raise NotPossible(
            gettext(
                "Deze mensen wonen niet meer op de plek waar zij vandaan zouden gaan, of er loopt "
                "al een andere overplaatsing. Kijk bij hun aanvraag, of doe een nieuwe."
            )
        )


def _require_nobody_elsewhere(request: PlacementRequest) -> None:
    for person in request.persons.order_by("id").select_for_update(of=("self",)):
        if open_elsewhere(person, request):
            raise NotPossible(
                gettext(
                    "Persoon %(code)s staat al in een andere open aanvraag. Beëindig die eerst."
                )
                % {"code": person.code}
            )
