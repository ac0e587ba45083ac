"""One try to deliver one message: at least once to the provider, and one visible double at most.

Call it outside any transaction: nothing is locked while a provider takes its time. Before a try it
is written down that one is under way. Who is killed between sending and writing down what came of
it leaves that mark, and whoever comes next knows that nobody knows: it asks the provider where that
can be asked, tries once more, and after a second such outcome parks the message for a person.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection
from django.db.models import Q, QuerySet

from notifications.codes import Channel, Failure, State
from notifications.models import Message
from notifications.outcomes import (
    again,
    begun,
    dropped,
    is_unknown_too_often,
    left_unknown,
    park,
    refused,
    sent,
    withheld,
)
from notifications.transports import Refused, Sent, TryAgain, Unknown

#: Any number, the same in every process: the lock of a message that is being sent.
_SENDING = 0x6D657367


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Where a message can go now, or why it goes nowhere, or not yet."""

    address: str = ""
    dropped: Failure | None = None  #: not None: it goes nowhere
    not_before: datetime | None = None  #: later than now: not yet


#: Who knows the recipients says where a message goes, at the moment it would be sent.
Reached = Callable[[Message, datetime], Reach]


@dataclass(frozen=True, slots=True, kw_only=True)
class Transport:
    """One way out, as `notifications.transports` has it, for a message to an address."""

    send: Callable[[str, Message], Sent]
    #: What the provider has of the same text to that address; None: it cannot be asked.
    sent_before: Callable[[str, Message], tuple[str, ...]] | None = None


def due(*, now: datetime) -> QuerySet[Message]:
    """Return the messages that may be tried now, whether or not somebody does."""
    waiting = Message.objects.filter(state=State.WAITING, in_digest=False, not_before__lte=now)
    return waiting.filter(Q(retry_at=None) | Q(retry_at__lte=now))


def deliver(
    message: UUID, *, reached: Reached, by: Mapping[Channel, Transport], now: datetime
) -> None:
    """Try to deliver a message, unless it need not be, or somebody does so at this moment.

    What goes along a way that nobody here has is dropped.
    """
    with _alone_with(message) as is_alone:
        found = due(now=now).filter(pk=message).first() if is_alone else None
        if found is not None:
            _deliver(found, reached(found, now), by.get(Channel(found.channel)), now=now)


@contextmanager
def _alone_with(message: UUID) -> Iterator[bool]:
    """Keep others from this message; whoever is killed keeps nobody from it any more."""
    key = [_SENDING, message.int % (1 << 31)]
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", key)
        is_alone = bool(cursor.fetchone()[0])
    try:
        yield is_alone
    finally:
        if is_alone:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s, %s)", key)


def _deliver(message: Message, reach: Reach, transport: Transport | None, *, now: datetime) -> None:
    if reach.dropped is not None:
        dropped(message, reach.dropped)
    elif transport is None or not reach.address:
        dropped(message, Failure.NO_ADDRESS)
    elif reach.not_before is not None and reach.not_before > now:
        withheld(message, until=reach.not_before)
    else:
        _try(message, reach.address, transport, now=now)


def _try(message: Message, address: str, transport: Transport, *, now: datetime) -> None:
    if message.trying_since is not None:
        left_unknown(message)
    try:
        found = _found_there(message, address, transport)
        if found is None and is_unknown_too_often(message):
            park(message, Failure.UNKNOWN)
            return
        if found is None:
            begun(message, now=now)
            found = transport.send(address, message)
        sent(message, found, now=now)
    except TryAgain as refusal:
        again(message, refusal.wait, now=now)
    except Unknown:
        left_unknown(message)
        # Also after the last: the provider is asked once more, and then it is parked.
        again(message, timedelta(), now=now)
    except Refused as refusal:
        refused(message, refusal.reason)


def _found_there(message: Message, address: str, transport: Transport) -> Sent | None:
    """Return what the provider has of a message of which nobody knows; None: nothing, or no word.

    What another message has under its name there is that one.
    """
    if not message.unknown_outcomes or transport.sent_before is None:
        return None
    names = transport.sent_before(address, message)
    others = Message.objects.filter(provider_id__in=names).exclude(pk=message.pk)
    taken = set(others.values_list("provider_id", flat=True))
    return next((Sent(name) for name in names if name not in taken), None)
