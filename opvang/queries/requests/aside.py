"""What stands beside a request: what was set aside for it, and where its people are meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from opvang.calendar import tonight
from opvang.models import Account, PlacementRequest
from opvang.models.codes import Role, Urgency
from opvang.queries.matches import last_finished_run, unplaced_entries
from opvang.queries.overrides.outside import Outside, outside_of
from opvang.queries.overrides.waivers import SeenWaiver, waivers_of
from opvang.queries.overrides.ways_out import WayOut, ways_out
from opvang.queries.requests.request_page import RequestPage, request_page

_SOON = (Urgency.CRISIS, Urgency.URGENT)
#: A shelter could take so many people, were it not for who is there now.
_BUT_FOR_OTHERS = {"period", "capacity", "separation"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """What stands beside one request."""

    outside: Outside | None
    ways_out: tuple[WayOut, ...]  #: empty: there is a place for tonight, or no hurry
    waivers: tuple[SeenWaiver, ...]
    consent_is_lacking: bool  #: no place can be asked for yet


def aside(actor: Account, page: RequestPage, *, now: datetime) -> Aside:
    """Return what stands beside a request that the reader was just shown."""
    outside = outside_of(page.id, now=now)
    return Aside(
        outside=outside,
        ways_out=_ways_out(actor, page, are_outside=outside is not None, now=now),
        waivers=waivers_of(actor, page.id),
        consent_is_lacking=page.waiting is not None and page.waiting.lacks_consent,
    )


def aside_of(actor: Account, request: UUID, *, now: datetime) -> Aside:
    """Return what stands beside a request: a read of all of it in the audit log.

    Raises
    ------
    NotAllowed, NotFound
        As `request_page`.
    """
    page = cast("RequestPage", request_page(actor, request, now=now))
    return aside(actor, page, now=now)


def _ways_out(
    actor: Account, page: RequestPage, *, are_outside: bool, now: datetime
) -> tuple[WayOut, ...]:
    waiting = page.waiting
    if waiting is None or (waiting.proposal and waiting.proposal.is_tonight):
        return ()
    row = PlacementRequest.objects.get(id=page.id)
    too_many = _is_too_many(unplaced_entries(last_finished_run()).get(str(row.id)))
    if page.urgency not in _SOON and not too_many:
        return ()
    persons = row.request_persons.count()
    return ways_out(
        row,
        waiting,
        persons=persons,
        too_many=too_many,
        are_outside=are_outside,
        night=tonight(now),
        for_police=Role.POLICE in actor.roles,
    )


def _is_too_many(entry: dict[str, Any] | None) -> bool:
    """Say whether whatever takes these people is too small for them, even when empty."""
    blocked = entry["blocked"] if entry else {}
    return "size" in blocked and not _BUT_FOR_OTHERS & {*blocked}
