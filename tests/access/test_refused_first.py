"""Actions and queries refuse by themselves, whatever a page asked before them."""

from uuid import uuid4

import pytest

from opvang.access import ACTS, Relation
from opvang.actions.inviting import NewInvitation, invite
from opvang.actions.overrides.waivers import answer_danger
from opvang.actions.previews import preview_unit
from opvang.errors import NotAllowed, NotFound
from opvang.models.codes import Activity, Role
from opvang.queries.audit_log.log import accounts_in_log
from opvang.queries.labels import place_key
from opvang.queries.overrides.waivers import danger_question, unit_to_waive
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries import scene

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "does",
    [
        lambda one: invite(one, NewInvitation(email="x", organisation=uuid4(), roles=()), now=NOW),
        lambda one: answer_danger(one, question=uuid4(), is_safe=True, reason="", now=NOW),
        lambda one: preview_unit(one, unit=uuid4(), rules=None, now=NOW),
        accounts_in_log,
    ],
    ids=["invite", "answer_danger", "preview_unit", "accounts_in_log"],
)
def test_who_may_never_do_it_is_told_so_before_anything_is_looked_up(does):
    with pytest.raises(NotAllowed):
        does(scene.actor("CHAIN_DIRECTOR"))


def test_who_may_do_it_to_their_own_only_finds_nothing_of_others(monkeypatch):
    desk, police = scene.actor("NATIONAL_DESK"), scene.actor("POLICE")
    asked, unit = scene.request(), scene.unit()
    question = saved(build.danger_question(request=asked, unit=unit))
    key = place_key(request=asked.id, unit=unit.id)
    assert unit_to_waive(desk, asked.id, key, now=NOW).unit == unit.id
    assert danger_question(police, question.id, now=NOW).request == asked

    for role, act in (
        (Role.NATIONAL_DESK, Activity.WAIVE_RULE),
        (Role.POLICE, Activity.ANSWER_DANGER),
    ):
        monkeypatch.setitem(ACTS, role, {**ACTS[role], act: Relation.OWN_REQUEST})

    with pytest.raises(NotFound):
        unit_to_waive(desk, asked.id, key, now=NOW)
    with pytest.raises(NotFound):
        danger_question(police, question.id, now=NOW)
