"""How a message fares after it was sent, as its provider tells.

What is told late, doubled or in another order changes nothing: a message only goes on. It may be
told before whoever sent it wrote that down, or after they were killed.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Q

from notifications.codes import Failure, State
from notifications.models import Message

#: Of these nobody knows yet that they arrived, or that they did not.
_OPEN = (State.WAITING, State.PARKED, State.SENT)
_NOT_SENT = (State.WAITING, State.PARKED)


def taken(message: UUID, provider_id: str, *, now: datetime) -> bool:
    """Write down that the provider has it; say whether that was news."""
    open_still = Message.objects.filter(pk=message, state__in=_NOT_SENT)
    return bool(
        open_still.update(
            state=State.SENT, provider_id=provider_id, sent_at=now, failure="", trying_since=None
        )
    )


def arrived(message: UUID, provider_id: str, *, now: datetime) -> bool:
    """Write down that it arrived; say whether that was news."""
    taken(message, provider_id, now=now)
    open_still = Message.objects.filter(pk=message, state__in=_OPEN)
    return bool(open_still.update(state=State.DELIVERED, failure=""))


def not_arrived(message: UUID, provider_id: str, *, now: datetime) -> bool:
    """Write down that it will not arrive; say whether that was news.

    Of a message that was sent twice, because nobody knew of the first, only the one counts of which
    we know.
    """
    taken(message, provider_id, now=now)
    ours = Q(provider_id="") | Q(provider_id=provider_id)
    open_still = Message.objects.filter(ours, pk=message, state__in=_OPEN)
    return bool(open_still.update(state=State.FAILED, failure=Failure.NOT_DELIVERED))
