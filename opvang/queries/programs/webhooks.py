"""The webhooks of a program, for the page of who looks after it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Prefetch, Q

from opvang.models import Account, ApiKey, Program, Webhook
from opvang.models.codes import WebhookFailure


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownWebhook:
    """Where a program hears of events, and how that goes. Nobody sees its secret again."""

    id: UUID
    address: str
    is_waiting: bool  #: for a second person
    is_for_reader: bool  #: it waits, and the reader did not make it
    is_tested: bool  #: a test was asked for and is under way
    delivered_at: datetime | None  #: None: nothing yet
    renewed_at: datetime | None  #: its secret; None: never
    failures: int  #: tries in a row
    why: str  #: the last of them failed; empty: it did not
    failing_since: datetime | None
    retry_at: datetime | None
    parked_at: datetime | None  #: since when it is tried no more
    gone_at: datetime | None  #: when the receiver said that there is no such address any more


def with_webhooks() -> Prefetch[str]:
    """Return what brings along the webhooks that were not ended, or that their receiver ended."""
    there = Q(ended_at=None) | Q(failure=WebhookFailure.GONE)
    return Prefetch("webhooks", Webhook.objects.filter(there))


def is_for(made: ApiKey | Webhook, actor: Account) -> bool:
    """Say whether a key or webhook waits, and for another than who made it."""
    return made.activated_at is None and made.made_by_id != actor.id


def shown_webhooks(program: Program, actor: Account) -> tuple[ShownWebhook, ...]:
    """Return the webhooks that came along with a program, oldest first."""
    return tuple(_shown(one, actor) for one in program.webhooks.all())


def _shown(one: Webhook, actor: Account) -> ShownWebhook:
    return ShownWebhook(
        id=one.id,
        address=one.address,
        is_waiting=one.activated_at is None,
        is_for_reader=one.ended_at is None and is_for(one, actor),
        is_tested=one.test_asked,
        delivered_at=one.delivered_at,
        renewed_at=one.renewed_at,
        failures=one.failures,
        why=str(WebhookFailure(one.failure).label) if one.failure else "",
        failing_since=one.failing_since,
        retry_at=one.retry_at,
        parked_at=one.parked_at,
        gone_at=one.ended_at,
    )
