"""A plugin of pytest that leaves out each check in a process of its own, and tells who noticed."""

import os
import resource
import signal
import sys
import time
from functools import partial

import pytest
from _pytest.runner import runtestprotocol
from django.db import connection

from tests.access.removing.choosing import in_order, is_named, is_quick
from tests.access.removing.databases import copy, use
from tests.access.removing.sites import ROOT

#: Whoever computes for longer without a check has not noticed; a busy machine makes no difference.
SECONDS = 180
#: Whoever hangs has not noticed either.
_SECONDS_BY_THE_CLOCK = 1800
#: So many processes, each with databases of its own.
AT_ONCE = 2
#: What a test of the tables of access is called, and one of the rules about rows.
_OF_TABLES, _OF_ROWS = ("test_acts", "test_access"), ("test_rows_agree", "test_rows")


class Removing:
    """Runs in place of the tests that were collected; see `found` afterwards."""

    def __init__(self, checks, memory, *, only="", asks_cells=True):
        self.checks, self._memory, self._only = checks, memory, only
        self.found = {}  #: whether it was noticed, for each check
        self._tests, self._cells = {}, {}  #: the names of the checks that each comes by
        self._world, self._asks_cells = None, asks_cells

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session):
        quick = [one for one in session.items if is_quick(one)]
        self._items = {one.nodeid: one for one in quick}
        # One is run to have a database.
        self._run(next(one for one in quick if one.get_closest_marker("django_db")))
        _unblock(session.config)
        checks = [one for one in self._all() if self._is_chosen(one)]
        self._plain = connection.settings_dict["NAME"]
        self._lived_in = self._plain + "_lived_in"
        if any(hasattr(one, "file") for one in checks):
            self._see_who_comes_by()
        self._copy_for_each_slot()
        self._remove_each(checks)
        return True

    def _all(self):
        from tests.access.removing.tables import relations, row_rules

        return [*sorted(self.checks.sites), *relations(), *row_rules()]

    def _is_chosen(self, check):
        if self._only == "left":
            return not self._memory.noticed_by.get(str(check))
        return self._only in str(check)

    def _see_who_comes_by(self):
        """Run every quick test and use every closed cell once, with all checks in place."""
        from tests.access.world import world

        by_file = {}
        for nodeid, item in self._items.items():
            by_file.setdefault(item.path, []).append(nodeid)
        for file, nodeids in by_file.items():
            find = partial(self._run_in_place, nodeids)
            self._tests |= self._memory.reach([file], find=find)
        if not self._asks_cells:
            return
        connection.close()
        copy(self._plain, self._lived_in)
        use(self._lived_in)
        self._world = world()
        of_access = sorted((ROOT / "tests" / "access").glob("*.py"))
        self._cells = self._memory.reach(of_access, find=self._use_every_door)

    def _run_in_place(self, nodeids):
        found = {}
        for one in nodeids:
            self.checks.reached.clear()
            if self._fails(one):
                sys.stderr.write(f"fails even now: {one}\n")
            else:
                found[one] = self._reached()
        return found

    def _use_every_door(self):
        from tests.access.removing.doors import closed_cells, is_wrong, unguarded

        found, wrong = {}, set()
        with unguarded():
            for name in closed_cells():
                self.checks.reached.clear()
                wrong |= {name} if is_wrong(self._world, name) else set()
                found[name] = self._reached()
        if wrong:
            sys.stderr.write(f"not as the tables say even now: {sorted(wrong)}\n")
        return {name: reached for name, reached in found.items() if name not in wrong}

    def _reached(self):
        return sorted(map(str, self.checks.reached))

    def _copy_for_each_slot(self):
        connection.close()
        for name in (self._plain, *([self._lived_in] if self._world else [])):
            for slot in range(AT_ONCE):
                copy(name, f"{name}_{slot}")

    def _remove_each(self, checks):
        running = {}
        for check in checks:
            if len(running) == AT_ONCE:
                self._wait(running)
            slot = next(iter(set(range(AT_ONCE)) - {slot for _, slot, *_ in running.values()}))
            if hasattr(check, "policy"):
                # A rule about rows is left out for a whole database.
                copy(self._plain, f"{self._plain}_{slot}")
            child, answer = self._begin(check, slot)
            running[child] = (check, slot, answer, time.monotonic())
        while running:
            self._wait(running)

    def _begin(self, check, slot):
        connection.close()
        answer, told = os.pipe()
        child = os.fork()
        if child == 0:
            resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 5))
            signal.alarm(_SECONDS_BY_THE_CLOCK)
            self._plain, self._lived_in = (f"{self._plain}_{slot}", f"{self._lived_in}_{slot}")
            os.write(told, (self._who_notices(check) or "nobody").encode())
            os._exit(0)
        os.close(told)
        return child, answer

    def _wait(self, running):
        child, _ = os.wait()
        if child not in running:
            # Something else ended that this process once started.
            self._wait(running)
            return
        check, _, answer, begun = running.pop(child)
        with os.fdopen(answer) as told:
            who = told.read() or "nobody in time"
        self.found[check] = not who.startswith("nobody")
        self._memory.note(check, who if self.found[check] else "")
        said = "noticed" if self.found[check] else "SURVIVED"
        sys.stderr.write(f"{said} {time.monotonic() - begun:.1f}s {check} | {who}\n")

    def _who_notices(self, check):
        if hasattr(check, "left_out"):
            named = _OF_ROWS if hasattr(check, "policy") else _OF_TABLES
            asked = [name for name, one in self._items.items() if is_named(one, named)]
            use(self._plain)
            with check.left_out():
                return self._first_that_fails(check, asked)
        self.checks.left_out = check
        tests = {name: one for name, one in self._tests.items() if str(check) in one}
        cells = [name for name, one in self._cells.items() if str(check) in one]
        return self._first_that_fails(check, in_order(check.file, tests, cells))

    def _first_that_fails(self, check, asked):
        last_time = self._memory.noticed_by.get(str(check))
        asked.sort(key=lambda one: one != last_time)
        return next((one for one in asked if self._fails(one)), None)

    def _fails(self, name):
        if name not in self._items:
            return self._is_wrong(name)
        use(self._plain)
        return self._run(self._items[name])

    def _run(self, item):
        # After each test all that is of it or its module goes, and what is of the run stays.
        reports = runtestprotocol(item, nextitem=item.session, log=False)
        return any(one.failed for one in reports)

    def _is_wrong(self, cell):
        from tests.access.removing.doors import is_wrong, unguarded

        use(self._lived_in)
        with unguarded():
            return is_wrong(self._world, cell)


def _unblock(config):
    # Not before pytest has found its plugins.
    from pytest_django.plugin import blocking_manager_key

    config.stash[blocking_manager_key].unblock()
