"""A request is made: people ask for a place together."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from opvang.access import require_act
from opvang.actions.locks import lock_form
from opvang.actions.matches import ask_for_match
from opvang.actions.mistakes import Mistakes
from opvang.actions.requests.filling import fill_request
from opvang.actions.requests.members import set_members
from opvang.actions.requests.people import fill_people
from opvang.actions.requests.regional import wish_own_region
from opvang.actions.telling import tell_of_request
from opvang.calendar import tonight
from opvang.models import Account, PlacementRequest
from opvang.models.codes import Activity
from opvang.queries.filled_in.fields import NewRequest
from opvang.snapshot import require_askable


@transaction.atomic
def place_request(
    actor: Account, new: NewRequest, *, now: datetime, key: UUID | None = None
) -> PlacementRequest:
    """Ask for a place for people who stay together, and have everybody matched anew.

    Parameters
    ----------
    key
        What the actor knows this by: asked again with the same, nothing more is asked for.

    Raises
    ------
    Busy
        When the actor hands in the same form for three seconds.
    NotAllowed
        When this is not for the actor to do.
    FormRefused
        When something in *new* cannot be, with a sentence for each mistake.
    """
    require_act(actor, Activity.PLACE_REQUEST, now=now)
    if key:
        lock_form(actor, key)
        if asked_before := _asked_before(actor, key):
            return asked_before
    night = tonight(now)
    row = PlacementRequest(organisation=actor.organisation, coordinator=actor, key=key)
    row.registered_on = row.start_from = night
    mistakes = Mistakes()
    fill_request(row, new, night=night, mistakes=mistakes)
    people = fill_people(actor, row, new.persons, now=now, mistakes=mistakes)
    mistakes.refuse()
    set_members(row, people)
    if new.region_first:
        wish_own_region(row, night=night)
    require_askable(row, now=now)
    tell_of_request(actor, Activity.PLACE_REQUEST, row, now=now)
    ask_for_match()
    return row


def _asked_before(actor: Account, key: UUID) -> PlacementRequest | None:
    return PlacementRequest.objects.filter(coordinator=actor, key=key).first()
