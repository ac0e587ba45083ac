"""Keeping others out of a shelter while its sheet is taken over."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db import OperationalError, connection
from psycopg.errors import LockNotAvailable

from opvang.errors import Busy
from opvang.models import Shelter


def locked_shelters(ids: Collection[UUID]) -> dict[UUID, Shelter]:
    """Return shelters with their units, rooms and beds, locked until the transaction ends.

    Everybody locks shelters in the order of their identifiers, so nobody waits in a circle.

    Raises
    ------
    Busy
        When somebody else keeps one locked for three seconds.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL lock_timeout = '3s'")
    shelters = Shelter.objects.filter(id__in=ids).order_by("id").select_for_update(of=("self",))
    try:
        return {one.id: one for one in shelters.prefetch_related("units__rooms__beds")}
    except OperationalError as error:
        if isinstance(error.__cause__, LockNotAvailable):
            raise Busy from error
        raise
