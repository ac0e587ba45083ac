"""Having a worker look at the outbox soon, once this transaction is committed."""

from __future__ import annotations

import time

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

#: The job that looks at the outbox: `jobs.sweep_job`, which stands above what calls this.
SWEEP = "opvang.actions.messages.jobs.sweep_job"
#: There is one such job in the queue at most.
SWEEP_LOCK = "messages"


def wake() -> None:
    """Ask for the outbox to be looked at; asking twice is asking once."""
    asked = app.configure_task(SWEEP, queueing_lock=SWEEP_LOCK, queue="messages")
    try:
        # A savepoint: the database refuses a second job of this name, and that ends a transaction.
        with transaction.atomic():
            asked.defer(timestamp=int(time.time()))
    except AlreadyEnqueued:
        return
