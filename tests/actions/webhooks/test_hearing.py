"""Of all that happens a program hears what is for its organisation or roles, and no more."""

import json
from uuid import uuid4

import pytest

from opvang import events
from opvang.access import ACTS, POLICY, Part
from opvang.actions.webhooks.delivering import deliver_next
from opvang.models import Event
from opvang.models.codes import Activity, ProgramScope, Role
from tests.actions.webhooks.receiver import receiving
from tests.actions.webhooks.scene import webhook
from tests.models import build
from tests.models.build import NOW, saved

pytestmark = pytest.mark.django_db
ALL = tuple(ProgramScope)
KINDS = tuple(Activity)
#: What the oracle asks of a role, in its own words: kinds of which it hears with one scope.
SEEN_WITH = {
    "signals.read": {
        *("SEND_SIGNAL", "ADD_TO_SIGNAL", "ASK_ABOUT_SIGNAL", "DISMISS_SIGNAL", "ERASE_SIGNAL"),
        *("REGISTER_SIGNAL", "REOPEN_SIGNAL", "LIST_SIGNALS", "READ_SIGNAL"),
    },
    "coverage.read": {"READ_COVERAGE", "CHANGE_COVERAGE"},
    "exchange.read": set(),
    "trends.read": set(),
    "requests.write": set(),
    "signals.write": set(),
}


def everything(organisation):
    """Publish each kind for an organisation, for another, and for each role."""
    others = {f"organisation:{saved(build.organisation()).id}", *(f"role:{one}" for one in Role)}
    for kind in KINDS:
        audiences = {f"organisation:{organisation.id}"} | others
        events.publish(kind, audiences=audiences, object_id=uuid4(), at=NOW)


def heard(hook):
    """Return what came to a webhook: the events themselves, and what was sent."""
    with receiving() as receiver:
        hook.address = receiver.address
        saved(hook)
        while deliver_next(hook.id, now=NOW):
            continue
    came = [json.loads(body) for _, body in receiver.came]
    return [Event.objects.get(number=one["data"]["number"]) for one in came], came


@pytest.mark.parametrize("role", Role)
def test_a_program_hears_of_nothing_that_is_for_another(role):
    hook = webhook(roles=[role], scopes=ALL)
    everything(hook.program.account.organisation)

    found, came = heard(hook)

    own = {f"organisation:{hook.program.account.organisation_id}", f"role:{role}"}
    assert {one.audience for one in found} <= own
    assert [one.number for one in found] == sorted({one.number for one in found})
    reads = {"READ_REQUEST", "READ_HOLD", "READ_SIGNAL", "READ_COVERAGE"} & set(ACTS[role])
    assert bool(found) == bool(reads or Part.UNITS in POLICY[role])
    for event, told in zip(found, came, strict=True):
        assert told["data"] == {"number": event.number, "kind": event.kind}
        assert str(event.object_id) not in json.dumps(told)
        assert set(told) == {
            *("specversion", "id", "source", "type", "time", "datacontenttype", "data"),
        }


@pytest.mark.parametrize("scope", SEEN_WITH)
def test_a_scope_lets_a_program_hear_of_no_more_than_it_may_read(scope):
    hook = webhook(roles=["NATIONAL_DESK"], scopes=[scope])
    everything(hook.program.account.organisation)

    found, _ = heard(hook)

    assert {one.kind for one in found} == SEEN_WITH[scope]


@pytest.mark.parametrize("scope", ["requests.read", "placements.read"])
def test_with_either_scope_a_program_hears_of_a_hold(scope):
    hook = webhook(roles=["SHELTER_WORKER", "COORDINATOR"], scopes=[scope])
    everything(hook.program.account.organisation)

    found, _ = heard(hook)

    assert {"HOLD_PLACE", "CONFIRM_HOLD", "ARRIVE", "PLACE_REQUEST"} <= {one.kind for one in found}
    assert not {"ADD_BEDS", "SEND_SIGNAL", "BREAK_GLASS"} & {one.kind for one in found}


def test_a_program_hears_of_a_match_where_a_proposal_of_its_own_is_otherwise():
    hook = webhook(roles=["COORDINATOR"], scopes=["requests.read"])
    shelter = webhook(roles=["SHELTER_WORKER"], scopes=ALL)
    own = events.software_of({f"organisation:{hook.program.account.organisation_id}"})
    events.publish("RUN_MATCH", audiences=events.EVERYBODY, object_id=None, at=NOW)
    events.publish("RUN_MATCH", audiences=events.EVERYBODY | own, object_id=None, at=NOW)

    found, came = heard(hook)
    others, _ = heard(shelter)

    assert [one.audience for one in found] == sorted(own)
    assert [one["type"] for one in came] == ["nl.opvang.RUN_MATCH"]
    assert others == []
