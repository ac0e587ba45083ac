"""Where a message goes at the moment it would be sent, and whether it still should."""

from __future__ import annotations

from datetime import datetime

from notifications.codes import Channel, Failure, Kind
from notifications.delivering import Reach
from notifications.models import Message
from opvang.models import Account, MessageSettings
from opvang.queries.messages.people import in_use
from opvang.queries.messages.standing import is_crisis, stands
from opvang.queries.messages.ways import choices_of


def reached(message: Message, now: datetime) -> Reach:
    """Return where a message can go, by what holds and what its reader chose now."""
    actor = in_use().filter(pk=message.recipient).first()
    if actor is None:
        return Reach(dropped=Failure.NO_RIGHT)
    kind, channel = Kind(message.kind), Channel(message.channel)
    if not stands(kind, message.about, actor, now=now):
        return Reach(dropped=Failure.OVER)
    return _reach(actor, kind, channel, pressing=is_crisis(kind, message.about), now=now)


def _reach(actor: Account, kind: Kind, channel: Channel, *, pressing: bool, now: datetime) -> Reach:
    choices = choices_of([actor])[actor.pk]
    if kind is Kind.DIGEST:
        return Reach(address=_address(actor, channel))
    if channel not in choices.channels(kind, is_crisis=pressing):
        return Reach(dropped=_why_not(actor, channel))
    return Reach(
        address=_address(actor, channel),
        not_before=choices.not_before(kind, is_crisis=pressing, now=now),
    )


def _address(actor: Account, channel: Channel) -> str:
    if channel is Channel.EMAIL:
        return actor.email
    found = _with_number(actor)
    return found.phone if found is not None else ""


def _why_not(actor: Account, channel: Channel) -> Failure:
    row = MessageSettings.objects.filter(account=actor).first()
    if channel is Channel.SMS and row is not None and row.stopped_at is not None:
        return Failure.STOPPED
    return Failure.OVER if _address(actor, channel) else Failure.NO_ADDRESS


def _with_number(actor: Account) -> MessageSettings | None:
    rows = MessageSettings.objects.filter(account=actor, phone_mark__isnull=False, stopped_at=None)
    return rows.first()
