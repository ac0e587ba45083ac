"""The cells of the matrix, door by door, in a world that is there for all of them."""

from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from unittest.mock import patch

from django.db import transaction
from django.utils import timezone

from opvang.models.codes import Role
from tests import database
from tests.access.cells import ABSENT, FOREIGN, ask, cells, declared, moment, visitor


@cache
def cells_by_door():
    """Return the cells of each door."""
    found = {}
    for cell in cells():
        found.setdefault(cell.door, []).append(cell)
    return found


@contextmanager
def unguarded():
    """Ask as the owner of the tables, so that no rule about rows stands in for a missing check."""
    with patch.object(database, "_role_of", lambda _context: "none"):
        yield


def wrong_cells(world, door, *, known=frozenset()):
    """Yield the cells of a door that do not answer as the tables say, *known* ones apart."""
    found = cells_by_door()[door]
    for role in Role:
        of_role = [cell for cell in found if cell.role == role]
        with patch.object(timezone, "now", lambda role=role: moment(role)), transaction.atomic():
            answers = _answers(world, role, of_role)
            transaction.set_rollback(True)
        yield from (cell for cell in _wrong(answers) if cell not in known)


def _answers(world, role, asked):
    client, found = visitor(world, role), {}
    for cell in asked:
        mark = transaction.savepoint()
        found[cell] = ask(world, cell, client)
        transaction.savepoint_rollback(mark)
    return found


def _wrong(answers):
    for cell, one in answers.items():
        if one.kind != declared(cell) or one.status >= 500:
            yield cell
        other = replace(cell, whose=ABSENT)
        is_closed = cell.whose == FOREIGN and declared(cell) == declared(other) != "open"
        if is_closed and answers[other] != one:
            yield cell
