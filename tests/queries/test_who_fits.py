"""Who could have a place, in the order in which they count, for who may know them."""

from uuid import uuid4

import pytest

from opvang.actions.holds import hold_place
from opvang.errors import NotAllowed, NotFound
from opvang.models import AuditEntry
from opvang.queries.who_fits import who_fits
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, beds_of, night, request, stay, unit

pytestmark = pytest.mark.django_db


def fitting(reader, place):
    return [one.id for one in who_fits(reader, place.id, now=NOW).requests]


@pytest.fixture
def desk():
    return actor("NATIONAL_DESK")


def test_by_urgency_then_who_waits_longest(desk):
    place = unit(beds=1)
    regular = request(urgency="REGULAR", registered_on=night(-90))
    new, old = (request(urgency="CRISIS", registered_on=night(days)) for days in (-1, -4))

    assert fitting(desk, place) == [old.id, new.id, regular.id]


def test_who_does_not_fit_is_left_out(desk):
    place = unit(beds=1, capabilities=["TRAUMA"])
    request(needs=["LVB"])
    request(persons=2)
    fits = request(needs=["TRAUMA"])

    assert fitting(desk, place) == [fits.id]


def test_who_is_listed_can_be_held_and_who_is_not_cannot(desk):
    place = unit(beds=1)
    asked = request()
    assert fitting(desk, place) == [asked.id]

    hold_place(desk, request=asked.id, unit=place.id, now=NOW)

    request()
    assert fitting(desk, place) == []


def test_a_full_place_fits_nobody_who_cannot_wait(desk):
    place = unit(beds=1)
    stay(beds_of(place)[0])
    request(urgency="CRISIS")

    assert fitting(desk, place) == []


@pytest.mark.parametrize(
    ("where", "told"), [("here", "here"), ("elsewhere", "elsewhere"), (None, "nowhere")]
)
def test_it_says_whether_the_match_has_a_better_proposal(desk, where, told):
    place, other = unit(), unit()
    asked = request()
    if where:
        saved(build.proposal(request=asked, unit=place if where == "here" else other))

    (one,) = who_fits(desk, place.id, now=NOW).requests

    assert one.proposed == told


def test_a_coordinator_reads_of_the_own_requests_only():
    place = unit()
    coordinator = actor("COORDINATOR")
    own = request(organisation=coordinator.organisation)
    request()

    assert fitting(coordinator, place) == [own.id]


def test_for_a_coordinator_a_unit_of_a_secret_shelter_is_like_none():
    secret = unit(security="SECRET")
    beside = unit(shelter=secret.shelter)

    for asked in (secret.id, beside.id, uuid4()):
        with pytest.raises(NotFound):
            who_fits(actor("COORDINATOR"), asked, now=NOW)


@pytest.mark.parametrize("role", ["SHELTER_MANAGER", "POLICE", "MUNICIPALITY", "AUDITOR"])
def test_who_knows_no_requests_may_not_ask(role):
    place = unit()

    with pytest.raises(NotAllowed):
        who_fits(actor(role, organisation=place.shelter.organisation), place.id, now=NOW)


def test_somebody_kept_apart_from_who_lives_there_is_left_out_without_a_word(desk):
    place = unit(beds=2, shared=True)
    inside, asked = request(), request()
    placed = saved(build.hold(unit=place, request=inside, state="ARRIVED"))
    saved(build.occupancy(bed=beds_of(place)[0], placement=placed))
    people = [one.request_persons.get().person for one in (inside, asked)]
    first, second = sorted(people, key=lambda one: one.id)
    saved(build.conflict(first_person=first, second_person=second))

    found = who_fits(desk, place.id, now=NOW)

    assert asked.reference not in repr(found)


def test_who_looked_at_which_place_is_written_down(desk):
    place = unit()

    who_fits(desk, place.id, now=NOW)

    (row,) = AuditEntry.objects.all()
    assert (row.activity, row.object_id) == ("LIST_REQUESTS", place.id)


def test_more_requests_take_no_more_queries(desk, django_assert_max_num_queries):
    place = unit(beds=1)
    for _ in range(6):
        request()

    with django_assert_max_num_queries(40) as few:
        who_fits(desk, place.id, now=NOW)
    for _ in range(6):
        request()
    with django_assert_max_num_queries(len(few)):
        assert len(who_fits(desk, place.id, now=NOW).requests) == 12
