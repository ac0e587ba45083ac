"""Writing down what came of a try. What a provider told meanwhile stays as it is."""

from __future__ import annotations

from datetime import datetime, timedelta
from secrets import SystemRandom
from typing import Any

from notifications.codes import Failure, State
from notifications.models import Message
from notifications.transports import RefusedFor, Sent

_FIRST_WAIT = timedelta(seconds=15)
_LONGEST_WAIT = timedelta(minutes=15)
#: For how long a message is tried that no provider takes; then a person hears of it.
GIVEN_UP_AFTER = timedelta(hours=72)
#: Of so many tries nobody knows what came of them before a message is parked.
UNKNOWN_AT_MOST = 2


def begun(message: Message, *, now: datetime) -> None:
    """Write down, before it is sent, that a message is being sent."""
    _change(message, trying_since=now, tries=message.tries + 1)


def sent(message: Message, to: Sent, *, now: datetime) -> None:
    """Write down that the provider has it, and under which name."""
    told = {"provider_id": to.provider_id, "sent_at": now, "trying_since": None}
    if not _waiting(message).update(state=State.SENT, failure="", **told):
        # The provider was quicker to tell how it fared than we to write this down.
        Message.objects.filter(pk=message.pk, sent_at=None).update(**told)


def again(message: Message, wait: timedelta, *, now: datetime) -> None:
    """Try a message later, longer after each time, and in the end park it.

    A provider that is out for days loses nothing by it.
    """
    if now - message.not_before >= GIVEN_UP_AFTER:
        park(message, Failure.TOO_LONG)
    else:
        _change(message, retry_at=now + max(_wait(message.tries), wait), trying_since=None)


def left_unknown(message: Message) -> None:
    """Count a try of which nobody knows what came of it."""
    _change(message, unknown_outcomes=message.unknown_outcomes + 1, trying_since=None)


def is_unknown_too_often(message: Message) -> bool:
    """Say whether sending it again could show it a third time."""
    return message.unknown_outcomes >= UNKNOWN_AT_MOST


def refused(message: Message, reason: RefusedFor) -> None:
    """Write down that it never arrives; what is wrong with the message itself, a person mends."""
    why = Failure(reason.value)
    if reason is RefusedFor.MESSAGE:
        park(message, why)
    else:
        _change(message, state=State.FAILED, failure=why, trying_since=None)


def park(message: Message, why: Failure) -> None:
    """Try it no more until a person has settled it."""
    _change(message, state=State.PARKED, failure=why, trying_since=None)


def dropped(message: Message, why: Failure) -> None:
    """Write down that it need not be sent any more, or cannot be."""
    _change(message, state=State.DROPPED, failure=why, trying_since=None)


def withheld(message: Message, *, until: datetime) -> None:
    """Send it no sooner than a moment."""
    _change(message, not_before=until, retry_at=None)


def _waiting(message: Message) -> Any:
    return Message.objects.filter(pk=message.pk, state=State.WAITING)


def _change(message: Message, **changes: Any) -> None:
    """Change a message that waits, here and in the database."""
    _waiting(message).update(**changes)
    for name, value in changes.items():
        setattr(message, name, value)


def _wait(tries: int) -> timedelta:
    """Return how long to wait: twice as long each time, and never all at the same moment."""
    longest = min(_FIRST_WAIT * (1 << min(max(tries - 1, 0), 10)), _LONGEST_WAIT)
    return longest * SystemRandom().uniform(0.5, 1.0)
