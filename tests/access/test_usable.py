"""A scope is usable by a role exactly if the role gets past the door of one of its operations."""

import pytest

from opvang.access.operations import SCOPES
from opvang.access.usable import usable_scopes
from opvang.models.codes import Role
from tests.access.cells import cells, declared


def test_every_scope_that_is_asked_for_is_of_some_role_and_every_role_has_one():
    assert usable_scopes(list(Role)) == {one for one in SCOPES.values() if one}
    assert [role for role in Role if not usable_scopes([role])] == []


@pytest.mark.parametrize("role", Role)
def test_a_role_uses_the_scopes_of_the_cells_that_are_open_to_it(role):
    own = [cell for cell in cells() if cell.role == role and declared(cell) == "open"]

    assert usable_scopes([role]) == {SCOPES.get(cell.door) for cell in own} - {None}


def test_a_role_uses_the_scopes_of_what_it_sees_and_does_and_no_others():
    assert usable_scopes(["MINISTRY_ANALYST"]) == {
        "capacity.read",
        "coverage.read",
        "trends.read",
    }
    assert usable_scopes(["LABOUR_INSPECTORATE"]) == {
        "capacity.read",
        "coverage.read",
        "placements.read",
        "placements.write",
        "signals.read",
        "signals.write",
    }


def test_two_roles_use_what_either_uses():
    both = usable_scopes(["SHELTER_WORKER", "MINISTRY_ANALYST"])

    assert both == usable_scopes(["SHELTER_WORKER"]) | usable_scopes(["MINISTRY_ANALYST"])
    assert usable_scopes([]) == set()
