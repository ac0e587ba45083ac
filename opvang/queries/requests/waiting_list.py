"""Where a request stands among those that wait for such a place.

Such a place is one for the same routes of residence, the same sexes of clients, a minor among
the clients or none, and the same needs: all equal, so that everybody on one list reads one order.
That order is the optimiser's own: as how urgent a request counts, then who waits longest. Who is
equal in both shares a position.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext

from opvang.access import Part, sees_all
from opvang.calendar import tonight
from opvang.database.context import as_system
from opvang.models import Account, PlacementRequest
from opvang.models.codes import PersonRole, Urgency
from opvang.models.people.ages import ADULT_AGE, age_in_years
from opvang.models.requests.rising import counted_urgency
from opvang.policy import policy
from opvang.queries.requests.subjects import readable_requests
from opvang.queries.visible import waiting_requests

#: Who may not know how many others wait reads among how many first a request is, and no less: a
#: small number would tell whether anybody else with such needs waits.
_BANDS = (5, 10, 20, 50)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceOnList:
    """Where a request stands, in words."""

    where: str
    risen: str  #: that it counts as more urgent since it waits long; empty: it does not


def place_on_list(actor: Account, request: UUID, *, now: datetime) -> PlaceOnList | None:
    """Return where a request stands on the waiting list; None: it does not wait.

    It is a part of the page of the request, which writes down who read it.

    Raises
    ------
    NotAllowed, NotFound
        When this is not for the actor to read, or there is no such request.
    """
    asked = readable_requests(actor, request, now=now).get().id
    night = tonight(now)
    waiting = waiting_requests().prefetch_related("request_persons__person")
    # Everybody on the list is counted; the reader is told a number.
    with as_system():
        rows = {row.id: row for row in waiting}
    if asked not in rows:
        return None
    after = policy().number_of("URGENT_AFTER_DAYS")
    position, total = _position(rows[asked], list(rows.values()), night=night, after=after)
    exact = sees_all(actor, Part.UNPLACED)
    return PlaceOnList(
        where=_exactly(position, total) if exact else _roughly(position),
        risen=_risen(rows[asked], night=night, after=after),
    )


def _position(
    asked: PlacementRequest, waiting: list[PlacementRequest], *, night: date, after: int
) -> tuple[int, int]:
    """Return the position, from 1, and how many are on the same list."""
    mine = _list_of(asked, night=night)
    own = _order(asked, night=night, after=after)
    alike = [one for one in waiting if _list_of(one, night=night) == mine]
    before = sum(_order(one, night=night, after=after) < own for one in alike)
    return 1 + before, len(alike)


def _list_of(request: PlacementRequest, *, night: date) -> tuple[frozenset[str] | bool, ...]:
    members = request.request_persons.all()
    clients = [one.person for one in members if one.role == PersonRole.CLIENT]
    return (
        frozenset(request.routes),
        frozenset(one.sex for one in clients),
        any(age_in_years(one, day=night) < ADULT_AGE for one in clients),
        frozenset(request.needs),
    )


def _order(request: PlacementRequest, *, night: date, after: int) -> tuple[int, date]:
    urgency = counted_urgency(request, night=night, after=after)
    return list(Urgency).index(urgency), request.registered_on


def _exactly(position: int, total: int) -> str:
    told = gettext("%(position)de van %(total)d die op zo'n plek wachten.")
    return told % {"position": position, "total": total}


def _roughly(position: int) -> str:
    for most in _BANDS:
        if position <= most:
            return gettext("Bij de eerste %(most)d die op zo'n plek wachten.") % {"most": most}
    return gettext("Na de eerste %(most)d die op zo'n plek wachten.") % {"most": _BANDS[-1]}


def _risen(request: PlacementRequest, *, night: date, after: int) -> str:
    if counted_urgency(request, night=night, after=after) == request.urgency:
        return ""
    return gettext("Wacht al %(days)d dagen of langer, en telt daarom mee als spoed.") % {
        "days": after
    }
