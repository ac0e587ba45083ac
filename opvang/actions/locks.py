"""Keeping others out: the requests' rows first, then the shelters', so nobody waits in a circle.

Of either the one with the lowest id goes first. The row of the account that asks for a place comes
before both.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID

from django.db import OperationalError, connection
from django.db.models import Q
from psycopg.errors import LockNotAvailable

from opvang.errors import Busy, NotFound
from opvang.models import Account, Placement, PlacementRequest, Shelter
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
    with _waiting_three_seconds():
        row = PlacementRequest.objects.select_for_update(of=("self",)).filter(id=request).first()
    if row is None:
        raise NotFound
    return row


def lock_account(account: Account) -> None:
    """Let an account do nothing else that locks it until this transaction ends.

    Raises
    ------
    Busy
        When it does something else for three seconds.
    """
    with _waiting_three_seconds():
        Account.objects.select_for_update(no_key=True).get(pk=account.pk)


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
    return rows.select_for_update(of=("self",)).get(id=placement)


def lock_requests(requests: Collection[UUID]) -> None:
    """Let nobody else change these requests until this transaction ends.

    Raises
    ------
    Busy
        When somebody else keeps one locked for three seconds.
    """
    rows = PlacementRequest.objects.filter(id__in=requests).order_by("id")
    with _waiting_three_seconds():
        list(rows.select_for_update(of=("self",)).values_list("id"))


def lock_shelters(shelters: Collection[UUID]) -> dict[UUID, Shelter]:
    """Return shelters with their units, rooms and beds, which nobody else gives away meanwhile.

    Raises
    ------
    Busy
        When somebody else keeps one locked for three seconds.
    """
    rows = Shelter.objects.filter(id__in=shelters).order_by("id").select_for_update(of=("self",))
    with _waiting_three_seconds():
        return {one.id: one for one in rows.prefetch_related("units__rooms__beds")}


@contextmanager
def _waiting_three_seconds() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL lock_timeout = '3s'")
    try:
        yield
    except OperationalError as error:
        if isinstance(error.__cause__, LockNotAvailable):
            raise Busy from error
        raise


@dataclass(frozen=True, slots=True)
class _Linked:
    """What changes together when people move."""

    requests: frozenset[UUID]
    shelters: frozenset[UUID]


def _linked(placement: UUID) -> _Linked:
    row = Placement.objects.select_related("request", "unit").filter(id=placement).first()
    if row is None:
        raise NotFound
    comes_from = row.request.moves_from_id if row.request else None
    goes_to = PlacementRequest.objects.filter(moves_from=row, status__in=LIVE_REQUEST_STATUSES)
    others = Placement.objects.filter(
        Q(id=comes_from) | Q(request__in=goes_to), state__in=LIVE_PLACEMENT_STATES
    ).values_list("request", "unit__shelter")
    requests = {row.request_id, *goes_to.values_list("id", flat=True)}
    return _Linked(
        frozenset(one for one in requests.union(one for one, _ in others) if one is not None),
        frozenset({row.unit.shelter_id, *(shelter for _, shelter in others)}),
    )
