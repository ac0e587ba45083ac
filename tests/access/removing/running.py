"""A plugin of pytest that leaves out each check in a process of its own, and tells who noticed."""

import os
import signal
import sys
import time

import pytest
from _pytest.runner import runtestprotocol
from django.db import connection

from tests.access.removing.choosing import tests_of

#: Whoever takes longer without a check has not noticed; the tests say so before.
SECONDS = 180
#: So many processes, each with databases of its own.
AT_ONCE = 2
_NOTICED, _SURVIVED = 3, 4


class Removing:
    """Runs in place of the tests that were collected; see `found` afterwards."""

    def __init__(self, checks, *, only=""):
        self.checks, self._only = checks, only
        self.found = {}  #: whether it was noticed, for each check
        self.reached_by = {}  #: which doors come by a site
        self._world = None
        self._known = set()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session):
        self._items = [
            one for one in session.items if not _is_slow(one) or one.path.stem == "test_rows_agree"
        ]
        self._last = next(one for one in self._items if "access" not in str(one.path))
        first = next(one for one in self._items if "test_rows" in str(one.path))
        runtestprotocol(first, nextitem=self._last, log=False)
        _unblock(session.config)
        checks = [one for one in self._all() if self._only in str(one)]
        self._plain = connection.settings_dict["NAME"]
        self._lived_in = self._plain + "_lived_in"
        if any(hasattr(one, "file") for one in checks):
            self._use_every_door()
        self._copy_for_each_slot()
        self._remove_each(checks)
        return True

    def _remove_each(self, checks):
        # A rule about rows is left out for a whole database, so those come one at a time.
        alone = [one for one in checks if hasattr(one, "policy")]
        running = {}
        for check in [one for one in checks if one not in alone]:
            if len(running) == AT_ONCE:
                self._wait(running)
            slot = next(iter(set(range(AT_ONCE)) - {slot for _, slot, _ in running.values()}))
            running[self._begin(check, slot)] = (check, slot, time.monotonic())
        while running:
            self._wait(running)
        for check in alone:
            self._wait({self._begin(check, 0): (check, 0, time.monotonic())})

    def _wait(self, running):
        child, status = os.wait()
        if child not in running:
            # Something else ended that this process once started.
            self._wait(running)
            return
        check, _, begun = running.pop(child)
        self.found[check] = status == _NOTICED << 8
        said = "noticed" if self.found[check] else "SURVIVED"
        sys.stderr.write(f"{said} {time.monotonic() - begun:.1f}s {check}\n")

    def _use_every_door(self):
        from tests.access.removing.doors import cells_by_door, unguarded, wrong_cells
        from tests.access.world import world

        connection.close()
        _copy(self._plain, self._lived_in)
        _use(self._lived_in)
        self._world = world()
        with unguarded():
            for door in cells_by_door():
                self.checks.reached.clear()
                self._known |= set(wrong_cells(self._world, door))
                for site in self.checks.reached:
                    self.reached_by.setdefault(site, []).append(door)
        if self._known:
            sys.stderr.write(f"not as the tables say even now: {sorted(map(str, self._known))}\n")

    def _copy_for_each_slot(self):
        connection.close()
        for name in (self._plain, *([self._lived_in] if self._world else [])):
            for slot in range(AT_ONCE):
                _copy(name, f"{name}_{slot}")

    def _all(self):
        from tests.access.removing.tables import relations, row_rules

        return [*sorted(self.checks.sites), *relations(), *row_rules()]

    def _begin(self, check, slot):
        connection.close()
        child = os.fork()
        if child == 0:
            signal.alarm(SECONDS)
            self._plain, self._lived_in = (f"{self._plain}_{slot}", f"{self._lived_in}_{slot}")
            _use(self._plain)
            os._exit(_NOTICED if self._notices(check) else _SURVIVED)
        return child

    def _notices(self, check):
        if hasattr(check, "left_out"):
            named = ("test_acts", "test_access")
            if hasattr(check, "policy"):
                named = ("test_rows_agree", "test_rows")
            items = [one for one in self._items if one.path.stem in named]
            with check.left_out():
                return self._fails(items)
        self.checks.left_out = check
        return self._is_wrong_at_a_door(check) or self._fails(tests_of(check.file, self._items))

    def _is_wrong_at_a_door(self, check):
        from tests.access.removing.doors import unguarded, wrong_cells

        _use(self._lived_in)
        with unguarded():
            for door in self.reached_by.get(check, ()):
                if next(wrong_cells(self._world, door, known=self._known), None):
                    return True
        _use(self._plain)
        return False

    def _fails(self, items):
        return any(self._fails_one(one) for one in items)

    def _fails_one(self, item):
        reports = runtestprotocol(item, nextitem=self._last, log=False)
        return any(one.failed for one in reports)


def _unblock(config):
    # Not before pytest has found its plugins.
    from pytest_django.plugin import blocking_manager_key

    config.stash[blocking_manager_key].unblock()


def _is_slow(item):
    marker = item.get_closest_marker("django_db")
    empties = bool(marker and marker.kwargs.get("transaction"))
    return empties or item.get_closest_marker("slow") is not None


def _use(name):
    connection.close()
    connection.settings_dict["NAME"] = name


def _copy(name, to):
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{to}"')
        cursor.execute(f'CREATE DATABASE "{to}" TEMPLATE "{name}"')
