"""Proposals with their reasons, and nothing that tells where a secret shelter is."""

from dataclasses import astuple

import pytest

from opvang.errors import NotAllowed
from opvang.models import SafetyRegion
from opvang.queries.proposals import proposed_places
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, night, request, unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def coordinator():
    return actor("COORDINATOR")


def propose(wanted, place, **facts):
    return saved(build.proposal(request=wanted, unit=place, **facts))


def own(coordinator, **facts):
    return request(organisation=coordinator.organisation, **facts)


def only(reader):
    (found,) = proposed_places(reader, now=NOW)
    return found


def test_a_proposal_tells_for_whom_where_and_from_when(coordinator):
    wanted = own(coordinator, persons=1, children=2, urgency="CRISIS")
    propose(wanted, unit(name="De Linde"), start=night(2))

    found = only(coordinator)

    assert (found.reference, found.urgency_name) == (wanted.reference, "crisis")
    assert found.persons == "3 personen, van wie 2 kinderen"
    assert (found.place, found.place_type) == ("De Linde", "vrouwenopvang")
    assert (found.first_night, found.is_tonight) == (night(2), False)


def test_a_proposal_tells_why_the_place_fits(coordinator):
    wanted = own(
        coordinator,
        routes=["DUTCH", "EU"],
        security="PROTECTED",
        needs=["TRAUMA", "LVB"],
        languages=["en", "pl"],
    )
    place = unit(
        routes=["DUTCH"],
        security="PROTECTED",
        capabilities=["TRAUMA", "LVB", "GGZ"],
        languages=["nl", "en"],
    )
    propose(wanted, place)

    assert only(coordinator).reasons == (
        "Past bij de verblijfsroute: Nederlander.",
        "Heeft een beveiligd adres, zoals gevraagd.",
        "Biedt de zorg die nodig is: licht verstandelijke beperking en traumabehandeling.",
        "Gedeelde taal: Engels.",
    )


def test_a_place_that_is_safer_than_asked_is_told_so(coordinator):
    propose(own(coordinator), unit(security="SECRET"))

    assert "Heeft een geheim adres, veiliger dan gevraagd." in only(coordinator).reasons


def test_a_place_is_as_safe_as_a_screening_asks(coordinator):
    wanted = own(coordinator)
    saved(build.screening(person=wanted.persons.get(), outcome="RED"))
    propose(wanted, unit(security="SECRET"))

    assert "Heeft een geheim adres, zoals gevraagd." in only(coordinator).reasons


def test_without_a_shared_language_an_interpreter_is_needed(coordinator):
    propose(own(coordinator, languages=["ti"]), unit(languages=["nl"]))

    assert "Geen gedeelde taal: regel een tolk." in only(coordinator).reasons


@pytest.mark.parametrize(
    ("region", "sentence"),
    [("VR13", "In de gewenste regio."), ("VR24", "Buiten de gewenste regio.")],
)
def test_a_wish_is_told_as_met_or_not(coordinator, region, sentence):
    wanted = own(coordinator)
    wanted.wish_safety_regions.add(SafetyRegion.objects.get(code=region))
    propose(wanted, unit())

    assert sentence in only(coordinator).reasons


def test_the_most_urgent_come_first_then_who_can_come_first(coordinator):
    for urgency, days in (("REGULAR", 0), ("CRISIS", 2), ("CRISIS", 1)):
        propose(own(coordinator, urgency=urgency), unit(), start=night(days))

    found = proposed_places(coordinator, now=NOW)

    assert [(one.urgency, one.first_night) for one in found] == [
        ("CRISIS", night(1)),
        ("CRISIS", night(2)),
        ("REGULAR", night(0)),
    ]


def test_a_proposal_that_was_replaced_is_gone(coordinator):
    propose(own(coordinator), unit(), state="SUPERSEDED")

    assert proposed_places(coordinator, now=NOW) == ()


def test_a_proposal_for_a_request_that_was_withdrawn_is_gone(coordinator):
    propose(own(coordinator, status="WITHDRAWN", ended_on=night(0)), unit())

    assert proposed_places(coordinator, now=NOW) == ()


def test_a_shelter_sees_no_proposal_for_a_request_that_was_withdrawn():
    place = unit()
    propose(request(status="WITHDRAWN", ended_on=night(0)), place)
    worker = actor("SHELTER_WORKER", organisation=place.shelter.organisation)

    assert proposed_places(worker, now=NOW) == ()


def test_a_coordinator_sees_no_proposal_of_others(coordinator):
    propose(request(), unit())

    assert proposed_places(coordinator, now=NOW) == ()


def test_a_secret_shelter_has_another_label_for_each_request(coordinator):
    place = unit(security="SECRET", name="De Vleermuis")
    for _ in range(2):
        propose(own(coordinator), place)

    first, second = proposed_places(coordinator, now=NOW)

    assert first.place.startswith("geheim adres ")
    assert first.place != second.place
    assert first == proposed_places(coordinator, now=NOW)[0]
    assert "Vleermuis" not in str(astuple(first))


def test_another_unit_of_a_secret_shelter_is_not_named_either(coordinator):
    secret = unit(security="SECRET", name="De Vleermuis")
    propose(own(coordinator), unit(shelter=secret.shelter))

    assert only(coordinator).place.startswith("geheim adres ")


def test_a_shelter_stays_secret_while_its_secret_unit_is_out_of_use(coordinator):
    secret = unit(security="SECRET", is_active=False)
    propose(own(coordinator), unit(shelter=secret.shelter))

    assert only(coordinator).place.startswith("geheim adres ")


def test_a_place_out_of_use_does_not_hide_which_of_two_it_is(coordinator):
    places = [unit(security="SECRET", place_type="MEN") for _ in range(2)]
    unit(security="SECRET", place_type="MEN", is_active=False)
    propose(own(coordinator), places[0])

    assert only(coordinator).place_type == ""


@pytest.mark.parametrize(("shelters", "told"), [(2, ""), (3, "mannenopvang")])
def test_the_kind_of_a_secret_place_is_told_when_three_shelters_have_it(
    coordinator, shelters, told
):
    places = [unit(security="SECRET", place_type="MEN") for _ in range(shelters)]
    propose(own(coordinator), places[0])

    assert only(coordinator).place_type == told


def test_the_national_desk_knows_a_secret_shelter_by_its_public_name():
    place = unit(security="SECRET", place_type="MEN", name="De Vleermuis")
    propose(request(), place)

    found = only(actor("NATIONAL_DESK"))

    assert (found.place, found.place_type) == ("De Vleermuis", "mannenopvang")


def test_a_shelter_sees_proposals_for_its_own_units_and_only_what_it_must_know():
    place = unit(name="De Linde", security="SECRET", languages=["nl"], capabilities=["TRAUMA"])
    wanted = request(needs=["TRAUMA"], languages=["nl"], security="SECRET")
    propose(wanted, place)
    propose(request(), unit())

    found = only(actor("SHELTER_WORKER", organisation=place.shelter.organisation))

    assert found.reference == wanted.reference
    assert found.place == "De Linde"
    assert found.reasons == ("Gedeelde taal: Nederlands.",)


def test_a_coordinator_who_also_works_in_a_shelter_sees_of_each_what_each_may():
    place = unit(name="De Linde", languages=["nl"])
    reader = actor("COORDINATOR", "SHELTER_WORKER", organisation=place.shelter.organisation)
    propose(request(languages=["nl"]), place)
    mine = own(reader)
    propose(mine, unit(security="SECRET"))

    found = {one.reference: one for one in proposed_places(reader, now=NOW)}

    assert found.pop(mine.reference).place.startswith("geheim adres ")
    (other,) = found.values()
    assert other.reasons == ("Gedeelde taal: Nederlands.",)


def test_an_auditor_sees_no_proposals():
    with pytest.raises(NotAllowed):
        proposed_places(actor("AUDITOR"), now=NOW)


def test_more_proposals_take_no_more_queries(coordinator, django_assert_num_queries):
    for _ in range(5):
        propose(own(coordinator), unit())

    with django_assert_num_queries(8):
        proposed_places(coordinator, now=NOW)
