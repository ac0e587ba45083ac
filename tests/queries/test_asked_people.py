"""Who decides about a place reads what they must know of the people, and nothing else."""

from datetime import timedelta

import pytest

from opvang.queries.asked_people import age_band, asked_people
from tests.models import build
from tests.models.build import TODAY, saved
from tests.queries.scene import request, unit

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("years", "told"),
    [
        (0, "0 jaar"),
        (22, "22 jaar"),
        (23, "23 tot en met 29 jaar"),
        (30, "30 tot en met 39 jaar"),
        (69, "60 tot en met 69 jaar"),
        (70, "70 jaar of ouder"),
    ],
)
def test_an_age_is_exact_only_below_23(years, told):
    assert age_band(years) == told


def test_people_who_are_alike_are_told_together():
    asked = request()
    for _ in range(2):
        saved(build.request_person(request=asked, person=saved(build.person(age=35, sex="MALE"))))
    child = saved(build.person(age=2, sex="FEMALE"))
    saved(build.request_person(request=asked, person=child, role="CHILD"))

    assert set(asked_people(asked, unit(), night=TODAY).persons) == {
        "vrouw, 23 tot en met 29 jaar",
        "2 x man, 30 tot en met 39 jaar",
        "meisje, 2 jaar, komt mee",
    }


def test_a_screening_raises_the_security_that_is_told_and_the_latest_counts():
    asked = request(security="KNOWN")
    person = asked.request_persons.get().person
    earlier = TODAY - timedelta(days=9)
    saved(build.screening(person=person, outcome="RED", assessed_on=earlier))
    saved(build.screening(person=person, outcome="ORANGE"))

    assert asked_people(asked, unit(), night=TODAY).security == "beveiligd adres"


def test_a_rule_of_this_unit_that_was_set_aside_is_told_but_never_danger():
    asked, place = request(), unit()
    for code in ("competence", "danger"):
        saved(build.waiver(request=asked, unit=place, code=code))
    saved(build.waiver(request=asked, unit=unit(), code="accessibility"))

    assert asked_people(asked, place, night=TODAY).waived == ("deskundigheid",)
