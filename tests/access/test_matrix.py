"""The whole matrix: every page by every role, of what is theirs, another's and nobody's."""

from dataclasses import replace

import pytest
from django.db import transaction
from django.utils import timezone

from opvang.models.codes import Role
from tests.access.cells import ABSENT, FOREIGN, ask, cells, declared, moment, visitor
from tests.access.world import world

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("undone"), pytest.mark.slow]


def answered(made, role, monkeypatch):
    """Ask every cell of one role, each as if it were the first."""
    monkeypatch.setattr(timezone, "now", lambda: moment(role))
    client = visitor(made, role)
    found = {}
    for cell in cells():
        if cell.role == role:
            mark = transaction.savepoint()
            found[cell] = ask(made, cell, client)
            transaction.savepoint_rollback(mark)
    return found


@pytest.fixture
def answers(monkeypatch, application_role_later):
    """Every answer of one world, from a database that shows each reader their own rows."""
    made = world()
    application_role_later()
    return {c: one for role in Role for c, one in answered(made, role, monkeypatch).items()}


def test_every_page_answers_every_role_as_the_tables_say(answers):
    wrong = {
        (*vars(cell).values(), declared(cell), one.status)
        for cell, one in answers.items()
        if one.kind != declared(cell) or one.status >= 500
    }
    absent = {cell: replace(cell, whose=ABSENT) for cell in answers if cell.whose == FOREIGN}
    told_apart = {
        tuple(vars(cell).values())
        for cell, other in absent.items()
        if declared(cell) == declared(other) != "open" and answers[cell] != answers[other]
    }

    assert wrong == set()
    assert told_apart == set()
