"""The jobs of messages: woken by what is put in the outbox, and each minute in any case."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from notifications.codes import Channel, Kind
from notifications.delivering import deliver, due
from notifications.models import Message
from opvang.actions.messages.digests import gather_digests
from opvang.actions.messages.reminding import (
    escalate_crises,
    remind_of_capacity,
    remind_of_holds,
    remind_of_stays,
)
from opvang.actions.messages.transports import transports
from opvang.actions.messages.waking import SWEEP_LOCK
from opvang.queries.messages.reaching import reached

#: Of each way so many messages are under way at once; a slow provider holds no other way up.
LANES_OF_A_WAY = 2
#: How many messages are under way at once.
LANES = LANES_OF_A_WAY * 2
_URGENT = (Kind.CRISIS_WAITING, Kind.HOLD_TO_ANSWER)


@app.periodic(cron="* * * * *")
@app.task(queue="messages", queueing_lock=SWEEP_LOCK)
def sweep_job(timestamp: int) -> None:  # noqa: ARG001  # a periodic job is told its time
    """Have each message tried that may be, also those that a crash left."""
    sweep(now=timezone.now())


@app.task(queue="messages")
def deliver_job(message: str) -> None:
    """Try to deliver one message."""
    deliver(UUID(message), reached=reached, by=transports(), now=timezone.now())


@app.periodic(cron="* * * * *")
@app.task(queue="messages", queueing_lock="remind", lock="remind")
def remind_job(timestamp: int) -> None:
    """Look each minute for holds and crises that wait too long."""
    now = datetime.fromtimestamp(timestamp, tz=UTC)
    remind_of_holds(now=now)
    escalate_crises(now=now)


@app.periodic(cron="*/10 * * * *")
@app.task(queue="messages", queueing_lock="remind-of-capacity", lock="remind-of-capacity")
def capacity_job(timestamp: int) -> None:
    """Look for capacity that nobody confirmed in time."""
    remind_of_capacity(now=datetime.fromtimestamp(timestamp, tz=UTC))


@app.periodic(cron="5 7 * * *")
@app.task(queue="messages", queueing_lock="remind-of-stays", lock="remind-of-stays")
def stays_job(timestamp: int) -> None:
    """Look each morning for stays whose longest time is nearly over."""
    remind_of_stays(now=datetime.fromtimestamp(timestamp, tz=UTC))


def sweep(*, now: datetime) -> None:
    """Make the digests whose hour has come, and ask for each message that may be tried."""
    gather_digests(now=now)
    for message in due(now=now).order_by("made_at"):
        _ask_to_deliver(message)


def _ask_to_deliver(message: Message) -> None:
    lane = f"messages-{Channel(message.channel)}-{message.id.int % LANES_OF_A_WAY}"
    asked = deliver_job.configure(
        lock=lane, queueing_lock=f"message-{message.id}", priority=int(message.kind in _URGENT)
    )
    try:
        with transaction.atomic():
            asked.defer(message=str(message.id))
    except AlreadyEnqueued:
        return
