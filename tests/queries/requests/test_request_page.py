"""One request in full: where it could go, or why not, and what is kept for it."""

import pytest

from opvang.actions.answers import confirm_hold
from opvang.actions.holds import hold_place
from opvang.actions.matches import run_match
from opvang.errors import NotAllowed, NotFound
from opvang.models import AuditEntry
from opvang.models.codes import Role
from opvang.queries.labels import place_key
from opvang.queries.requests.request_page import request_page
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import (
    DRENTHE,
    actor,
    beds_of,
    night,
    request,
    run,
    stay,
    unit,
    unplaced_entry,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def coordinator():
    return actor("COORDINATOR")


def own(coordinator, **facts):
    return request(organisation=coordinator.organisation, **facts)


def read(reader, wanted, **facts):
    return request_page(reader, wanted.id, now=NOW, **facts)


def test_the_proposal_can_be_asked_for_by_a_key(coordinator):
    wanted, place = own(coordinator, urgency="CRISIS"), unit(name="De Linde")
    saved(build.proposal(request=wanted, unit=place))

    found = read(coordinator, wanted).waiting

    assert found.proposal.place == "De Linde"
    assert found.proposal.key == place_key(request=wanted.id, unit=place.id)
    assert (found.time_to_answer, found.proposal.who_answers) == ("60 minuten", "de opvang")
    assert found.alternatives == ()


def test_a_proposal_that_somebody_else_got_is_gone(coordinator):
    wanted, place = own(coordinator), unit(beds=1)
    saved(build.proposal(request=wanted, unit=place))
    stay(beds_of(place)[0])

    found = read(coordinator, wanted).waiting

    assert (found.proposal, found.proposal_is_gone) == (None, True)


def test_only_places_that_a_hold_would_give_are_alternatives(coordinator):
    wanted = own(coordinator, needs=["TRAUMA"])
    unit(name="Zonder zorg")
    stay(beds_of(unit(name="Vol", capabilities=["TRAUMA"], beds=1))[0])
    fits = unit(name="De Linde", capabilities=["TRAUMA"])

    (found,) = read(coordinator, wanted).waiting.alternatives
    hold = hold_place(coordinator, request=wanted.id, unit=fits.id, now=NOW)

    assert found.place == "De Linde"
    assert hold.start == found.first_night


def test_alternatives_stand_in_bands_with_the_best_first(coordinator):
    wanted = own(coordinator, languages=["en"], start_by=night(20))
    wanted.wish_safety_regions.add("VR13")
    stay(beds_of(unit(name="Later", beds=1, languages=["en"]))[0], until=9)
    unit(name="Elders", municipality=DRENTHE, languages=["en"])
    unit(name="Bijzonder", languages=["en"], capabilities=["TRAUMA"])
    unit(name="Zwijgend")
    unit(name="Best", languages=["en"])

    found = read(coordinator, wanted).waiting.alternatives

    order = ["Best", "Bijzonder", "Zwijgend", "Elders", "Later"]
    assert [one.place for one in found] == order
    assert [one.when for one in found] == ["vannacht"] * 4 + ["later"]
    assert [one.in_wished_region for one in found] == [True, True, True, False, True]


def test_a_place_says_how_many_would_lose_their_proposal_and_never_who(coordinator):
    alone, pair = own(coordinator), request(persons=2)
    unit(name="De Linde", beds=2)
    run_match(now=NOW, seconds=10)

    (found,) = read(coordinator, alone).waiting.alternatives

    assert (found.place, found.displaces) == ("De Linde", 2)
    assert pair.reference not in repr(found)


def test_a_place_that_costs_nobody_anything_stands_before_an_earlier_one(coordinator):
    alone = own(coordinator, start_by=night(20))
    request(persons=2)
    unit(name="De Linde", beds=2)
    for name, days in (("De Berk", 9), ("De Esp", 12)):
        stay(beds_of(unit(name=name, beds=1))[0], until=days)
    run_match(now=NOW, seconds=10)

    found = read(coordinator, alone).waiting

    assert (found.proposal.place, found.proposal.displaces) == ("De Berk", 0)
    others = [(one.place, one.displaces) for one in found.alternatives]
    assert others == [("De Esp", 0), ("De Linde", 2)]


def test_nobody_can_tell_what_a_request_costs_that_the_last_run_did_not_know(coordinator):
    unit()
    run_match(now=NOW, seconds=10)

    (found,) = read(coordinator, own(coordinator)).waiting.alternatives

    assert found.displaces is None


def test_without_a_place_it_says_why_what_would_help_and_who_decides(coordinator):
    wanted = own(coordinator)
    run(
        unplaced_entry(
            wanted,
            blocked={"competence": 3},
            relaxations=[["competence"], ["danger"]],
            earliest="2026-12-03",
        )
    )

    found = read(coordinator, wanted).waiting.no_place

    assert found.blocked == ("3 plekken hebben niet alle zorg die nodig is.",)
    assert found.relaxations == ("Zou kunnen als een mens de regel 'zorgaanbod' opzij zet.",)
    assert "wie over de plek gaat" in found.who_decides
    assert "politie" not in found.who_decides
    assert found.earliest == "Eerste mogelijkheid: 3 december 2026."


def test_the_desk_reads_about_safety_and_that_police_decide(coordinator):
    wanted = own(coordinator)
    run(unplaced_entry(wanted, relaxations=[["danger"]]))

    found = read(actor("NATIONAL_DESK"), wanted).waiting.no_place

    assert "alleen de politie" in found.who_decides


def test_a_hold_stands_there_with_its_time_and_nothing_else_can_be_asked(coordinator):
    wanted = own(coordinator, nights=10)
    hold = hold_place(coordinator, request=wanted.id, unit=unit().id, now=NOW)

    found = read(coordinator, wanted)

    assert found.waiting is None
    assert (found.stay.id, found.stay.held_until) == (hold.id, hold.held_until)
    assert found.stay.until == night(10)


def test_a_confirmed_place_keeps_no_time_to_answer(coordinator):
    wanted, place = own(coordinator), unit()
    hold = hold_place(coordinator, request=wanted.id, unit=place.id, now=NOW)
    worker = actor("SHELTER_WORKER", organisation=place.shelter.organisation)
    confirm_hold(worker, hold=hold.id, now=NOW)

    assert read(coordinator, wanted).stay.held_until is None


def test_a_look_is_one_row_in_the_audit_log(coordinator):
    wanted = own(coordinator)

    read(coordinator, wanted)

    (entry,) = AuditEntry.objects.all()
    assert (entry.activity, entry.request) == ("READ_REQUEST", wanted.id)


def test_a_screen_that_refreshes_itself_reads_only_what_changed(coordinator):
    wanted, place = own(coordinator), unit()
    mark = read(coordinator, wanted).mark

    unchanged = read(coordinator, wanted, seen=mark)
    looks = AuditEntry.objects.filter(activity="READ_REQUEST").count()
    hold_place(coordinator, request=wanted.id, unit=place.id, now=NOW)

    assert (unchanged, looks) == (None, 1)
    assert read(coordinator, wanted, seen=mark).stay is not None


@pytest.mark.parametrize("role", ["COORDINATOR", "POLICE"])
def test_anothers_request_is_like_one_that_is_not_there(role):
    with pytest.raises(NotFound):
        read(actor(role), request())


@pytest.mark.parametrize("role", sorted(set(Role.values) - {"COORDINATOR", "POLICE"}))
def test_only_the_desk_reads_every_request(role):
    wanted, reader = request(), actor(role)

    if role == "NATIONAL_DESK":
        assert read(reader, wanted).reference == wanted.reference
    else:
        with pytest.raises(NotAllowed):
            read(reader, wanted)


def test_more_people_and_places_take_no_more_queries(coordinator, django_assert_max_num_queries):
    wanted = own(coordinator, persons=6)
    for _ in range(8):
        unit(beds=6)
        own(coordinator)

    with django_assert_max_num_queries(45):
        assert len(read(coordinator, wanted).waiting.alternatives) == 8
