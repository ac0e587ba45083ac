"""When offices answer."""

from __future__ import annotations

from datetime import datetime

from opvang.calendar import AMSTERDAM
from opvang.policy.current import policy

_SATURDAY = 5


def is_office_hours(now: datetime) -> bool:
    """Say whether offices answer: on weekdays, from opening to closing time in Amsterdam."""
    local, current = now.astimezone(AMSTERDAM), policy()
    opens, closes = current.number_of("OFFICE_OPENS"), current.number_of("OFFICE_CLOSES")
    return local.weekday() < _SATURDAY and opens <= local.hour < closes
