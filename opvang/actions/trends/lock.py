"""One at a time counts in a month, or publishes it."""

from __future__ import annotations

from datetime import date

from django.db import connection

#: Any number, the same in every process; the month is the second half of the lock.
_LOCK = 0x7472656E


def lock_month(month: date) -> None:
    """Wait until nobody else counts in this month or publishes it, until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [_LOCK, month.toordinal()])
