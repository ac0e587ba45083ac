"""Until when nobody gets in under a name from an address."""

from __future__ import annotations

from datetime import datetime, timedelta

from axes.models import AccessAttempt
from django.db.models import Max


def locked_until(name: str, address: str | None, *, lasting: timedelta) -> datetime | None:
    """Return the end of a lock-out; None where nobody failed there.

    Parameters
    ----------
    name
        The user name, unreadable as it is kept.
    address
        The internet address; None where it is not known.
    lasting
        How long it lasts after the last failure.
    """
    tried = AccessAttempt.objects.filter(username=name, ip_address=address)
    last = tried.aggregate(last=Max("attempt_time"))["last"]
    return None if last is None else last + lasting
