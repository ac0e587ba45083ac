"""The years, drawn whole and written at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import astuple
from datetime import date, timedelta
from uuid import uuid4

from django.db import connection, transaction

from opvang.actions.trends.history.chance import chance
from opvang.actions.trends.history.places import beds_on, fullness, years_of_beds
from opvang.actions.trends.history.waiting import shares_of_waiting, years_of_waiting
from opvang.actions.trends.publish import publish_month
from opvang.actions.trends.tally import Measures, Where
from opvang.trends.months import last_released, month_of, next_month

#: How many whole months there are, before the one that goes on.
_MONTHS = 24
_NOTHING = Measures()
#: Written as one stream: a hundred thousand rows one by one take longer than all else of a country.
_COPY = """
    COPY opvang_dailyfact (id, day, province_id, "group", organisation_id, beds_available,
                           beds_occupied, beds_closed, arrivals, departures, unplaced)
    FROM STDIN
"""


def build_history(*, seed: int, through: date, progress: Callable[[str], None]) -> None:
    """Invent what was counted each night of two years, and publish the months that are over.

    The same seed in the same country gives the same figures. Nothing may have been counted before.

    Parameters
    ----------
    through
        The last night: that of yesterday, so that the job of tomorrow counts on.
    progress
        Is told, in a few words, what has been done.
    """
    days = _days(through)
    with transaction.atomic():
        progress(f"{_write(_facts(_years(seed, days), days))} daily facts invented")
        today = through + timedelta(days=1)
        month, months = days[0], 0
        while month <= last_released(today):
            publish_month(month=month, today=today)
            month, months = next_month(month), months + 1
    progress(f"{months} months published")


def _days(through: date) -> list[date]:
    first = month_of(through)
    for _ in range(_MONTHS):
        first = month_of(first - timedelta(days=1))
    return [first + timedelta(days=number) for number in range((through - first).days + 1)]


def _write(facts: Iterator[tuple[object, ...]]) -> int:
    number = 0
    with connection.cursor() as cursor, cursor.copy(_COPY) as copy:
        for fact in facts:
            copy.write_row(fact)
            number += 1
    return number


def _facts(
    years: list[tuple[Where, Iterator[Measures]]], days: list[date]
) -> Iterator[tuple[object, ...]]:
    """Yield what was counted, in the order of the columns above."""
    for place, counted in years:
        for day, measures in zip(days, counted, strict=True):
            if measures != _NOTHING:
                where = (uuid4(), day, place.province, place.group, place.organisation)
                yield (*where, *astuple(measures))


def _years(seed: int, days: list[date]) -> list[tuple[Where, Iterator[Measures]]]:
    """Return each place with what is still to be drawn of it; all queries are done by then."""
    beds = beds_on(days[-1])
    full = fullness(beds)
    places = [
        (
            place,
            years_of_beds(
                place,
                beds=now.beds_available + now.beds_closed,
                fullness=full[place.group],
                days=days,
                chance=chance(seed, f"beds/{place}"),
            ),
        )
        for place, now in beds.items()
    ]
    waiting = [
        (
            place,
            years_of_waiting(place, share=share, days=days, chance=chance(seed, f"waits/{place}")),
        )
        for place, share in shares_of_waiting().items()
    ]
    return places + waiting
