"""A transfer is asked for: people who live somewhere need another place."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from opvang.actions.matches import ask_for_match
from opvang.actions.mistakes import Mistakes
from opvang.actions.requests.members import open_elsewhere
from opvang.actions.subjects import placement_for
from opvang.actions.telling import tell_of_request
from opvang.actions.transfers.asked import NewTransfer
from opvang.actions.transfers.opening import asked_before, open_transfer
from opvang.actions.transfers.screening import screen_again
from opvang.calendar import tonight
from opvang.errors import NotPossible
from opvang.models import Account, Placement, PlacementRequest
from opvang.models.codes import LIVE_REQUEST_STATUSES, Activity, PlacementState, Urgency
from opvang.queries.filled_in.fields import NewRequest
from opvang.snapshot import require_askable

_ASKED = {one.name for one in fields(NewRequest)}


@transaction.atomic
def ask_transfer(
    actor: Account, *, placement: UUID, new: NewTransfer, now: datetime
) -> PlacementRequest:
    """Ask for another place for people who live in one, and have everybody matched anew.

    Their bed stays theirs until they arrive at the other place. All that *new* does not say is
    asked as it was for the place they have. Whoever asked for that place, the national desk and
    the police ask; a shelter calls them.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `hold_place`.
    NotPossible
        When nobody lives there, only the shelter knows them, a transfer is under way already, or
        something in *new* cannot be (FormRefused).
    """
    place = placement_for(actor, Activity.ASK_TRANSFER, placement, now=now)
    before = _who_moves(place)
    night, mistakes = tonight(now), Mistakes()
    asked = _asked(before, new, night=night)
    row = open_transfer(place, before, asked, reason=new.reason, night=night, mistakes=mistakes)
    screen_again(actor, row, new.screenings, now=now, mistakes=mistakes)
    mistakes.refuse()
    require_askable(row, now=now)
    tell_of_request(actor, Activity.ASK_TRANSFER, row, now=now, detail=new.reason)
    ask_for_match()
    return row


def _who_moves(place: Placement) -> PlacementRequest:
    """Return the request of who lives in a place, where they can ask for another one."""
    if place.request is None:
        raise NotPossible(
            gettext(
                "Van deze gast is alleen bij de opvang iets bekend. Doe een gewone aanvraag, en "
                "laat de opvang bij aankomst het vertrek melden."
            )
        )
    if place.state != PlacementState.ARRIVED:
        raise NotPossible(
            gettext(
                "Alleen wie ergens woont kan worden overgeplaatst. Geef de plek vrij als een "
                "andere plek nodig is, of meld eerst de aankomst."
            )
        )
    if place.transfers.filter(status__in=LIVE_REQUEST_STATUSES).exists():
        raise NotPossible(
            gettext("Er loopt al een overplaatsing van deze mensen. Wijzig of beëindig die eerst.")
        )
    for person in place.request.persons.order_by("id").select_for_update(of=("self",)):
        if open_elsewhere(person, place.request):
            raise NotPossible(
                gettext(
                    "Persoon %(code)s staat al in een andere open aanvraag. Beëindig die eerst."
                )
                % {"code": person.code}
            )
    return place.request


def _asked(before: PlacementRequest, new: NewTransfer, *, night: date) -> NewRequest:
    """Return what is asked: as before, but for what is filled in anew."""
    changed: dict[str, Any] = {
        one.name: getattr(new, one.name)
        for one in fields(new)
        if one.name in _ASKED and getattr(new, one.name) is not None
    }
    if new.urgency is Urgency.CRISIS:
        changed["urgency"] = Urgency.URGENT
    return replace(asked_before(before, night=night), **changed)
