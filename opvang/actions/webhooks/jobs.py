"""The jobs that deliver to webhooks: woken by what happens, and each minute in any case."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from opvang.actions.webhooks.delivering import deliver_next, due, message_for

#: Of as many receivers as there are lanes one can be slow without keeping another waiting.
LANES = 3
#: How many messages one job delivers; the next goes on.
_MESSAGES = 100


@app.periodic(cron="* * * * *")
@app.task(queue="webhooks", queueing_lock="webhooks")
def sweep_job(timestamp: int) -> None:
    """Have each webhook told for which there is something at *timestamp*."""
    sweep(now=datetime.fromtimestamp(timestamp, tz=UTC))


@app.task(queue="webhooks")
def deliver_job(webhook: str) -> None:
    """Tell one webhook what there is, in order, until a try fails."""
    for _ in range(_MESSAGES):
        if not deliver_next(UUID(webhook), now=timezone.now()):
            return
    _ask_to_deliver(UUID(webhook))


def sweep(*, now: datetime) -> None:
    """Ask for each webhook that may be tried, and has something to hear, to be told."""
    for webhook in due(now=now):
        if message_for(webhook, now=now) is not None:
            _ask_to_deliver(webhook.id)


def _ask_to_deliver(webhook: UUID) -> None:
    # Of one webhook two jobs are never at work, since they are in one lane.
    lane = f"webhooks-{webhook.int % LANES}"
    asked = deliver_job.configure(lock=lane, queueing_lock=f"webhook-{webhook}")
    try:
        with transaction.atomic():
            asked.defer(webhook=str(webhook))
    except AlreadyEnqueued:
        return
