"""The cells of the matrix, in a world that is there for all of them."""

from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from unittest.mock import patch

from django.db import transaction
from django.utils import timezone

from tests import database
from tests.access.cells import ABSENT, FOREIGN, ask, cells, declared, moment, visitor


@cache
def closed_cells():
    """Return the cells that are not open, by name: what a missing check would open."""
    found = {_name(cell): cell for cell in cells()}
    return {name: cell for name, cell in found.items() if declared(cell) != "open"}


def _name(cell):
    return f"{cell.door} {cell.method} {cell.role} {cell.whose}".strip()


@contextmanager
def unguarded():
    """Ask as the owner of the tables, so that no rule about rows stands in for a missing check."""
    with patch.object(database, "_role_of", lambda _context: "none"):
        yield


def is_wrong(world, name):
    """Say whether a cell does not answer as the tables say, asked as if it were the first."""
    cell = closed_cells()[name]
    with patch.object(timezone, "now", lambda: moment(cell.role)), transaction.atomic():
        found = _is_wrong(world, cell, visitor(world, cell.role))
        transaction.set_rollback(True)
    return found


def _is_wrong(world, cell, client):
    one = _answer(world, cell, client)
    if one.kind != declared(cell) or one.status >= 500:
        return True
    other = replace(cell, whose=ABSENT)
    same = cell.whose == FOREIGN and declared(cell) == declared(other)
    return same and _answer(world, other, client) != one


def _answer(world, cell, client):
    mark = transaction.savepoint()
    found = ask(world, cell, client)
    transaction.savepoint_rollback(mark)
    return found
