"""Putting messages in the outbox, within the transaction of what they tell of.

What is rolled back was never told; what is committed is told, whatever happens to this process.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from notifications.codes import Channel, Kind, State
from notifications.models import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way to one person."""

    recipient: UUID
    channel: Channel
    language: str
    not_before: datetime
    in_digest: bool = False


def put(kind: Kind, ways: Iterable[Way], *, about: UUID, at: datetime) -> tuple[UUID, ...]:
    """Save a message for each way that has none of this kind about this state; return the new ones.

    What is on SCREEN counts as delivered.
    """
    made = [_message(kind, way, about=about, at=at) for way in ways]
    Message.objects.bulk_create(made, ignore_conflicts=True)
    kept = Message.objects.filter(id__in=[one.id for one in made])
    return tuple(kept.values_list("id", flat=True))


def _message(kind: Kind, way: Way, *, about: UUID, at: datetime) -> Message:
    is_shown = way.channel is Channel.SCREEN
    return Message(
        recipient=way.recipient,
        kind=kind,
        channel=way.channel,
        language=way.language,
        about=about,
        in_digest=way.in_digest and not is_shown,
        not_before=at if is_shown else way.not_before,
        made_at=at,
        state=State.DELIVERED if is_shown else State.WAITING,
    )
