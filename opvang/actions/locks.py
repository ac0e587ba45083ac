"""Keeping others out: the requests' rows first, then the shelters', so nobody waits in a circle.

Of either the one with the lowest id goes first. The form that asks for a place comes before both,
and the match that is asked for after them; an organisation goes with neither. What only refers to
a locked row waits for nobody: the database looks that it is there, and a match, which locks
nothing, refers to every request.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

from django.db import OperationalError, connection
from django.db.models import Q
from procrastinate.exceptions import ConnectorException
from psycopg.errors import LockNotAvailable

from opvang.errors import Busy, NotFound
from opvang.models import Account, Organisation, Placement, PlacementRequest, Shelter
from opvang.models.codes import LIVE_PLACEMENT_STATES, LIVE_REQUEST_STATUSES


def lock_request(request: UUID) -> PlacementRequest:
    """Return a request that nobody else changes until this transaction ends.

    Raises
    ------
    Busy
        When somebody else keeps it locked for three seconds.
    NotFound
        When there is no such request.
    """
    with waiting_three_seconds():
        rows = PlacementRequest.objects.select_for_update(of=("self",), no_key=True)
        row = rows.filter(id=request).first()
    if row is None:
        raise NotFound
    return row


def lock_form(account: Account, key: UUID) -> None:
    """Let an account hand in nothing else under this key until this transaction ends.

    What it hands in under other keys goes on: software asks for many places at once.

    Raises
    ------
    Busy
        When it does so for three seconds.
    """
    digest = sha256(f"{account.pk}/{key}".encode()).digest()
    with waiting_three_seconds(), connection.cursor() as cursor:
        number = int.from_bytes(digest[:8], "big", signed=True)
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])


def lock_placement(placement: UUID) -> Placement:
    """Return a placement; its request, if any, then its shelter, then itself are locked.

    So are the requests and shelters of where its people live now, or go from there: whoever moves
    takes one place and leaves the other in one step.

    Raises
    ------
    Busy
        When somebody else keeps one of them locked for three seconds, or just made them move.
    NotFound
        When there is no such placement.
    """
    linked = _linked(placement)
    lock_requests(linked.requests)
    lock_shelters(linked.shelters)
    if _linked(placement) != linked:
        raise Busy
    rows = Placement.objects.select_related("request", "unit__shelter")
    return rows.select_for_update(of=("self",), no_key=True).get(id=placement)


def lock_requests(requests: Collection[UUID]) -> None:
    """Let nobody else change these requests until this transaction ends.

    Raises
    ------
    Busy
        When somebody else keeps one locked for three seconds.
    """
    rows = PlacementRequest.objects.filter(id__in=requests).order_by("id")
    with waiting_three_seconds():
        list(rows.select_for_update(of=("self",), no_key=True).values_list("id"))


def lock_shelters(shelters: Collection[UUID]) -> None:
    """Let nobody else give away places of these shelters until this transaction ends.

    Raises
    ------
    Busy
        When somebody else keeps one locked for three seconds.
    """
    rows = Shelter.objects.filter(id__in=shelters).order_by("id")
    with waiting_three_seconds():
        list(rows.select_for_update(of=("self",), no_key=True).values_list("id"))


def lock_organisation(organisation: UUID) -> None:
    """Let nobody else save what an organisation has once, until this transaction ends.

    It is for what the database cannot compare, and comes after the row of what is added to.

    Raises
    ------
    Busy
        When somebody else keeps it locked for three seconds.
    """
    rows = Organisation.objects.filter(id=organisation)
    with waiting_three_seconds():
        list(rows.select_for_update(of=("self",), no_key=True).values_list("id"))


@contextmanager
def waiting_three_seconds() -> Iterator[None]:
    """Let what is done meanwhile wait so long for others, and then raise Busy."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL lock_timeout = '3s'")
    try:
        yield
    except (OperationalError, ConnectorException) as error:
        # A job is asked for in words of its own, but the database's are below.
        if isinstance(error.__cause__, LockNotAvailable):
            raise Busy from error
        raise


@dataclass(frozen=True, slots=True)
class _Linked:
    """What changes together when people move."""

    requests: frozenset[UUID]
    shelters: frozenset[UUID]


def _linked(placement: UUID) -> _Linked:
    rows = Placement.objects.filter(id=placement)
    here = rows.values_list("request", "unit__shelter", "request__moves_from").first()
    if here is None:
        raise NotFound
    request, shelter, comes_from = here
    moves = PlacementRequest.objects.filter(moves_from=placement, status__in=LIVE_REQUEST_STATUSES)
    goes_to = [*moves.values_list("id", flat=True)]
    others = _live({comes_from} - {None}, goes_to)
    requests = {request, *goes_to, *(one for one, _ in others)}
    return _Linked(
        frozenset(one for one in requests if one is not None),
        frozenset({shelter, *(one for _, one in others)}),
    )


def _live(
    placements: Collection[UUID | None], requests: Collection[UUID]
) -> list[tuple[UUID | None, UUID]]:
    """Return request and shelter of *placements*, and of those of *requests*, that are live."""
    if not placements and not requests:
        return []
    which = Q(id__in=placements) | Q(request__in=requests)
    rows = Placement.objects.filter(which, state__in=LIVE_PLACEMENT_STATES)
    return [*rows.values_list("request", "unit__shelter")]
