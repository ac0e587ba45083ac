"""Who guides a request knows who looked at it, and not where its people live."""

from datetime import timedelta
from uuid import uuid4

import pytest

from opvang.errors import NotAllowed, NotFound
from opvang.models import AuditEntry
from opvang.models.codes import Role
from opvang.queries.audit_log.who_saw import may_see_who_saw, who_saw
from opvang.queries.requests.request_page import request_page
from opvang.queries.timelines import timeline
from tests.actions.world import NOW, new_world
from tests.models import build
from tests.models.build import saved
from tests.queries.scene import actor, request

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return new_world()


def look(account, wanted, **facts):
    """Save that somebody looked."""
    return saved(
        build.audit_entry(
            **{
                "at": NOW,
                "account": account.id,
                "organisation": account.organisation_id,
                "roles": account.roles,
                "request": wanted.id,
                **facts,
            }
        )
    )


def test_looks_of_one_day_stand_together_and_the_latest_come_first(world):
    wanted = world.request()
    for minutes in (0, 5, 60 * 24):
        request_page(world.coordinator, wanted.id, now=NOW + timedelta(minutes=minutes))

    found = who_saw(world.coordinator, wanted.id, now=NOW)

    assert [(one.times, one.first) for one in found.looks] == [
        (1, NOW + timedelta(days=1)),
        (2, NOW),
    ]
    assert found.looks[0].who == f"{world.coordinator.username}, uw organisatie"


def test_of_another_organisation_only_an_auditor_reads_the_name(world):
    wanted = world.request()
    look(world.worker, wanted, activity="READ_HOLD", object_kind="PLACEMENT")

    guide = who_saw(world.coordinator, wanted.id, now=NOW)
    watcher = who_saw(actor("AUDITOR"), wanted.id, now=NOW)

    name = world.worker.organisation.name
    assert [one.who in (name, world.worker.username) for one in guide.looks] == [False]
    assert f"{world.worker.username}, {name}" in [one.who for one in watcher.looks]
    assert (guide.is_guided, watcher.is_guided) == (True, False)


def test_who_tried_in_vain_is_told_too(world):
    wanted = world.request()
    look(world.worker, wanted, outcome="REFUSED")

    (found,) = who_saw(world.coordinator, wanted.id, now=NOW).looks

    assert found.is_refused


def test_what_was_changed_is_no_look(world):
    wanted = world.request()
    look(world.coordinator, wanted, activity="CHANGE_REQUEST", verb="U")

    assert who_saw(world.coordinator, wanted.id, now=NOW).looks == ()


def test_asking_who_looked_is_a_look_itself_and_nothing_that_happened(world):
    wanted = world.request()

    who_saw(world.coordinator, wanted.id, now=NOW)

    row = AuditEntry.objects.get(activity="READ_WHO_SAW")
    assert (row.request, row.verb, row.purpose) == (wanted.id, "R", "OVERSIGHT")
    assert timeline(world.coordinator, wanted.id, now=NOW) == ()


def test_anothers_is_as_if_absent_and_others_may_not_ask(world):
    strange = request()

    for asked in (strange.id, uuid4()):
        with pytest.raises(NotFound):
            who_saw(world.coordinator, asked, now=NOW)
    for account in (world.desk, world.worker):
        with pytest.raises(NotAllowed):
            who_saw(account, strange.id, now=NOW)


def test_only_who_may_ask_is_shown_the_way():
    shown = {role.value for role in Role if may_see_who_saw(actor(role))}

    assert shown == {"COORDINATOR", "AUDITOR"}
