"""What the newest SMS to somebody asked, which is all that an answer by SMS can be about."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce, Greatest

from notifications.codes import Channel, Kind, State
from notifications.models import Message
from opvang.models import Account

#: For so long an answer counts. Whoever is asked at the end of a shift answers after the night;
#: what is answered later is asked anew by then.
ANSWERED_WITHIN = timedelta(hours=12)
#: Messages that leave within so little time overtake one another, or are read as one.
_TOGETHER = timedelta(minutes=2)
_THERE = (State.SENT, State.DELIVERED)
#: When a message left, at the latest: of a try that was lost only is known that it was before the
#: next one was due.
_LEFT_AT = Coalesce(F("sent_at"), Greatest(F("trying_since"), F("retry_at"), F("not_before")))


def capacity_asked_at(account: Account, *, now: datetime) -> datetime | None:
    """Return when the newest SMS to somebody asked whether their board is right.

    None: it asked something else, it is long ago, or nobody knows what they read last.
    """
    texts = _perhaps_read(account)
    asked = texts.filter(kind=Kind.CAPACITY_STALE, state__in=_THERE, sent_at__isnull=False)
    newest = asked.filter(sent_at__gt=now - ANSWERED_WITHIN).order_by("-sent_at").first()
    if newest is None or newest.sent_at is None:
        return None
    others = texts.exclude(kind=Kind.CAPACITY_STALE).annotate(left_at=_LEFT_AT)
    if others.filter(left_at__gt=newest.sent_at - _TOGETHER).exists():
        return None
    return newest.sent_at


def _perhaps_read(account: Account) -> QuerySet[Message]:
    """Return all SMS that somebody may have read, those that nobody knows to have left as well."""
    left = Q(sent_at__isnull=False) | Q(trying_since__isnull=False) | Q(unknown_outcomes__gt=0)
    return Message.objects.filter(left, recipient=account.pk, channel=Channel.SMS)
