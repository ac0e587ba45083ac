"""The domain's calendar: which night is tonight, and from which night something is free."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

#: Where the shelters are; the clock of this zone decides when a day begins.
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
#: Until this hour the night before goes on: who comes in at 03:00 sleeps in yesterday's night.
DAY_BEGINS = time(8)
#: From this hour on, who comes in needs somebody to open the door at night.
NIGHT_FALLS = time(22)


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


def today(now: datetime) -> date:
    """Return the date that a calendar on the wall in Amsterdam shows."""
    return now.astimezone(AMSTERDAM).date()


@dataclass(frozen=True, slots=True)
class Block:
    """Nights on which something cannot be given away."""

    start: date  #: first night
    until: date | None  #: first night after it; None: no end is known

    def covers(self, night: date) -> bool:
        """Say whether a night is among them."""
        return self.start <= night and (self.until is None or night < self.until)

    def meets(self, other: Block, *, from_night: date) -> bool:
        """Say whether the two have a night in common, *from_night* or later."""
        first = max(self.start, other.start, from_night)
        return all(one.until is None or first < one.until for one in (self, other))


@dataclass(frozen=True, slots=True, order=True)
class Gap:
    """Nights on which something is free."""

    free_from: date  #: first night
    free_until: date | None  #: first night that is no longer free; None: no end


def first_gap(blocks: Iterable[Block], *, tonight: date) -> Gap | None:
    """Return the first free nights from *tonight* on, or None when no night is known to be free."""
    free_from = tonight
    for block in sorted(blocks, key=lambda one: one.start):
        if block.until is not None and block.until <= free_from:
            continue
        if block.start > free_from:
            return Gap(free_from, block.start)
        if block.until is None:
            return None
        free_from = block.until
    return Gap(free_from, None)


def stay_block(
    *, start: date, until: date | None, is_over: bool, turnaround_days: int, tonight: date
) -> Block:
    """Return what a stay takes, with the days to make the bed ready before and after it.

    A stay whose agreed end has passed goes on until somebody departs.
    """
    ready = timedelta(days=turnaround_days)
    if until is None or (until <= tonight and not is_over):
        return Block(start - ready, None)
    return Block(start - ready, until + ready)


def closure_block(
    *, start: date, expected_until: date | None, reopened_on: date | None, tonight: date
) -> Block:
    """Return what a closure takes. One that should have ended goes on until somebody reopens."""
    if reopened_on is not None:
        return Block(start, reopened_on)
    if expected_until is None or expected_until <= tonight:
        return Block(start, None)
    return Block(start, expected_until)


def is_night(now: datetime) -> bool:
    """Say whether people who come now come in at night."""
    local = now.astimezone(AMSTERDAM).time()
    return local >= NIGHT_FALLS or local < DAY_BEGINS
