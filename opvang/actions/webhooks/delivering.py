"""Delivering what a webhook hears of: in order of number, at least once, and nothing is skipped.

What was delivered is written down after it was. Who is killed in between sends that one message
again, under the same id.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from secrets import SystemRandom
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.db.models.query import QuerySet

from opvang import events
from opvang.actions.telling import tell_of_account
from opvang.actions.webhooks.messages import TEST, Message, headers_of
from opvang.actions.webhooks.sending import Answer, send
from opvang.actions.webhooks.targets import target_of
from opvang.models import Account, Webhook
from opvang.models.codes import Activity, WebhookFailure
from opvang.queries.programs.hearing import listening, next_for

_FIRST_WAIT = timedelta(seconds=30)
_LONGEST_WAIT = timedelta(hours=1)
#: For how long a secret that was renewed signs as well.
BOTH_SIGN_FOR = timedelta(days=1)


def due(*, now: datetime) -> QuerySet[Webhook]:
    """Return the webhooks that may be tried now."""
    tried = Q(parked_at=None) | Q(test_asked=True)
    return listening(now=now).filter(tried, Q(retry_at=None) | Q(retry_at__lte=now))


def message_for(webhook: Webhook, *, now: datetime) -> Message | None:
    """Return what a webhook is to be told next, asked anew each time; None: nothing."""
    after = webhook.delivered_through
    if webhook.test_asked:
        moment = int(now.timestamp())
        return Message(id=f"test-{webhook.id}-{moment}", number=after, kind=TEST, at=now)
    through = events.settled_through()
    event = next_for(webhook, through=through)
    if not events.is_kept_since(after):
        # It was given up for longer than events are kept.
        return Message(id=f"reload-{through}", number=through, kind=events.RELOAD, at=now)
    if event is not None:
        number = event.number
        return Message(id=str(number), number=number, kind=event.kind, at=event.at)
    if after < through:
        # Nothing up to there was for it; nobody looks there again.
        _unmoved(webhook).update(delivered_through=through)
    return None


def deliver_next(webhook: UUID, *, now: datetime) -> bool:
    """Tell a webhook what comes next, if it may still know; say whether it was told something.

    Call it outside any transaction, and for one webhook one at a time.
    """
    found = due(now=now).filter(pk=webhook).first()
    message = message_for(found, now=now) if found else None
    if found is None or message is None:
        return False
    headers = headers_of(message, _secrets(found, now=now), now=now)
    answer = send(target_of(found.address), message.body, headers, now=now)
    if answer.failure is None:
        _told(found, message, now=now)
    else:
        _failed(found, answer, now=now)
    return answer.failure is None


def _secrets(webhook: Webhook, *, now: datetime) -> list[str]:
    renewed = webhook.renewed_at
    both = renewed is not None and now < renewed + BOTH_SIGN_FOR
    return [webhook.secret, webhook.previous_secret] if both else [webhook.secret]


def _unmoved(webhook: Webhook) -> QuerySet[Webhook]:
    """Return the row, unless somebody ended it or delivered to it meanwhile."""
    return Webhook.objects.filter(
        pk=webhook.pk, ended_at=None, delivered_through=webhook.delivered_through
    )


def _told(webhook: Webhook, message: Message, *, now: datetime) -> None:
    changes = {"test_asked": False} if message.kind == TEST else {}
    _unmoved(webhook).update(
        delivered_through=message.number,
        delivered_at=now,
        failures=0,
        failure="",
        failing_since=None,
        retry_at=None,
        parked_at=None,
        **changes,
    )


@transaction.atomic
def _failed(webhook: Webhook, answer: Answer, *, now: datetime) -> None:
    since = webhook.failing_since or now
    is_given_up = now - since >= timedelta(hours=settings.WEBHOOK_HOURS)
    is_gone = answer.failure is WebhookFailure.GONE
    _unmoved(webhook).update(
        test_asked=False,
        failures=webhook.failures + 1,
        failure=answer.failure,
        failing_since=since,
        retry_at=now + max(_wait(webhook.failures), answer.wait),
        parked_at=webhook.parked_at or (now if is_given_up else None),
        ended_at=now if is_gone else None,
    )
    if is_gone:
        _tell_of_end(webhook.program.account, now=now)


def _tell_of_end(account: Account, *, now: datetime) -> None:
    home, why = account.organisation_id, WebhookFailure.GONE
    tell_of_account(None, Activity.END_WEBHOOK, account.pk, organisation=home, now=now, detail=why)


def _wait(failures: int) -> timedelta:
    """Return how long to wait: twice as long each time, and never all at the same moment."""
    longest = min(_FIRST_WAIT * (1 << min(failures, 10)), _LONGEST_WAIT)
    return longest * SystemRandom().uniform(0.5, 1.0)
