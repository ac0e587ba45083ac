"""Programs are seen by who looks after them, and offered to who can activate them."""

import pytest

from opvang.access.operations import SCOPES
from opvang.models.codes import Role
from opvang.queries.programs.listed import programs, scopes_to_give
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor

pytestmark = pytest.mark.django_db


def program_of(organisation):
    robot = saved(
        build.account(organisation=organisation, roles=["SHELTER_WORKER"], is_active=False)
    )
    return saved(build.program(account=robot))


def test_a_manager_sees_programs_of_their_own_organisation_and_activates_none():
    manager = actor("SHELTER_MANAGER")
    own, other = program_of(manager.organisation), program_of(saved(build.organisation()))

    (mine,) = programs(manager, now=NOW)
    every = programs(actor("NATIONAL_DESK"), now=NOW)

    assert (mine.id, mine.is_waiting, mine.may_activate) == (own.id, True, False)
    assert {one.id: one.may_activate for one in every} == {own.id: True, other.id: True}


def test_no_scope_is_offered_that_opens_nothing():
    offered = {scope for scope, _ in scopes_to_give(list(Role))}

    assert offered == {str(one) for one in SCOPES.values() if one}
    assert "coverage.write" not in offered


def test_no_scope_is_offered_that_no_role_to_give_can_use():
    shelter = {scope for scope, _ in scopes_to_give(["SHELTER_WORKER", "SHELTER_MANAGER"])}
    ministry = {scope for scope, _ in scopes_to_give(["MINISTRY_ANALYST"])}

    assert "capacity.write" in shelter
    assert shelter & {"requests.write", "trends.read"} == set()
    assert ministry == {"capacity.read", "coverage.read", "trends.read"}
