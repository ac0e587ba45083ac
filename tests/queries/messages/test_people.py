"""Who is told that a hold waits: those who may answer it, found without asking it of everybody."""

from datetime import UTC, datetime

import pytest

from opvang.access import may_act
from opvang.models.codes import Activity, PlaceType, Role
from opvang.queries.messages.people import who_answers
from tests.models import build
from tests.models.build import saved
from tests.queries.scene import LIMBURG, actor, unit

pytestmark = pytest.mark.django_db

MONDAY_NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
MONDAY_NIGHT = datetime(2026, 11, 23, 23, tzinfo=UTC)


def colleagues_everywhere(place):
    """Save somebody in each role: at the shelter, of two municipalities, there for its region."""
    own = build.municipality("GM0363")
    region = saved(build.care_region())
    saved(build.care_area(region=region, municipality=place.shelter.municipality))
    organisations = [
        place.shelter.organisation,
        region.organisation,
        saved(build.organisation(municipality=own)),
        saved(build.organisation(municipality=build.municipality(LIMBURG))),
        saved(build.organisation()),
    ]
    return [actor(role, organisation=one) for role in Role for one in organisations]


@pytest.mark.parametrize("now", [MONDAY_NOON, MONDAY_NIGHT], ids=["noon", "night"])
@pytest.mark.parametrize("place_type", PlaceType)
def test_who_answers_is_whoever_in_the_country_may_answer(place_type, now):
    place = unit(place_type=place_type)
    everybody = colleagues_everywhere(place)
    asked = saved(build.request(responsible_municipality=build.municipality("GM0363")))
    hold = saved(build.hold(unit=place, request=asked))
    act = Activity.CONSENT_TO_HOLD if hold.awaits_consent else Activity.CONFIRM_HOLD

    found = who_answers(hold, now=now)

    may = {one for one in everybody if may_act(one, act, placement=hold, now=now)}
    assert set(found) == may != set()


def test_who_decides_is_told_once_the_labour_inspectorate_agreed():
    place = unit(place_type="LABOUR")
    desk, inspectorate = actor("NATIONAL_DESK"), actor("LABOUR_INSPECTORATE")
    hold = saved(build.hold(unit=place))
    assert who_answers(hold, now=MONDAY_NOON) == (inspectorate,)

    hold.consented_by, hold.consented_at = inspectorate, MONDAY_NOON

    assert who_answers(hold, now=MONDAY_NOON) == (desk,)


def test_more_organisations_take_no_more_questions(django_assert_max_num_queries):
    hold = saved(build.hold(unit=unit()))
    for role in Role:
        for _ in range(3):
            actor(role)
    own = actor("SHELTER_WORKER", organisation=hold.unit.shelter.organisation)

    with django_assert_max_num_queries(5):
        assert who_answers(hold, now=MONDAY_NOON) == (own,)
