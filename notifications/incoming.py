"""Hearing each SMS that comes in once, however often it is told."""

from __future__ import annotations

from datetime import datetime, timedelta

from notifications.models import HeardSms

#: For so long a provider may tell the same again.
_KEPT = timedelta(days=30)


def is_first(provider_id: str, *, now: datetime) -> bool:
    """Write down that an SMS was heard, and say whether it was not before.

    Call it in the transaction of what the SMS does: who hears the same at that moment waits for
    its end.
    """
    _, is_new = HeardSms.objects.get_or_create(provider_id=provider_id, defaults={"heard_at": now})
    return is_new


def forget_heard(*, now: datetime) -> None:
    """Forget what nobody tells again."""
    HeardSms.objects.filter(heard_at__lt=now - _KEPT).delete()
