"""The domain's day: a night carries the date of its evening."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

#: Where the shelters are; the clock of this zone decides when a day begins.
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
#: Until this hour the night before goes on: who comes in at 03:00 sleeps in yesterday's night.
DAY_BEGINS = time(8)


def tonight(now: datetime) -> date:
    """Return the date of the night that people now ask a place for.

    Parameters
    ----------
    now
        A moment with a time zone; which one does not matter.
    """
    if now.tzinfo is None:
        raise ValueError(f"now: {now.isoformat()} has no time zone; give one, such as UTC.")
    local = now.astimezone(AMSTERDAM)
    return local.date() if local.time() >= DAY_BEGINS else local.date() - timedelta(days=1)
