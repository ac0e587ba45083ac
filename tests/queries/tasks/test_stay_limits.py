"""The longest stay warns ahead: the shelter that houses people, and who asked for their place."""

import pytest

from opvang.queries.tasks.stay_limits import stay_limits
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, beds_of, night, request, stay, unit

pytestmark = pytest.mark.django_db


def living(place, asked, *, since):
    bed = beds_of(place)[0]
    row = saved(build.hold(unit=place, request=asked, state="ARRIVED", start=night(since)))
    saved(build.occupancy(bed=bed, placement=row))
    return row


def titles(reader):
    return [task.title for task in stay_limits(reader, NOW)]


def test_shelter_and_coordinator_hear_it_and_nobody_else():
    place, asked = unit(place_type="COSM"), request()
    row = living(place, asked, since=-80)
    worker = actor("SHELTER_WORKER", organisation=place.shelter.organisation)
    coordinator = actor("COORDINATOR", organisation=asked.organisation)

    assert (
        titles(worker)
        == titles(coordinator)
        == [f"{asked.reference}: over 10 dagen is de langste tijd hier om. Zoek een andere plek."]
    )
    assert [(one.view, one.id) for one in stay_limits(worker, NOW)] == [("placement", row.id)]
    asking = [(one.view, one.id) for one in stay_limits(coordinator, NOW)]
    assert asking == [("ask-transfer", asked.id)]
    assert (
        titles(actor("SHELTER_WORKER"))
        == titles(actor("COORDINATOR"))
        == titles(actor("NATIONAL_DESK"))
        == []
    )


@pytest.mark.parametrize(
    ("facts", "due"),
    [
        ({"place_type": "SOCIAL"}, [night(15)]),
        ({"place_type": "SOCIAL", "max_nights": 20}, [night(5)]),
        ({"place_type": "WOMEN"}, []),
    ],
)
def test_a_unit_says_how_long_and_else_the_norm_of_its_kind_of_place(settings, facts, due):
    settings.STAY_NORM_NIGHTS = settings.STAY_NORM_NIGHTS | {"SOCIAL": 30}
    place = unit(**facts)
    stay(beds_of(place)[0], first=-15)

    worker = actor("SHELTER_WORKER", organisation=place.shelter.organisation)

    assert [task.due for task in stay_limits(worker, NOW)] == due


def test_bad_treatment_at_work_that_is_no_trafficking_lasts_two_weeks_in_a_labour_bed():
    place, asked = unit(place_type="LABOUR"), request()
    living(place, asked, since=-10)
    worker = actor("SHELTER_WORKER", organisation=place.shelter.organisation)
    assert titles(worker) == []

    person = asked.request_persons.get().person
    saved(build.registration(person=person, trafficking_status="NotAVictimOfTrafficking"))

    assert [task.due for task in stay_limits(worker, NOW)] == [night(4)]
