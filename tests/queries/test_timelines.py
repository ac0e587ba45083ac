"""What happened to a request, the latest first, and never which person did it."""

from datetime import timedelta

import pytest

from opvang.actions.answers import refuse_hold
from opvang.actions.holds import hold_place
from opvang.actions.lapses import lapse_hold
from opvang.actions.requests import end_request
from opvang.audit import Subject, record, verb_of
from opvang.errors import NotFound
from opvang.models.codes import Activity, ObjectKind, RefusalReason, RequestStatus, Verb
from opvang.queries.labels import place_label
from opvang.queries.requests.request_page import request_page
from opvang.queries.timelines import timeline
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, request, run, unit

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(minutes=5)


@pytest.fixture
def coordinator():
    return actor("COORDINATOR")


@pytest.fixture
def wanted(coordinator):
    return request(organisation=coordinator.organisation)


def told(reader, wanted):
    return [
        (one.what, one.detail, one.place, one.who) for one in timeline(reader, wanted.id, now=NOW)
    ]


def test_each_step_says_what_where_and_on_whose_behalf(coordinator, wanted):
    place = unit(security="SECRET", name="De Vleermuis")
    label = place_label(request=wanted.id, unit=place.id)
    hold = hold_place(coordinator, request=wanted.id, unit=place.id, now=NOW)
    worker = actor("SHELTER_WORKER", organisation=place.shelter.organisation)
    refuse_hold(worker, hold=hold.id, reason=RefusalReason.HOUSEHOLD, now=LATER)

    assert told(coordinator, wanted) == [
        (
            "plek geweigerd",
            "huishouden past niet. Deze aanvraag vraagt 7 dagen niet opnieuw.",
            label,
            "opvangorganisatie",
        ),
        ("plek vastgehouden", "", label, "uw organisatie"),
    ]


def test_a_hold_lapses_by_itself(coordinator, wanted):
    hold = hold_place(coordinator, request=wanted.id, unit=unit(name="De Linde").id, now=NOW)
    lapse_hold(hold.id, now=hold.held_until)

    assert told(coordinator, wanted)[0] == ("houd verlopen", "", "De Linde", "")


def test_an_end_says_which(coordinator, wanted):
    end_request(coordinator, request=wanted.id, outcome=RequestStatus.NOT_A_VICTIM, now=NOW)

    assert told(coordinator, wanted)[0][:2] == ("aanvraag beëindigd", "geen slachtoffer")


def test_a_place_that_runs_keep_proposing_stands_there_once(coordinator, wanted):
    one, other = unit(name="De Linde"), unit(name="De Berk")
    for minutes, place in enumerate((one, one, other, one)):
        made = run(started_at=NOW + timedelta(minutes=minutes), finished_at=LATER)
        saved(build.proposal(request=wanted, unit=place, run=made, state="SUPERSEDED"))

    assert sorted(place for _, _, place, _ in told(coordinator, wanted)) == [
        "De Berk",
        "De Linde",
        "De Linde",
    ]


def test_reading_is_no_step(coordinator, wanted):
    request_page(coordinator, wanted.id, now=NOW)

    assert told(coordinator, wanted) == []


@pytest.mark.parametrize("activity", [one for one in Activity if verb_of(one) == Verb.READ])
def test_no_act_that_only_reads_is_a_step(coordinator, wanted, activity):
    subject = Subject(kind=ObjectKind.REQUEST, id=wanted.id, request=wanted.id)
    record(coordinator, activity, subject, at=NOW)

    assert told(coordinator, wanted) == []


def test_anothers_timeline_is_like_one_that_is_not_there(wanted):
    with pytest.raises(NotFound):
        timeline(actor("COORDINATOR"), wanted.id, now=NOW)
