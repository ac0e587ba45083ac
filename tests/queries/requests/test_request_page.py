"""One request in full: where it could go, or why not, and what is kept for it."""

from datetime import timedelta

import pytest

from opvang.actions.answers import confirm_hold
from opvang.actions.holds import hold_place
from opvang.actions.matches import run_match
from opvang.errors import NotAllowed, NotFound
from opvang.models import AuditEntry, Placement, PlacementRequest, Proposal
from opvang.models.codes import Role
from opvang.queries.labels import place_key
from opvang.queries.requests.request_page import exact_places, request_page
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
    assert found.proposal.asking == (
        "De plek blijft 60 minuten voor u vrij. In die tijd antwoordt de opvang."
    )
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
    unit()
    run_match(now=NOW, seconds=10)

    (found,) = read(coordinator, own(coordinator)).waiting.alternatives

    assert found.displaces is None


def test_a_new_request_has_a_provisional_place_beside_all_that_is_proposed(coordinator):
    other = request()
    places = {unit(name="De Linde", beds=1).id, unit(name="De Berk", beds=1).id}
    run_match(now=NOW, seconds=10)
    (free,) = places - {Proposal.objects.get(request=other).unit_id}
    wanted = own(coordinator)

    found = read(coordinator, wanted).waiting

    assert found.provisional.place.key == place_key(request=wanted.id, unit=free)
    assert (found.proposal, found.no_place) == (None, None)
    assert Placement.objects.count() == 0


def test_a_new_request_reads_at_once_that_nothing_is_free_beside_what_is_proposed(coordinator):
    request()
    unit(beds=1)
    run_match(now=NOW, seconds=10)

    found = read(coordinator, own(coordinator)).waiting

    assert found.provisional.place is None
    told = found.provisional.blocked[0]
    assert "1 wooneenheid gaan de vrije bedden naar mensen die voorgaan" in told


def test_what_was_changed_since_the_last_run_is_answered_anew(coordinator):
    wanted = own(coordinator, needs=["TRAUMA"])
    unit(name="De Linde")
    run_match(now=NOW, seconds=10)
    before = read(coordinator, wanted).waiting
    PlacementRequest.objects.filter(id=wanted.id).update(needs=[])

    after = read(coordinator, wanted).waiting

    assert (before.no_place is None, before.provisional) == (False, None)
    assert (after.no_place, after.provisional.place.place) == (None, "De Linde")


def test_the_next_run_takes_the_place_of_a_provisional_answer(coordinator):
    unit()
    run_match(now=NOW, seconds=10)
    wanted = own(coordinator)
    mark = read(coordinator, wanted).mark

    run_match(now=NOW + timedelta(minutes=1), seconds=10)

    found = read(coordinator, wanted, seen=mark).waiting
    assert (found.provisional, found.proposal is not None) == (None, True)


def test_a_provisional_place_that_somebody_got_is_not_told(coordinator):
    place = unit(beds=1)
    run_match(now=NOW, seconds=10)
    wanted = own(coordinator)
    stay(beds_of(place)[0])

    assert read(coordinator, wanted).waiting.provisional is None


def test_a_proposal_says_why_it_and_not_the_next_best(coordinator):
    wanted = own(coordinator, languages=["en"])
    unit(name="Zwijgend")
    unit(name="Best", languages=["en"])
    unit(name="Met zorg", security="SECRET")
    run_match(now=NOW, seconds=10)

    found = read(coordinator, wanted).waiting

    assert found.proposal.place == "Best"
    assert found.why_this_one == "Op de beste andere plek spreekt niemand de taal."


def test_the_only_place_that_fits_is_said_to_be_that(coordinator):
    wanted = own(coordinator)
    unit()
    unit(routes=["EU"])
    run_match(now=NOW, seconds=10)

    found = read(coordinator, wanted).waiting

    assert found.why_this_one == "Het is de enige plek die nu past."
    assert found.why_not_others == ("1 wooneenheid mag niet voor deze verblijfsroute.",)


def test_who_competes_is_a_number_for_a_coordinator_and_a_reference_for_the_desk(coordinator):
    wanted, other = own(coordinator), request(urgency="CRISIS")
    unit(beds=1)
    run_match(now=NOW, seconds=10)

    told = read(coordinator, wanted).waiting
    desk = read(actor("NATIONAL_DESK"), wanted).waiting

    assert (told.competitors, told.competing) == (1, ())
    assert other.reference not in repr(told)
    assert [one.reference for one in desk.competing] == [other.reference]
    (place,) = desk.alternatives
    assert [one.reference for one in place.displaced] == [other.reference]


def test_the_desk_alone_reads_which_places_do_not_fit_with_every_code(coordinator):
    wanted = own(coordinator, security="PROTECTED", needs=["TRAUMA"], traits=["ADDICTION"])
    unit(name="Bijna", security="SECRET", capabilities=["TRAUMA"], contraindications=["ADDICTION"])
    unit(name="Ver weg")
    run_match(now=NOW, seconds=10)

    told = read(coordinator, wanted).waiting
    desk = read(actor("NATIONAL_DESK"), wanted).waiting

    assert told.refused == ()
    assert [(one.shelter, one.reasons) for one in desk.refused] == [
        ("Bijna", ("contra-indicatie",)),
        ("Ver weg", ("beveiliging van het adres", "zorgaanbod")),
    ]


def test_the_first_places_can_be_computed_with_everybody_else_at_their_best(coordinator):
    wanted = own(coordinator)
    request()
    unit(name="De Linde", beds=1)
    unit(name="De Berk", beds=1)
    run_match(now=NOW, seconds=10)

    (counted,) = read(coordinator, wanted).waiting.alternatives
    (exact,) = exact_places(coordinator, wanted.id, now=NOW).waiting.alternatives

    # As counted whoever is there loses the place; in truth they can have the other one.
    assert (counted.displaces, counted.rank) == (1, None)
    assert (exact.displaces, exact.rank) == (0, 1)


def test_what_somebody_computes_of_a_request_is_on_record_and_for_nobody_else(coordinator):
    wanted = own(coordinator)

    exact_places(coordinator, wanted.id, now=NOW)

    assert AuditEntry.objects.get().activity == "READ_REQUEST"
    with pytest.raises(NotFound):
        exact_places(actor("COORDINATOR"), wanted.id, now=NOW)


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

    assert found.blocked == ("3 wooneenheden hebben niet alle zorg die nodig is.",)
    assert [(one.what, one.who) for one in found.helps] == [
        ("Wachten tot 3 december 2026: dan is er plek.", "u, met de mensen zelf"),
        ("Zou kunnen als een mens de regel 'zorgaanbod' opzij zet.", "de opvang"),
    ]


def test_who_names_no_nights_reads_with_how_many_there_may_be_a_place(coordinator):
    wanted = own(coordinator)
    unit(max_nights=60)
    unit(max_nights=90, capabilities=[], only_for=["MEDICAL"])
    unit(max_nights=120, security="SECRET")
    unit(max_nights=180, beds=0)
    run_match(now=NOW, seconds=10)

    (found,) = read(coordinator, wanted).waiting.no_place.helps

    assert found.what == (
        "Vul in hoeveel nachten nodig zijn: met hoogstens 60 nachten is er misschien een plek."
    )
    assert (found.who, found.nights) == ("u, met de mensen zelf", 60)


def test_who_names_too_many_nights_knows_that_they_did(coordinator):
    wanted = own(coordinator, nights=61)
    unit(max_nights=60)
    run_match(now=NOW, seconds=10)

    assert read(coordinator, wanted).waiting.no_place.helps == ()


def test_nobody_is_told_to_ask_themselves_where_nothing_helps(coordinator):
    wanted = own(coordinator)
    run(unplaced_entry(wanted))

    told = read(coordinator, wanted).waiting.no_place
    desk = read(actor("NATIONAL_DESK"), wanted).waiting.no_place

    assert (told.helps, desk.helps) == ((), ())
    assert told.otherwise.endswith("overleg met het landelijk coördinatiepunt.")
    assert "landelijk coördinatiepunt" not in desk.otherwise


def test_the_desk_reads_about_safety_and_who_decides_about_it(coordinator):
    wanted = own(coordinator)
    run(unplaced_entry(wanted, relaxations=[["danger"], ["danger", "competence"]]))

    found = read(actor("NATIONAL_DESK"), wanted).waiting.no_place

    assert [one.who for one in found.helps] == [
        "de zorgcoördinator, samen met de politie",
        "de zorgcoördinator samen met de politie, en de opvang",
    ]


def test_places_that_stand_proposed_to_others_are_for_the_desk_to_decide(coordinator):
    wanted = own(coordinator)
    request(persons=2, urgency="CRISIS")
    unit(beds=2)
    run_match(now=NOW, seconds=10)

    (found,) = read(coordinator, wanted).waiting.no_place.helps

    assert found.what == (
        "Er is 1 plek die past, maar die is voorgesteld aan anderen. "
        "Het kost minstens 2 anderen hun voorstel."
    )
    assert found.who == "het landelijk coördinatiepunt"


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

    with django_assert_max_num_queries(56):
        assert len(read(coordinator, wanted).waiting.alternatives) == 8
