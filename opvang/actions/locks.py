"""Keeping others out: the request's row first, then the shelter's, so nobody waits in a circle.

The row of the account that asks for a place comes before both.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import OperationalError, connection
from psycopg.errors import LockNotAvailable

from opvang.errors import Busy, NotFound
from opvang.models import Account, Placement, PlacementRequest, Shelter


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

    Raises
    ------
    Busy
        When somebody else keeps one of them locked for three seconds.
    NotFound
        When there is no such placement.
    """
    found = Placement.objects.filter(id=placement).values_list("request", "unit__shelter").first()
    if found is None:
        raise NotFound
    request, shelter = found
    if request is not None:
        lock_request(request)
    lock_shelters([shelter])
    rows = Placement.objects.select_related("request", "unit__shelter")
    return rows.select_for_update(of=("self",)).get(id=placement)


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
