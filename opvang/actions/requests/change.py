"""A request that still waits is changed, as a whole."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from opvang.actions.matches import ask_for_match
from opvang.actions.mistakes import Mistakes
from opvang.actions.requests.areas import record_area_change
from opvang.actions.requests.filling import fill_request
from opvang.actions.requests.members import set_members
from opvang.actions.requests.people import fill_people
from opvang.actions.requests.proposals import set_proposals_aside
from opvang.actions.subjects import request_for
from opvang.actions.telling import tell_of_request
from opvang.calendar import tonight
from opvang.errors import NotPossible, Overtaken
from opvang.events import of_request
from opvang.models import Account, PlacementRequest
from opvang.models.codes import LIVE_PLACEMENT_STATES, Activity, AreaReason, RequestStatus
from opvang.queries.filled_in.fields import NewRequest
from opvang.queries.requests.areas import areas_of
from opvang.snapshot import require_askable


@transaction.atomic
def change_request(
    actor: Account,
    *,
    request: UUID,
    new: NewRequest,
    seen: int,
    reason: AreaReason | None = None,
    now: datetime,
) -> PlacementRequest:
    """Let a request ask what *new* says, and nothing else; the waiting time stays what it was.

    Whoever is not in *new* leaves the request, and what is not in *new* no longer holds. *seen* is
    the version that was read; *reason* is why areas change, where they often did before.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `hold_place`.
    NotPossible
        When the request does not wait for a place, was changed since it was read (Overtaken), or
        something in *new* cannot be or a reason is missing (FormRefused).
    """
    row = request_for(actor, Activity.CHANGE_REQUEST, request, now=now)
    _require_changeable(row, seen=seen)
    night = tonight(now)
    followers, areas = of_request(row, night=night), areas_of(row, night=night)
    row.version += 1
    mistakes = Mistakes()
    fill_request(row, new, night=night, mistakes=mistakes)
    people = fill_people(actor, row, new.persons, now=now, mistakes=mistakes)
    mistakes.refuse()
    set_members(row, people)
    require_askable(row, now=now)
    same = areas_of(row, night=night) == areas
    detail = "" if same else record_area_change(actor, row, reason=reason, now=now)
    set_proposals_aside(row)
    act = Activity.CHANGE_REQUEST
    tell_of_request(actor, act, row, now=now, detail=detail, also=followers)
    ask_for_match()
    return row


def _require_changeable(request: PlacementRequest, *, seen: int) -> None:
    if request.status != RequestStatus.OPEN:
        raise NotPossible(
            gettext(
                "Deze aanvraag staat niet open, dus er is niets te wijzigen. Open hem eerst "
                "opnieuw, of doe een nieuwe."
            )
        )
    if request.placements.filter(state__in=LIVE_PLACEMENT_STATES).exists():
        raise NotPossible(
            gettext(
                "Voor deze aanvraag wordt een plek vastgehouden. Geef die eerst vrij; wijzig "
                "daarna."
            )
        )
    if request.version != seen:
        raise Overtaken
