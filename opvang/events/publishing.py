"""The numbered stream of changes: how it is written, and through which number it is whole."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import connection
from django.db.models import Min

from opvang.events.audiences import DESK, EVERYBODY
from opvang.models import Event
from opvang.models.codes import COUNTRY_CHANGED, Activity

#: Whoever sends to people: that somebody may see less or more from now on, or is here no longer.
#: The database itself tells of it (migration 0024), and it is for nobody to hear.
RIGHTS = "rights"
#: The kind of what is told to who was away too long: ask all of it anew.
RELOAD = "RELOAD"
#: What wakes up whoever reads events; it says nothing.
CHANNEL = "opvang_events"


# Numbers are given before a transaction is committed, so a higher one can be there first. Whoever
# publishes shares a lock that names a number below its own, until its rows are there for all to
# see; what lies below every such lock is settled. Numbers go by the 64, so that a transaction that
# tells of much holds few locks. The database has the lock (migration 0029): it publishes as well.
_PUBLISHING = "SELECT opvang_publishing()"
_LOWEST_LOCK = "SELECT opvang_lowest_publishing()"
_LAST_NUMBER = """
    SELECT coalesce(last_value, 0) FROM pg_sequences
    WHERE schemaname = current_schema() AND sequencename = 'opvang_event_number_seq'
"""


def publish(
    kind: Activity,
    *,
    audiences: Iterable[str],
    object_id: UUID | None,
    at: datetime,
    changes_country: bool = False,
) -> None:
    """Tell each audience, once this transaction is committed, that something changed.

    Where it *changes_country*, those who see all of it hear that it is otherwise, and not by what:
    how many places are free is theirs to know, and not which step somebody took, or where.
    Whoever waits for events wakes up then. A wake-up can be lost: readers look by themselves too.
    """
    with connection.cursor() as cursor:
        cursor.execute(_PUBLISHING)
    # The desk follows everything, and hears what everybody does as one of them.
    whom = {*audiences} if {*audiences} >= EVERYBODY else {*audiences, DESK}
    told = [
        Event(audience=audience, kind=kind, object_id=object_id, at=at) for audience in sorted(whom)
    ]
    if changes_country:
        told += [
            Event(audience=audience, kind=COUNTRY_CHANGED, object_id=None, at=at)
            for audience in EVERYBODY
        ]
    Event.objects.bulk_create(told)


def settled_through() -> int:
    """Return the number through which all events are there that ever will be.

    Read the events after asking this, in a statement of its own. Nobody waits for anybody.
    """
    # In this order: whoever locks after the second question gets numbers after the first.
    last = last_number()
    with connection.cursor() as cursor:
        cursor.execute(_LOWEST_LOCK)
        lowest = cursor.fetchone()[0]
    return last if lowest is None else min(last, int(lowest))


def is_kept_since(number: int) -> bool:
    """Say whether all that came after this number is still there; ask it after what came.

    The newest event always is, so where there is none there never was any.
    """
    oldest = Event.objects.aggregate(oldest=Min("number"))["oldest"]
    return oldest is None or number >= oldest - 1


def last_number() -> int:
    """Return the number that was given last, whether its event is there or not."""
    with connection.cursor() as cursor:
        cursor.execute(_LAST_NUMBER)
        return int(cursor.fetchone()[0])
