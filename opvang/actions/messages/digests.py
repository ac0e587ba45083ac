"""The digest: one message a day in place of many, and only where one of them still holds."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from notifications.codes import Channel, Failure, Kind, State
from notifications.keys import key_of
from notifications.models import Message
from notifications.outbox import Way, put
from opvang.queries.messages.reaching import reached


def gather_digests(*, now: datetime) -> None:
    """Put a digest in the outbox for each way along which messages waited for their hour."""
    ripe = Message.objects.filter(state=State.WAITING, in_digest=True, not_before__lte=now)
    ways = ripe.order_by("recipient", "channel").values_list("recipient", "channel").distinct()
    for recipient, channel in ways:
        _gather(recipient, Channel(channel), now=now)


@transaction.atomic
def _gather(recipient: UUID, channel: Channel, *, now: datetime) -> None:
    rows = Message.objects.select_for_update().filter(
        recipient=recipient,
        channel=channel,
        state=State.WAITING,
        in_digest=True,
        not_before__lte=now,
    )
    told: list[Message] = []
    for row in rows.order_by("id"):
        row.state, row.failure = State.DROPPED, reached(row, now).dropped or Failure.IN_DIGEST
        row.save(update_fields=["state", "failure"])
        if row.failure == Failure.IN_DIGEST:
            told.append(row)
    if told:
        way = Way(recipient=recipient, channel=channel, language=told[0].language, not_before=now)
        put(Kind.DIGEST, [way], about=key_of("digest", recipient, told[0].not_before), at=now)
