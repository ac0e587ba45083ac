"""The matrix of the API once more, by programs: what people of their roles may, and never more."""

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from opvang.models.codes import ProgramScope, Role
from tests.access.cells import ask, cells, declared, moment
from tests.access.world import world
from tests.api.test_programs import key_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("undone"), pytest.mark.slow]


def program(made, role, *, scopes):
    """Return what a program of one role asks with, of the organisation of the readers."""
    key = key_of(made.readers[role].organisation, roles=[role], scopes=scopes)
    headers = {"authorization": f"Bearer {key}"}
    return Client(raise_request_exception=False, headers=headers)


def answered(made, role, client):
    """Ask every cell of the API of one role, each as if it were the first."""
    for cell in cells():
        if " " in cell.door and cell.role == role:
            mark = transaction.savepoint()
            yield cell, ask(made, cell, client)
            transaction.savepoint_rollback(mark)


def test_a_program_may_what_its_roles_may_and_without_a_scope_nothing(
    monkeypatch, application_role_later
):
    made = world()
    programs = {
        role: [program(made, role, scopes=scopes) for scopes in (ProgramScope.values, [])]
        for role in Role
    }
    application_role_later()
    wrong, open_without = set(), set()

    for role, (with_all, with_none) in programs.items():
        monkeypatch.setattr(timezone, "now", lambda role=role: moment(role))
        for cell, answer in answered(made, role, with_all):
            if answer.kind != declared(cell) or answer.status >= 500:
                wrong.add((*vars(cell).values(), declared(cell), answer.status))
        open_without |= {
            tuple(vars(cell).values())
            for cell, answer in answered(made, role, with_none)
            if answer.status != 403
        }

    assert (wrong, open_without) == (set(), set())
