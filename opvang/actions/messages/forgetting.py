"""Messages that are over are forgotten after some time; nobody keeps who was told when for ever."""

from __future__ import annotations

from datetime import datetime, timedelta

from notifications.codes import State
from notifications.models import Message

#: What still asks for something of the workers, or of a person.
_UNDER_WAY = (State.WAITING, State.PARKED)


def forget_old_messages(*, days: int, now: datetime) -> None:
    """Delete the messages of more than so many days ago, but for those that are under way."""
    over = Message.objects.exclude(state__in=_UNDER_WAY)
    over.filter(made_at__lt=now - timedelta(days=days)).delete()
