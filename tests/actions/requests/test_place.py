"""A request is made with what is known; the rest can be filled in at once or later."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from opvang.actions.requests import NewConsent, NewScreening, place_request
from opvang.errors import FormRefused, NotAllowed
from opvang.models import AuditEntry, Person, PlacementRequest
from opvang.models.codes import (
    Access,
    Activity,
    ConsentScope,
    Need,
    PersonRole,
    RequestStatus,
    RiskOutcome,
    Trait,
    WishReason,
)
from tests.actions.requests.forms import (
    AT_NIGHT,
    LATER,
    TONIGHT,
    WOMAN,
    YESTERDAY,
    filled_in,
    place,
    woman,
)
from tests.actions.world import NOW, account, new_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return new_world()


def test_a_request_with_what_is_known_at_night_waits_for_a_place(world):
    request = place(world.coordinator)

    assert request.status == RequestStatus.OPEN
    assert request.organisation == world.coordinator.organisation
    assert (request.registered_on, request.start_from) == (TONIGHT, TONIGHT)
    assert [person.sex for person in request.persons.all()] == ["FEMALE"]
    entry = AuditEntry.objects.get(activity=Activity.PLACE_REQUEST)
    assert (entry.account, entry.request) == (world.coordinator.id, request.id)


def test_all_that_a_request_can_ask_is_kept(world):
    asked = replace(
        AT_NIGHT,
        start_from=TONIGHT,
        start_by=LATER,
        nights=90,
        needs=(Need.PREGNANCY,),
        traits=(Trait.PET,),
        access_needs=(Access.STEP_FREE,),
        languages=("en", "ro"),
        night_intake=True,
        private_room=True,
        wish_safety_regions=("VR23", "VR24"),
        wish_municipality="GM0917",
        wish_reason=WishReason.HOME,
    )

    request = place_request(world.coordinator, asked, now=NOW)

    read = filled_in(world.coordinator, request)
    assert replace(read, persons=()) == replace(asked, persons=())


def test_a_code_that_is_chosen_twice_is_kept_once(world):
    request = place(world.coordinator, needs=(Need.LVB, Need.LVB))

    assert request.needs == ["LVB"]


@pytest.mark.parametrize(
    ("field", "facts", "sentence"),
    [
        ("persons", {"persons": ()}, "0 personen in een aanvraag kan niet. Noem er 1 tot 40."),
        ("persons", {"persons": (WOMAN,) * 41}, "41 personen in een aanvraag kan niet"),
        ("persons", {"persons": (woman(role=PersonRole.CHILD),)}, "Er is geen cliënt."),
        ("persons.0.age", {"persons": (woman(age=130),)}, "Leeftijd: geef een getal van 0 tot"),
        ("persons.0", {"persons": (woman(turns_18_on=LATER),)}, "hoort bij een minderjarige"),
        ("persons.0.code", {"persons": (woman(code="P-22222222"),)}, "P-22222222 is bij u niet"),
        ("municipality", {"municipality": "GM9999"}, "GM9999"),
        ("", {"routes": ()}, "Kies minstens een verblijfsroute"),
        ("nights", {"nights": 0}, "Nachten: geef een getal van 1 tot en met 3650."),
        ("start_from", {"start_from": date(1801, 1, 1)}, "1 januari 1801 is te ver weg"),
        ("start_from", {"start_from": TONIGHT + timedelta(days=367)}, "te ver weg"),
        ("start_by", {"start_by": YESTERDAY}, "is voorbij"),
        ("start_by", {"start_from": LATER, "start_by": TONIGHT}, "die niet voor 'vanaf' ligt"),
        ("", {"languages": ("Engels",)}, "Schrijf talen met twee of drie kleine letters"),
        ("wish_safety_regions", {"wish_safety_regions": ("VR99",)}, "Veiligheidsregio VR99"),
        ("wish_municipality", {"wish_municipality": "GM9999"}, "GM9999"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence_that_names_the_field(
    world, field, facts, sentence
):
    with pytest.raises(FormRefused, match=sentence) as refusal:
        place(world.coordinator, **facts)

    assert field in [remark.field for remark in refusal.value.remarks]
    assert not PlacementRequest.objects.exists()


def test_all_that_is_wrong_is_said_at_once_and_nothing_is_kept(world):
    people = (woman(age=24), woman(age=-1))

    with pytest.raises(FormRefused) as refusal:
        place(world.coordinator, nights=0, persons=people)

    assert {remark.field for remark in refusal.value.remarks} == {"nights", "persons.1.age"}
    assert not Person.objects.exists()


def test_who_never_asks_for_places_is_told_so(world):
    with pytest.raises(NotAllowed):
        place(world.worker)


def test_somebody_who_comes_back_keeps_the_code_and_what_was_known(world):
    consent = NewConsent(scope=ConsentScope.SEEK_SHELTER, given_on=TONIGHT)
    screening = NewScreening(instrument="RVO", outcome=RiskOutcome.RED, assessed_on=TONIGHT)
    first = place(world.coordinator, persons=(woman(consents=(consent,), screening=screening),))
    code = first.persons.get().code
    PlacementRequest.objects.update(status="WITHDRAWN", ended_on=TONIGHT)

    again = place(world.coordinator, persons=(woman(code=f" {code.lower()} ", age=25),))

    (person,) = filled_in(world.coordinator, again).persons
    assert (person.code, person.age, person.consents) == (code, 25, (consent,))
    assert person.screening == screening


def test_nobody_waits_in_two_requests(world):
    code = place(world.coordinator).persons.get().code

    with pytest.raises(FormRefused, match=f"{code} staat al in een andere open aanvraag"):
        place(world.coordinator, persons=(woman(code=code),))


def test_nobody_stands_twice_in_a_request(world):
    first = place(world.coordinator)
    PlacementRequest.objects.update(status="PLACED")
    person = woman(code=first.persons.get().code)

    with pytest.raises(FormRefused, match="staat er 2 keer"):
        place(world.coordinator, persons=(person, person))


def test_somebody_of_another_organisation_is_not_known(world):
    stranger = new_world().coordinator
    code = place(stranger).persons.get().code
    PlacementRequest.objects.update(status="PLACED")

    with pytest.raises(FormRefused, match=f"Persoonscode {code} is bij u niet bekend"):
        place(world.coordinator, persons=(woman(code=code),))


def test_what_is_asked_again_with_the_same_key_is_asked_once(world):
    key = uuid4()

    first, again = (place_request(world.coordinator, AT_NIGHT, now=NOW, key=key) for _ in range(2))

    assert again == first
    assert PlacementRequest.objects.count() == 1
    assert AuditEntry.objects.filter(activity=Activity.PLACE_REQUEST).count() == 1


def test_a_key_of_somebody_else_is_no_key(world):
    key = uuid4()
    colleague = account("COORDINATOR", world.coordinator.organisation)

    first, other = (
        place_request(actor, AT_NIGHT, now=NOW, key=key) for actor in (world.coordinator, colleague)
    )

    assert other != first
    assert other.coordinator == colleague


def test_a_municipality_that_is_not_there_is_refused_in_words_of_users(world):
    with pytest.raises(FormRefused) as refused:
        place(world.coordinator, municipality="GM9999")
    (found,) = refused.value.remarks
    assert found.field == "municipality"
    assert found.sentence.endswith(": GM9999 bestaat niet. Kies er een uit de lijst.")
