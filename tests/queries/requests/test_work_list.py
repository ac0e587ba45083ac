"""Whoever places people finds their requests in the order of what to do next."""

from datetime import timedelta

import pytest
from django.template.loader import render_to_string

from opvang.actions.answers import confirm_hold, refuse_hold
from opvang.actions.holds import hold_place
from opvang.actions.lapses import lapse_hold
from opvang.actions.stays import arrive
from opvang.errors import NotAllowed
from opvang.models import AuditEntry
from opvang.models.codes import RefusalReason, Role
from opvang.queries.requests.work_list import Asked, request_called, work_list
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, night, request, run, unit, unplaced_entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def coordinator():
    return actor("COORDINATOR")


def own(coordinator, **facts):
    return request(organisation=coordinator.organisation, **facts)


def listed(reader, now=NOW, **asked):
    return work_list(reader, Asked(**asked), now=now)


def only(reader, now=NOW):
    (found,) = listed(reader, now=now).items
    return found


def held(coordinator, wanted, place):
    return hold_place(coordinator, request=wanted.id, unit=place.id, now=NOW)


def worker_of(place):
    return actor("SHELTER_WORKER", organisation=place.shelter.organisation)


def test_a_request_that_nobody_looked_at_yet_is_being_searched(coordinator):
    own(coordinator)

    assert only(coordinator).step == "zoekt"


def test_a_proposal_waits_to_be_asked_for(coordinator):
    saved(build.proposal(request=own(coordinator), unit=unit(name="De Linde"), start=night(2)))

    found = only(coordinator)

    assert (found.step, found.place, found.place_type) == ("voorstel", "De Linde", "vrouwenopvang")
    assert (found.first_night, found.is_tonight) == (night(2), False)


def test_a_request_without_a_place_says_what_is_in_the_way(coordinator):
    wanted = own(coordinator)
    run(unplaced_entry(wanted, blocked={"route": 30, "danger": 2, "period": 1}))

    found = only(coordinator)

    assert found.step == "geen-plek"
    assert found.obstacle == "Op plekken die passen is niet op tijd een bed vrij."


def test_a_hold_says_who_answers_and_until_when(coordinator):
    hold = held(coordinator, own(coordinator), unit())

    found = only(coordinator)

    assert (found.step, found.held_until) == ("houd", hold.held_until)
    assert found.who_answers == "de opvang"


def test_a_refused_hold_says_why_and_asks_for_another_place(coordinator):
    place = unit()
    hold = held(coordinator, own(coordinator), place)
    refuse_hold(worker_of(place), hold=hold.id, reason=RefusalReason.HOUSEHOLD, now=NOW)

    found = only(coordinator)

    assert (found.step, found.refusal) == ("geweigerd", "huishouden past niet")
    assert found.place == ""


def test_a_lapsed_hold_got_no_answer(coordinator):
    hold = held(coordinator, own(coordinator), unit())
    lapse_hold(hold.id, now=hold.held_until)

    found = only(coordinator)

    assert (found.step, found.refusal) == ("geweigerd", "geen antwoord")


def test_the_last_place_counts_also_when_an_earlier_one_was_kept_longer(coordinator):
    wanted, place = own(coordinator, urgency="REGULAR"), unit()
    first = held(coordinator, wanted, place)
    refuse_hold(worker_of(place), hold=first.id, reason=RefusalReason.HOUSEHOLD, now=NOW)
    wanted.urgency = "CRISIS"
    wanted.save()
    later = NOW + timedelta(minutes=5)
    second = hold_place(coordinator, request=wanted.id, unit=unit().id, now=later)
    lapse_hold(second.id, now=second.held_until)

    assert second.held_until < first.held_until
    assert only(coordinator).refusal == "geen antwoord"


def test_a_new_proposal_after_a_refusal_comes_first_and_still_tells_of_it(coordinator):
    wanted = own(coordinator)
    hold = held(coordinator, wanted, unit())
    lapse_hold(hold.id, now=hold.held_until)
    saved(build.proposal(request=wanted, unit=unit()))

    found = only(coordinator)

    assert (found.step, found.refusal) == ("voorstel", "geen antwoord")


def test_who_was_confirmed_is_brought_and_then_lives_there(coordinator):
    place = unit()
    hold = held(coordinator, own(coordinator), place)
    confirm_hold(worker_of(place), hold=hold.id, now=NOW)
    confirmed = only(coordinator)
    arrive(worker_of(place), placement=hold.id, now=NOW)

    assert (confirmed.step, only(coordinator).step) == ("bevestigd", "woont-er")


def test_crisis_comes_first_whatever_is_next(coordinator):
    saved(build.proposal(request=own(coordinator), unit=unit()))
    crisis = own(coordinator, urgency="CRISIS")

    found = listed(coordinator).items

    assert (found[0].reference, found[0].group) == (crisis.reference, "crisis")


def test_within_a_group_urgent_goes_first_and_then_who_waits_longest(coordinator):
    late = own(coordinator, registered_on=night(0))
    early = own(coordinator, registered_on=night(-5))
    urgent = own(coordinator, urgency="URGENT")

    found = [one.reference for one in listed(coordinator).items]

    assert found == [urgent.reference, early.reference, late.reference]


def test_in_crisis_what_somebody_can_do_stands_before_what_they_wait_for(coordinator):
    searching = own(coordinator, urgency="CRISIS", registered_on=night(-5))
    proposed = own(coordinator, urgency="CRISIS")
    saved(build.proposal(request=proposed, unit=unit()))

    found = [one.reference for one in listed(coordinator).items]

    assert found == [proposed.reference, searching.reference]


def test_what_ended_lately_stands_apart(coordinator):
    lately = own(coordinator, status="WITHDRAWN", ended_on=night(0), registered_on=night(-1))
    own(coordinator, status="CLOSED", ended_on=night(-31), registered_on=night(-40))

    found = listed(coordinator)

    assert found.items == ()
    assert [one.reference for one in found.ended] == [lately.reference]


def test_one_group_can_be_seen_alone_and_all_are_counted(coordinator):
    own(coordinator)
    saved(build.proposal(request=own(coordinator), unit=unit()))

    found = listed(coordinator, group="voorstel")

    assert [one.step for one in found.items] == ["voorstel"]
    assert found.numbers == {"voorstel": 1, "zoekt": 1}


def test_the_desk_sees_all_and_chooses_whose(coordinator):
    mine = own(coordinator)
    other = request()
    desk = actor("NATIONAL_DESK")

    everybody = listed(desk)
    chosen = listed(desk, organisation=str(coordinator.organisation_id), urgency="REGULAR")

    assert {one.reference for one in everybody.items} == {mine.reference, other.reference}
    assert len(everybody.organisations) == 2
    assert [one.reference for one in chosen.items] == [mine.reference]


def test_another_organisations_request_is_not_there(coordinator):
    request()

    assert listed(coordinator).items == ()


def test_a_request_of_the_police_for_the_own_region_is_there(coordinator):
    area = build.care_area(
        region=saved(build.care_region(organisation=coordinator.organisation)),
        municipality=build.municipality(),
    )
    saved(area)
    wanted = request(organisation=actor("POLICE").organisation)

    found = only(coordinator)

    assert (found.reference, found.is_own) == (wanted.reference, False)


def test_a_secret_shelter_has_a_label_and_nobody_its_name(coordinator):
    place = unit(security="SECRET", name="De Vleermuis")
    saved(build.proposal(request=own(coordinator), unit=place))

    found = only(coordinator)

    assert found.place.startswith("geheim adres ")
    assert found.place_type == ""


def test_who_answers_for_a_secret_place_does_not_tell_its_kind(coordinator):
    held(coordinator, own(coordinator, security="SECRET"), unit(security="SECRET"))

    assert only(coordinator).who_answers == (
        "wie over deze plek beslist (het landelijk coördinatiepunt weet wie)"
    )


@pytest.mark.parametrize(("hours", "who"), [(0, "de zorgcoördinator"), (12, "de politie")])
def test_who_answers_for_an_emergency_bed_goes_by_the_clock(coordinator, hours, who):
    monday = NOW + timedelta(days=1)
    wanted = own(coordinator, urgency="CRISIS", nights=3)
    place = unit(place_type="EMERGENCY")
    hold_place(coordinator, request=wanted.id, unit=place.id, now=monday)

    assert only(coordinator, now=monday + timedelta(hours=hours)).who_answers == who


def test_a_look_is_one_row_in_the_audit_log(coordinator):
    own(coordinator)

    listed(coordinator)

    (entry,) = AuditEntry.objects.all()
    assert (entry.activity, entry.account) == ("LIST_REQUESTS", coordinator.id)


def test_a_request_is_found_by_its_reference_however_it_is_spelled(coordinator):
    wanted = own(coordinator)
    spoken = wanted.reference.replace("-", " ").lower()

    assert request_called(coordinator, spoken, now=NOW) == wanted.id
    assert request_called(actor("COORDINATOR"), spoken, now=NOW) is None


PLACING = {"COORDINATOR", "NATIONAL_DESK", "POLICE"}


@pytest.mark.parametrize("role", sorted(set(Role.values) - PLACING))
def test_who_places_nobody_has_no_list(role):
    with pytest.raises(NotAllowed):
        listed(actor(role))


def test_more_requests_take_no_more_queries(coordinator, django_assert_max_num_queries):
    for _ in range(8):
        saved(build.proposal(request=own(coordinator), unit=unit()))
        held(coordinator, own(coordinator), unit())

    with django_assert_max_num_queries(12):
        assert len(listed(coordinator).items) == 16


def test_who_is_in_a_hotel_meanwhile_is_not_told_that_nothing_was_done(coordinator):
    wanted = own(coordinator, urgency="CRISIS")
    run(unplaced_entry(wanted))
    until = NOW + timedelta(hours=6)
    saved(build.outside_placement(request=wanted, review_at=until))

    found = only(coordinator)

    assert (found.step, found.outside, found.outside_until) == ("geen-plek", "hotel", until)
    row = render_to_string("requests/_row.html", {"one": found})
    assert "Ondergebracht: hotel." in row
    assert "kijk wat wel zou kunnen" not in row
