"""Events that everybody has heard who will: they are forgotten, from the oldest on."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Max, Min

from opvang.models import Event
from opvang.queries.programs.hearing import listening


@transaction.atomic
def forget_old_events(*, now: datetime) -> None:
    """Delete the events of before KEEP_EVENT_DAYS; what a webhook is still tried with stays.

    The newest event always stays, and nothing is taken from the middle: so whoever comes with a
    number knows from the oldest whether something they missed is gone.
    """
    Event.objects.filter(number__lt=_first_that_stays(now=now)).delete()


def _first_that_stays(*, now: datetime) -> int:
    since = now - timedelta(days=settings.KEEP_EVENT_DAYS)
    told = listening(now=now).filter(parked_at=None).aggregate(through=Min("delivered_through"))
    newest = Event.objects.aggregate(number=Max("number"))["number"] or 0
    recent = Event.objects.filter(at__gte=since).aggregate(number=Min("number"))["number"]
    tried = told["through"]
    return min(newest if recent is None else recent, newest if tried is None else tried + 1)
