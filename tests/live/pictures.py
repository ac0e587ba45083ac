"""What somebody reads on all pages that follow what happens, as far as each shows it by itself."""

import re
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from functools import partial
from uuid import UUID

from django.db import connection
from django.urls import resolve

from opvang.errors import NotAllowed, NotFound, NotPossible
from opvang.pages.navigation import first_page
from opvang.queries.area_changes import area_changes
from opvang.queries.board import board
from opvang.queries.break_glass.judged import broken_glass
from opvang.queries.coverage.register import register
from opvang.queries.desk.long_stays import long_stays
from opvang.queries.desk.other_plan import other_plan
from opvang.queries.desk.run_status import run_status
from opvang.queries.desk.units import desk_units
from opvang.queries.desk.unplaced import most_urgent
from opvang.queries.how_full import how_full
from opvang.queries.managed_accounts import AccountsQuestion, accounts
from opvang.queries.matches import last_run
from opvang.queries.messages.inbox import inbox
from opvang.queries.messages.parked_page import parked_messages
from opvang.queries.occupancy import occupancy
from opvang.queries.overrides.listed import overrides
from opvang.queries.overrides.police import open_questions
from opvang.queries.placements import seen_placement
from opvang.queries.policies.policy_page import policy_page
from opvang.queries.programs.listed import programs
from opvang.queries.proposals import proposed_places
from opvang.queries.region_occupancy import region_occupancy
from opvang.queries.requests.request_page import request_page
from opvang.queries.requests.work_list import Asked, work_list
from opvang.queries.retention.retention_page import retention_page
from opvang.queries.signals.listed import signals
from opvang.queries.signals.signal_page import signal_page
from opvang.queries.tasks import tasks
from opvang.queries.to_answer import holds_to_answer
from opvang.queries.unit.one_unit import one_unit
from opvang.queries.unplaced import unplaced
from opvang.queries.who_fits import who_fits

#: What is read, by the name of the page, what it shows and of which thing.
Picture = dict[tuple[str, str, object], str]

_READ = re.compile(r'(?:FROM|JOIN) "?(opvang_\w+|notifications_\w+)')
_WRITTEN = re.compile(r'(?:INSERT INTO|UPDATE|DELETE FROM) "?(opvang_\w+|notifications_\w+)')
#: What a page may know without asking the database for it again.
_REMEMBERED = {"opvang_policyversion", "opvang_account"}


class Reader:
    """Somebody who reads all their pages, again only where what they came from was written."""

    def __init__(self, account) -> None:
        self.account = account
        self._kept: dict[tuple[str, str, object], tuple[set[str], str | None]] = {}

    def forget(self, written: set[str]) -> None:
        """Read anew, when asked, what came from these tables."""
        self._kept = {key: one for key, one in self._kept.items() if not one[0] & written}

    def picture(self, things: Collection[UUID], *, now: datetime) -> Picture:
        """Return what they read now on all lists, and on the pages of some things by their ids.

        What they may not read is not in it.
        """
        asked = _all(self.account, things, now)
        found = {key: self._read(key, read) for key, read in asked}
        return {key: text for key, text in found.items() if text is not None}

    def _read(self, key, read) -> str | None:
        if key not in self._kept:
            tables = set(_REMEMBERED)

            def noting(execute, sql, *rest):
                tables.update(_READ.findall(sql))
                return execute(sql, *rest)

            with connection.execute_wrapper(noting):
                text = _shown(read)
            self._kept[key] = (tables, text)
        return self._kept[key][1]


@contextmanager
def writes() -> Iterator[set[str]]:
    """Note the tables that are written in this block."""
    written: set[str] = set()

    def noting(execute, sql, *rest):
        written.update(_WRITTEN.findall(sql))
        return execute(sql, *rest)

    with connection.execute_wrapper(noting):
        yield written


def differing(before: Picture, after: Picture) -> set[tuple[str, str]]:
    """Return which pages read otherwise than before, and what of them."""
    return {key[:2] for key in {*before, *after} if before.get(key) != after.get(key)}


def _shown(read) -> str | None:
    try:
        return repr(read())
    except (NotAllowed, NotFound, NotPossible):
        return None


def _all(account, things, now) -> Iterator[tuple[tuple[str, str, object], Callable[[], object]]]:
    for page, shown in _PAGES.items():
        for read in shown:
            yield (page, read.__name__, None), partial(read, account, now=now)
    begins_on = resolve(first_page(account)).url_name
    yield (begins_on, "tasks", None), partial(tasks, account, now=now)
    for page, read in _THINGS.items():
        for one in things:
            yield (page, read.__name__, one), partial(read, account, one, now=now)


def _retention(actor, *, now):
    # How many cases there are is of the moment somebody looks; it changes with every request.
    return replace(retention_page(actor, now=now), due=0, kept=())


def _inbox(actor, *, now):
    # How far each is follows from workers and providers, and is no news to anybody else.
    return tuple(replace(one, ways=()) for one in inbox(actor, now=now))


def _without_now(read):
    def asked(actor, *, now):  # as the others are asked
        return read(actor)

    asked.__name__ = read.__name__
    return asked


def _work_list(actor, *, now):
    return work_list(actor, Asked(), now=now)


def _accounts(actor, *, now):
    return accounts(actor, AccountsQuestion(), now=now)


#: What stands on each page that follows what happens, besides tasks.
_PAGES: dict[str, tuple[Callable, ...]] = {
    "requests": (_work_list, _without_now(open_questions)),
    "board": (board,),
    "to-answer": (holds_to_answer,),
    "desk": (
        *(desk_units, holds_to_answer, most_urgent, run_status),
        _without_now(other_plan),
    ),
    "long-stays": (long_stays,),
    "overrides": (overrides,),
    "country": (*(occupancy, how_full, region_occupancy, last_run, proposed_places, unplaced),),
    "signals": (signals,),
    "coverage": (register,),
    "policy": (_without_now(policy_page),),
    "oversight": (area_changes,),
    "broken-glass": (broken_glass,),
    "retention": (_retention,),
    "accounts": (_accounts,),
    "programs": (programs,),
    "parked-messages": (parked_messages,),
    "messages": (_inbox,),
}


#: The pages of one thing, which are read by its id.
_THINGS: dict[str, Callable] = {
    "request": request_page,
    "unit": one_unit,
    "placement": seen_placement,
    "signal": signal_page,
    "who-fits": who_fits,
}
