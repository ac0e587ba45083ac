"""Whoever may act on something hears of it, and nobody hears of what is not theirs."""

from datetime import timedelta

import pytest
from django.db.backends.postgresql.psycopg_any import NumericRange

from opvang.access import answers, own_requests
from opvang.events import (
    DESK,
    EVERYBODY,
    POLICE,
    audiences_of,
    belonging_to,
    of_decider,
    of_request,
)
from opvang.models import Account, Event, PlacementRequest
from opvang.models.codes import PlaceType
from tests.actions.requests.forms import change, place
from tests.actions.world import NOW, new_world
from tests.models import build
from tests.models.build import saved
from tests.queries.scene import LIMBURG, actor, unit

pytestmark = pytest.mark.django_db

NIGHT = NOW.date()
LATE = NOW + timedelta(hours=10)


def local(kind, code):
    return saved(build.organisation(kind=kind, municipality=build.municipality(code)))


def hears(account, audiences):
    """Say whether somebody follows one of these audiences, by organisation or by role."""
    own = {f"organisation:{account.organisation_id}", *(f"role:{one}" for one in account.roles)}
    return bool(own & audiences)


@pytest.fixture
def deciders():
    """Somebody of every kind that decides over places, here and elsewhere."""
    region = saved(build.care_region())
    saved(build.care_area(region=region))
    return [
        actor("LABOUR_INSPECTORATE"),
        actor("MUNICIPALITY", organisation=local("MUNICIPALITY", "GM0363")),
        actor("MUNICIPALITY", organisation=local("MUNICIPALITY", LIMBURG)),
        actor("MUNICIPALITY"),
        actor("GUARDIAN"),
        actor("POLICE"),
        actor("COORDINATOR", organisation=region.organisation),
        actor("COORDINATOR"),
        actor("AUDITOR"),
    ]


@pytest.mark.parametrize("place_type", PlaceType)
def test_who_decides_by_day_or_by_night_hears_of_a_hold_and_nobody_else(deciders, place_type):
    hold = saved(build.hold(unit=unit(place_type=place_type)))

    audiences = of_decider(hold, night=NIGHT)

    for account in deciders:
        decides = any(answers(account, hold, now=moment) for moment in (NOW, LATE))
        assert hears(account, audiences) == decides, account.roles


def test_an_account_that_is_switched_off_is_no_audience():
    inspector = actor("LABOUR_INSPECTORATE")
    inspector.is_active = False
    saved(inspector)
    hold = saved(build.hold(unit=unit(place_type="LABOUR")))

    assert of_decider(hold, night=NIGHT) == set()


def test_the_coordinators_of_the_region_hear_of_a_request_where_they_are_there_for_a_client():
    request = saved(build.request())
    saved(build.request_person(request=request, person=saved(build.person(age=24))))
    saved(build.request_person(request=request, person=saved(build.person(age=4)), role="CHILD"))
    young, old = (saved(build.care_region()) for _ in range(2))
    saved(build.care_area(region=young, ages=NumericRange(0, 23)))
    saved(build.care_area(region=old, ages=NumericRange(23, 121)))

    audiences = of_request(request, night=NIGHT)

    accounts = [actor("COORDINATOR", organisation=one.organisation) for one in (young, old)]
    accounts.append(actor("COORDINATOR", organisation=request.organisation))
    for account in accounts:
        owns = PlacementRequest.objects.filter(own_requests(account, night=NIGHT)).exists()
        assert hears(account, audiences) == owns
    assert not hears(accounts[0], audiences)


def test_a_region_hears_that_a_request_has_left_it():
    world = new_world()
    left, joined = (saved(build.care_region()) for _ in range(2))
    saved(build.care_area(region=left))
    saved(build.care_area(region=joined, municipality=build.municipality(LIMBURG)))
    request = place(world.coordinator)

    change(world.coordinator, request, municipality=LIMBURG)

    told = Event.objects.filter(kind="CHANGE_REQUEST").values_list("audience", flat=True)
    assert {f"organisation:{one.organisation_id}" for one in (left, joined)} <= set(told)


def test_who_belongs_to_audiences_is_found_as_somebody_finds_their_own():
    desk = saved(build.account(roles=["NATIONAL_DESK"]))
    both = saved(build.account(roles=["COORDINATOR", "POLICE"]))
    other = saved(build.account(roles=["COORDINATOR"]))
    theirs = f"organisation:{other.organisation_id}"
    asked = [set(), {DESK}, {theirs}, {POLICE, theirs}, {*EVERYBODY}]

    for audiences in asked:
        found = Account.objects.filter(belonging_to(audiences))

        assert set(found) == {one for one in (desk, both, other) if audiences & audiences_of(one)}
