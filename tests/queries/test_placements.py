"""One placement says to each reader what they must know, before and after it was promised."""

from datetime import timedelta
from uuid import uuid4

import pytest

from opvang.errors import NotAllowed, NotFound
from opvang.models import AuditEntry
from opvang.queries.placements import seen_placement
from tests.models import build
from tests.models.build import NOW, saved, stepped
from tests.queries.scene import actor, request, stay, unit
from tests.queries.scene import beds_of as beds

pytestmark = pytest.mark.django_db
SOON = NOW + timedelta(minutes=30)


@pytest.fixture
def hold():
    return saved(build.hold(unit=unit(place_type="WOMEN"), request=request(), held_until=SOON))


@pytest.fixture
def worker(hold):
    return actor("SHELTER_WORKER", organisation=hold.unit.shelter.organisation)


def test_before_it_is_promised_a_shelter_knows_who_but_not_whose(hold, worker):
    seen = seen_placement(worker, hold.id, now=NOW)

    assert seen.may_answer
    assert seen.people is not None
    assert (seen.reference, seen.brought_by) == ("", "")
    assert hold.request.reference not in repr(seen)


def test_once_it_is_promised_the_shelter_knows_who_brings_them(hold, worker):
    stepped(hold, "CONFIRMED")

    seen = seen_placement(worker, hold.id, now=NOW)

    assert (seen.reference, seen.brought_by) == (
        hold.request.reference,
        hold.request.organisation.name,
    )
    assert (seen.may_answer, seen.may_arrive, seen.may_depart) == (False, True, False)


def test_nobody_arrives_before_their_first_night(hold, worker):
    stepped(hold, "CONFIRMED", start=NOW.date() + timedelta(days=2))

    assert not seen_placement(worker, hold.id, now=NOW).may_arrive


@pytest.mark.parametrize("state", ["RELEASED", "LAPSED", "REFUSED", "DEPARTED"])
def test_of_people_who_do_not_come_or_are_gone_nothing_is_told(hold, worker, state):
    facts = {"RELEASED": {}, "LAPSED": {}, "REFUSED": {"refusal_reason": "FULL"}}
    gone = {"departed_on": NOW.date(), "destination": "UNKNOWN"}
    stepped(hold, state, **facts.get(state, gone))

    seen = seen_placement(worker, hold.id, now=NOW)

    assert (seen.people, seen.reference, seen.brought_by) == (None, "", "")


def test_a_hold_whose_time_is_up_tells_nothing_more(hold, worker):
    stepped(hold, "HELD", held_until=NOW)

    seen = seen_placement(worker, hold.id, now=NOW)

    assert (seen.may_answer, seen.people) == (False, None)


def test_a_shelter_does_not_read_who_comes_while_the_desk_decides():
    hold = saved(build.hold(unit=unit(place_type="COSM"), request=request(), held_until=SOON))
    worker = actor("SHELTER_WORKER", organisation=hold.unit.shelter.organisation)

    assert seen_placement(worker, hold.id, now=NOW).people is None
    assert seen_placement(actor("NATIONAL_DESK"), hold.id, now=NOW).people is not None


def test_who_answered_for_another_reads_no_more_once_it_is_promised():
    hold = saved(build.hold(unit=unit(place_type="COSM"), request=request(), held_until=SOON))
    stepped(hold, "CONFIRMED")

    seen = seen_placement(actor("NATIONAL_DESK"), hold.id, now=NOW)

    assert (seen.people, seen.reference, seen.may_arrive) == (None, "", False)


def test_a_shelter_has_always_answered_itself(hold, worker):
    assert "NO_ANSWER" not in {
        one.code for one in seen_placement(worker, hold.id, now=NOW).refusals
    }


def test_a_guest_of_the_shelter_has_no_request(worker, hold):
    guest = stay(beds(hold.unit)[0]).placement

    seen = seen_placement(worker, guest.id, now=NOW)

    assert (seen.is_guest, seen.people, seen.may_depart) == (True, None, True)


@pytest.mark.parametrize("role", ["SHELTER_WORKER", "NATIONAL_DESK", "POLICE", "COORDINATOR"])
def test_another_s_hold_is_like_none(hold, role):
    for placement in (hold.id, uuid4()):
        with pytest.raises(NotFound):
            seen_placement(actor(role), placement, now=NOW)


def test_who_never_answers_may_not_even_ask(hold):
    with pytest.raises(NotAllowed):
        seen_placement(actor("AUDITOR"), hold.id, now=NOW)


def test_who_looked_at_what_is_written_down(hold, worker):
    seen_placement(worker, hold.id, now=NOW)

    (row,) = AuditEntry.objects.all()
    assert (row.activity, row.object_id, row.request) == ("READ_HOLD", hold.id, hold.request_id)


def test_a_labour_bed_waits_for_consent_and_then_for_the_desk():
    row = saved(build.hold(unit=unit(place_type="LABOUR"), request=request(), held_until=SOON))
    inspector, desk = actor("LABOUR_INSPECTORATE"), actor("NATIONAL_DESK")

    before = seen_placement(inspector, row.id, now=NOW)
    assert (before.decides, before.may_consent, before.may_answer) == (True, True, False)
    assert before.people is not None
    assert seen_placement(desk, row.id, now=NOW).awaits_consent

    row.consented_by, row.consented_at = inspector, NOW
    saved(row)
    assert not seen_placement(inspector, row.id, now=NOW).may_consent
    after = seen_placement(desk, row.id, now=NOW)
    assert (after.awaits_consent, after.may_answer) == (False, True)
