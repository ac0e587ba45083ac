"""A request is made with what is known, and can end without a place."""

from uuid import uuid4

import pytest

from opvang.actions.holds import hold_place
from opvang.actions.requests import NewPerson, NewRequest, end_request, place_request
from opvang.errors import NotAllowed, NotFound, NotPossible
from opvang.models import AuditEntry, PlacementRequest, Proposal
from opvang.models.codes import (
    Activity,
    PersonRole,
    Referrer,
    RequestStatus,
    Route,
    Sex,
    Urgency,
)
from tests.actions.world import NOW, new_world
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db

#: What police know at half past two at night.
AT_NIGHT = {
    "persons": (NewPerson(sex=Sex.FEMALE, age=24),),
    "routes": (Route.UNKNOWN,),
    "urgency": Urgency.CRISIS,
    "municipality": "GM0363",
    "referrer": Referrer.POLICE,
}


@pytest.fixture
def world():
    return new_world()


def place(world, **facts):
    return place_request(world.coordinator, NewRequest(**AT_NIGHT | facts), now=NOW)


def test_a_request_with_what_is_known_at_night_waits_for_a_place(world):
    request = place(world)

    assert request.status == RequestStatus.OPEN
    assert request.organisation == world.coordinator.organisation
    assert [person.sex for person in request.persons.all()] == ["FEMALE"]
    entry = AuditEntry.objects.get(activity=Activity.PLACE_REQUEST)
    assert (entry.account, entry.request) == (world.coordinator.id, request.id)


def test_a_wish_is_kept_with_the_request(world):
    request = place(world, wish_safety_regions=("VR24",))

    assert [region.code for region in request.wish_safety_regions.all()] == ["VR24"]


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({"persons": ()}, "0 personen in een aanvraag kan niet. Noem er 1 tot 40."),
        (
            {"persons": (NewPerson(sex=Sex.MALE, age=3, role=PersonRole.CHILD),)},
            "Er is geen cliënt.",
        ),
        ({"persons": (NewPerson(sex=Sex.MALE, age=130),)}, "van 0 tot en met 120"),
        ({"municipality": "GM9999"}, "GM9999"),
        ({"routes": ()}, "Kies minstens een verblijfsroute"),
        ({"nights": 0}, "nights: geef een getal van 1 tot en met 3650."),
        ({"wish_safety_regions": ("VR99",)}, "Veiligheidsregio VR99 bestaat niet."),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence_and_nothing_is_kept(world, facts, sentence):
    with pytest.raises(NotPossible, match=sentence):
        place(world, **facts)

    assert not PlacementRequest.objects.exists()


def test_who_never_asks_for_places_is_told_so(world):
    with pytest.raises(NotAllowed):
        place_request(world.worker, NewRequest(**AT_NIGHT), now=NOW)


@pytest.mark.parametrize("outcome", [RequestStatus.WITHDRAWN, RequestStatus.NOT_A_VICTIM])
def test_a_request_ends_without_a_place_and_its_proposal_is_set_aside(world, outcome):
    request = place(world)
    saved(build.proposal(request=request))

    ended = end_request(world.coordinator, request=request.id, outcome=outcome, now=NOW)

    assert (ended.status, ended.ended_on) == (outcome, NOW.date())
    assert Proposal.objects.get().state == "SET_ASIDE"


def test_a_request_does_not_end_while_a_place_is_kept_for_it(world):
    request = world.request()
    hold_place(world.coordinator, request=request.id, unit=world.unit().id, now=NOW)

    with pytest.raises(NotPossible, match="Geef die eerst vrij"):
        end(world, request)


def test_a_request_ends_once_and_in_a_way_that_requests_end(world):
    request = place(world)
    with pytest.raises(NotPossible, match="ingetrokken of geen slachtoffer"):
        end(world, request, RequestStatus.PLACED)
    end(world, request)

    with pytest.raises(NotPossible, match="niet meer open"):
        end(world, request)


def test_another_organisations_request_is_not_found(world):
    request = saved(build.request())

    with pytest.raises(NotFound):
        end(world, request)
    with pytest.raises(NotFound):
        end_request(world.coordinator, request=uuid4(), outcome=RequestStatus.WITHDRAWN, now=NOW)


def end(world, request, outcome=RequestStatus.WITHDRAWN):
    return end_request(world.coordinator, request=request.id, outcome=outcome, now=NOW)
