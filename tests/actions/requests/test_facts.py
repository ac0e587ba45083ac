"""What keeps somebody safe is filled in with the request, and reaches the optimiser."""

from dataclasses import replace
from datetime import timedelta

import pytest

from matching.codes import Security
from opvang.actions.requests import NewConsent, NewDanger, NewScreening
from opvang.errors import FormRefused
from opvang.models import Consent, DangerArea, RiskScreening
from opvang.models.codes import ConsentScope, DangerReason, DangerSource, RiskOutcome
from opvang.snapshot import take_snapshot
from tests.actions.requests.forms import (
    LATER,
    TONIGHT,
    YESTERDAY,
    change_person,
    filled_in,
    place,
    woman,
)
from tests.actions.world import NOW, new_world

pytestmark = pytest.mark.django_db

ROTTERDAM = NewDanger(
    municipality="GM0599",
    buffer_km=15,
    reason=DangerReason.RECRUITER_HOME,
    source=DangerSource.POLICE,
)
HAAGLANDEN = NewDanger(
    safety_region="VR15",
    reason=DangerReason.NETWORK,
    source=DangerSource.PERSON,
    expires_on=LATER,
)
CIRCLE = NewDanger(
    latitude=52.1,
    longitude=5.1,
    radius_km=10,
    reason=DangerReason.OTHER,
    source=DangerSource.COORDINATOR,
)
RED = NewScreening(instrument="RVO", version="2012", outcome=RiskOutcome.RED, assessed_on=TONIGHT)
SEEK = NewConsent(scope=ConsentScope.SEEK_SHELTER, given_on=YESTERDAY)
TOMORROW = NOW + timedelta(days=1)


@pytest.fixture
def world():
    return new_world()


def place_woman(world, **facts):
    return place(world.coordinator, persons=(woman(**facts),))


def asked(request, now=NOW):
    return take_snapshot(now=now).request[str(request.id)]


def the_person(world, request, now=NOW):
    return filled_in(world.coordinator, request, now=now).persons[0]


@pytest.mark.parametrize("danger", [ROTTERDAM, HAAGLANDEN, CIRCLE], ids="abc")
def test_a_danger_area_is_kept_and_read_back(world, danger):
    request = place_woman(world, dangers=(danger,))

    assert the_person(world, request).dangers == (danger,)
    assert asked(request).danger


def test_a_danger_area_that_is_not_handed_in_again_holds_no_longer_but_is_remembered(world):
    request = place_woman(world, dangers=(ROTTERDAM, HAAGLANDEN))

    change_person(world.coordinator, request, now=TOMORROW, dangers=(HAAGLANDEN,))

    assert the_person(world, request, TOMORROW).dangers == (HAAGLANDEN,)
    withdrawn = DangerArea.objects.get(municipality="GM0599")
    assert withdrawn.expires_on == TOMORROW.date()


def test_a_rim_that_grows_is_another_area(world):
    request = place_woman(world, dangers=(ROTTERDAM,))
    wider = replace(ROTTERDAM, buffer_km=30)

    change_person(world.coordinator, request, dangers=(wider,))

    assert the_person(world, request).dangers == (wider,)


@pytest.mark.parametrize(
    ("field", "danger", "sentence"),
    [
        ("municipality", replace(ROTTERDAM, municipality="GM9999"), "GM9999"),
        ("", replace(ROTTERDAM, safety_region="VR15"), "Kies precies een"),
        ("buffer_km", replace(ROTTERDAM, buffer_km=101), "Rand: geef een getal van 0 tot"),
        ("expires_on", replace(ROTTERDAM, expires_on=TONIGHT), "is voorbij"),
    ],
)
def test_a_danger_area_that_cannot_be_is_refused(world, field, danger, sentence):
    with pytest.raises(FormRefused, match=sentence) as refusal:
        place_woman(world, dangers=(HAAGLANDEN, danger))

    (remark,) = refusal.value.remarks
    assert remark.field == f"persons.0.dangers.1.{field}".rstrip(".")


def test_a_screening_raises_the_security_that_is_asked(world):
    request = place_woman(world, screening=RED)

    assert asked(request).security == Security.SECRET
    assert the_person(world, request).screening == RED
    assert RiskScreening.objects.get().assessor == world.coordinator


def test_a_screening_of_the_same_day_is_put_right(world):
    request = place_woman(world, screening=RED)
    green = replace(RED, outcome=RiskOutcome.GREEN)

    change_person(world.coordinator, request, screening=green)

    assert asked(request).security == Security.KNOWN
    assert RiskScreening.objects.get().outcome == "GREEN"


def test_a_screening_of_another_day_is_added_and_counts(world):
    request = place_woman(world, screening=RED)
    later = replace(RED, outcome=RiskOutcome.ORANGE, assessed_on=TOMORROW.date())

    change_person(world.coordinator, request, now=TOMORROW, screening=later)

    assert asked(request, TOMORROW).security == Security.PROTECTED
    assert RiskScreening.objects.count() == 2


def test_of_two_instruments_on_one_day_the_one_that_asks_most_counts(world):
    request = place_woman(world, screening=RED)
    other = replace(RED, instrument="Ander", outcome=RiskOutcome.GREEN)

    change_person(world.coordinator, request, screening=other)

    assert asked(request).security == Security.SECRET


def test_a_screening_does_not_go_by_being_left_out(world):
    request = place_woman(world, screening=RED)

    change_person(world.coordinator, request, screening=None)

    assert the_person(world, request).screening == RED


def test_consent_is_given_and_withdrawn(world):
    request = place_woman(world, consents=(SEEK,))
    assert the_person(world, request).consents == (SEEK,)

    change_person(world.coordinator, request, consents=())

    assert the_person(world, request).consents == ()
    assert Consent.objects.get().withdrawn_on == TONIGHT


@pytest.mark.parametrize(
    ("field", "facts"),
    [
        ("screening.assessed_on", {"screening": replace(RED, assessed_on=LATER)}),
        ("consents.0.given_on", {"consents": (replace(SEEK, given_on=LATER),)}),
    ],
)
def test_what_is_still_to_come_was_not_found_or_given(world, field, facts):
    with pytest.raises(FormRefused, match="moet nog komen") as refusal:
        place_woman(world, **facts)

    assert [remark.field for remark in refusal.value.remarks] == [f"persons.0.{field}"]


def test_one_consent_is_given_once(world):
    with pytest.raises(FormRefused, match="geldt al toestemming"):
        place_woman(world, consents=(SEEK, SEEK))
