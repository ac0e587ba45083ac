"""Messages by SMS: what each says, and what the provider's refusal means for who has the number."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from functools import partial

from django.db.models import Q
from django.utils import timezone

from notifications.codes import Kind
from notifications.delivering import Transport
from notifications.models import Message
from notifications.outcomes import GIVEN_UP_AFTER
from notifications.texts import sms_text
from notifications.transports import NotSent, Refused, RefusedFor, Sent
from notifications.transports.sms import Provider, send, sent_before
from opvang.actions.messages.numbers import mark_of_number
from opvang.models import MessageSettings

_logger = logging.getLogger(__name__)


def sms_transport(provider: Provider) -> Transport:
    """Return how messages go out by SMS."""
    return Transport(
        send=partial(_sent, provider=provider), sent_before=partial(_before, provider=provider)
    )


def _sent(address: str, message: Message, *, provider: Provider) -> Sent:
    try:
        return send(address, _text(message), message=message.id, provider=provider)
    except Refused as refusal:
        if refusal.reason is RefusedFor.STOPPED:
            # They said so to the provider, and their page must not promise SMS.
            theirs = MessageSettings.objects.filter(account_id=message.recipient, stopped_at=None)
            theirs.update(stopped_at=timezone.now())
        raise
    except NotSent as failed:
        # One word, for who runs the system: what is wrong with our account only they can mend.
        _logger.warning("SMS is not taken: %s", failed.failure)
        raise


def _before(address: str, message: Message, *, provider: Provider) -> tuple[str, ...]:
    """Return what the provider has that can only be this message; empty: none, or it may be others.

    All that reads alike looks alike there. What nobody owns is this one only if there is more of it
    than others can have left: rather is a message sent twice than never.
    """
    names = sent_before(address, _text(message), since=message.made_at, provider=provider)
    others = Message.objects.exclude(pk=message.pk)
    owned = set(others.filter(provider_id__in=names).values_list("provider_id", flat=True))
    unowned = tuple(name for name in names if name not in owned)
    if not unowned:
        return ()
    lost = sum(_may_have_left(one) for one in _alike(message, address))
    return unowned if len(unowned) > lost else ()


def _alike(message: Message, address: str) -> Iterator[Message]:
    """Yield others that read as this one does, to the same telephone, of which a try was lost."""
    marked = MessageSettings.objects.filter(phone_mark=mark_of_number(address))
    who = {message.recipient, *marked.values_list("account_id", flat=True)}
    others = Message.objects.filter(
        Q(unknown_outcomes__gt=0) | Q(trying_since__isnull=False),
        channel=message.channel,
        recipient__in=who,
        made_at__gt=message.made_at - GIVEN_UP_AFTER,
    ).exclude(pk=message.pk)
    yield from (one for one in others if _text(one) == _text(message))


def _may_have_left(other: Message) -> int:
    """Return how many tries of another may stand there without anybody knowing them as its own."""
    lost = other.unknown_outcomes + (other.trying_since is not None)
    return min(lost, other.tries - bool(other.provider_id))


def _text(message: Message) -> str:
    return sms_text(Kind(message.kind), message.language)
