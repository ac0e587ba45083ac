"""Letting something happen, by a transaction of its own each time."""

import asyncio
import time
from itertools import cycle

from django.db import connection, transaction
from django.db.models import F, Max
from django.utils import timezone

from opvang import events
from opvang.database.context import as_system
from opvang.models import Event, PlacementRequest

_KIND = "HOLD_PLACE"
_OWN = "CONFIRM_CAPACITY"
_MUCH = """
INSERT INTO opvang_event (audience, kind, at) SELECT %s, %s, now() FROM generate_series(1, %s)
"""
_ROLES = ("role:COORDINATOR", "role:SHELTER_WORKER", "role:NATIONAL_DESK")


async def everybody_hears(times: int) -> float:
    """Let everybody hear of something so many times; return when that was committed."""
    return await asyncio.to_thread(_everybody_hears, times)


def _everybody_hears(times: int) -> float:
    with transaction.atomic():
        for _ in range(times):
            events.publish(_KIND, audiences=_ROLES, object_id=None, at=timezone.now())
    return time.monotonic()


class OneRequestChanges:
    """Everybody hears that something was done to one request, each time to the next of these."""

    def __init__(self, requests: list[str]) -> None:
        self._next = cycle(requests)

    async def __call__(self, times: int) -> float:
        """Let it happen so many times; return when that was committed."""
        return await asyncio.to_thread(self._happen, times)

    def _happen(self, times: int) -> float:
        with transaction.atomic(), as_system():
            rows = PlacementRequest.objects.filter(id=next(self._next))
            rows.update(version=F("version") + 1)
            _everybody_hears(times)
        return time.monotonic()


async def one_more() -> list[int]:
    """Let something happen, and return its number as coordinators hear it."""
    return await asyncio.to_thread(_one_more)


def _one_more() -> list[int]:
    with transaction.atomic():
        before = Event.objects.aggregate(last=Max("number"))["last"] or 0
        events.publish(_KIND, audiences=_ROLES, object_id=None, at=timezone.now())
    told = Event.objects.filter(number__gt=before, audience=_ROLES[0])
    return list(told.values_list("number", flat=True))


async def flooded(audience: str, times: int, each: int) -> list[int]:
    """Let far more happen than somebody reads, for one audience alone; return the numbers."""
    return await asyncio.to_thread(_flooded, audience, times, each)


def _flooded(audience: str, times: int, each: int) -> list[int]:
    first = Event.objects.aggregate(last=Max("number"))["last"] or 0
    for _ in range(times):
        with transaction.atomic(), connection.cursor() as cursor:
            # Holds back what follows until it is committed, as for everything that happens.
            events.publish(_OWN, audiences=[audience], object_id=None, at=timezone.now())
            cursor.execute(_MUCH, [audience, _OWN, each])
    own = Event.objects.filter(number__gt=first, audience=audience)
    return list(own.order_by("number").values_list("number", flat=True))
