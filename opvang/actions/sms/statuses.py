"""Hearing from the provider how an SMS fares."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from notifications import receipts
from notifications.transports.sms import Told, state_of
from opvang.database.context import as_system

_WRITTEN_DOWN = {
    Told.TAKEN: receipts.taken,
    Told.DELIVERED: receipts.arrived,
    Told.FAILED: receipts.not_arrived,
}


# The provider is nobody to the database, and has proved that it tells this.
@as_system()
@transaction.atomic
def hear_status(message: UUID, *, provider_id: str, status: str, now: datetime) -> bool:
    """Write down how a message fares, and say whether that was news.

    What nobody here sent, or knows the meaning of, changes nothing.
    """
    told = state_of(status)
    return told is not None and _WRITTEN_DOWN[told](message, provider_id[:64], now=now)
