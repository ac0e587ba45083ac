"""Regional first: without another wish, people stay in the own region where that is safe."""

from dataclasses import replace

import pytest

from opvang.actions.requests import NewDanger, NewPerson, NewRequest, place_request
from opvang.models.codes import (
    DangerReason,
    DangerSource,
    Referrer,
    Route,
    Sex,
    Urgency,
)
from opvang.queries.requests.request_page import request_page
from tests.models.build import NOW
from tests.queries.scene import actor

pytestmark = pytest.mark.django_db
#: Utrecht lies in VR09, and Amersfoort with it; Amsterdam does not.
WOMAN = NewPerson(sex=Sex.FEMALE, age=30)
ASKED = NewRequest(
    persons=(WOMAN,),
    routes=(Route.DUTCH,),
    urgency=Urgency.URGENT,
    municipality="GM0344",
    referrer=Referrer.POLICE,
    region_first=True,
)


def danger(**where):
    return NewDanger(reason=DangerReason.NETWORK, source=DangerSource.POLICE, **where)


def wish(asked):
    coordinator = actor("COORDINATOR")
    row = place_request(coordinator, asked, now=NOW)
    facts = {one.name: one.values for one in request_page(coordinator, row.id, now=NOW).facts}
    return sorted(region.code for region in row.wish_safety_regions.all()), facts.get("Wens", ())


def test_the_own_region_is_the_wish_and_the_page_says_so():
    assert wish(ASKED) == (["VR09"], ("Utrecht", "regionaal eerst, nu dat veilig is"))


@pytest.mark.parametrize(
    "where", [{"municipality": "GM0307"}, {"safety_region": "VR09"}], ids=["town", "region"]
)
def test_where_the_own_region_is_dangerous_there_is_no_wish(where):
    person = replace(WOMAN, dangers=(danger(**where),))

    assert wish(replace(ASKED, persons=(person,))) == ([], ())


def test_danger_elsewhere_leaves_the_wish_and_another_wish_stays_alone():
    person = replace(WOMAN, dangers=(danger(municipality="GM0363"),))

    assert wish(replace(ASKED, persons=(person,)))[0] == ["VR09"]
    assert wish(replace(ASKED, wish_safety_regions=("VR24",)))[0] == ["VR24"]
    assert wish(replace(ASKED, wish_municipality="GM0935"))[0] == []
    assert wish(replace(ASKED, region_first=False))[0] == []
