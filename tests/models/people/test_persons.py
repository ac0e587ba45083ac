from datetime import date

import pytest

from opvang import models
from opvang.models import Person
from opvang.models.base import SPOKEN_ALPHABET
from tests.models import build
from tests.models.build import TODAY, saved

NEAR_MATCHING = (
    models.Person,
    models.VictimGroup,
    models.Registration,
    models.RiskScreening,
    models.DangerArea,
    models.PersonConflict,
    models.Consent,
    models.PlacementRequest,
    models.RequestPerson,
)


@pytest.mark.parametrize("model", NEAR_MATCHING)
@pytest.mark.parametrize("word", ["name", "bsn", "birth", "phone", "email", "address"])
def test_nothing_that_identifies_a_person_has_a_place_to_be_kept(model, word):
    fields = [field.name for field in model._meta.get_fields()]

    assert [name for name in fields if word in name] == []


def test_nationality_is_kept_away_from_the_person():
    fields = {field.name for field in Person._meta.get_fields(include_hidden=False)}

    assert not fields & {"citizenships", "registration"}
    assert not hasattr(Person(), "registration")


def test_two_people_get_codes_that_can_be_read_out_and_differ():
    first, second = build.person(), build.person()

    assert first.code != second.code
    assert set(first.code.removeprefix("P-")) <= set(SPOKEN_ALPHABET)


@pytest.mark.django_db
@pytest.mark.parametrize("turns_18_on", [date(2027, 11, 23), date(2028, 11, 22)])
def test_the_day_of_turning_18_may_be_any_that_agrees_with_the_age(turns_18_on):
    person = saved(build.person(age=16, age_on=TODAY, turns_18_on=turns_18_on))

    person.validate_constraints()


@pytest.mark.django_db
@pytest.mark.parametrize("turns_18_on", [date(2027, 11, 22), date(2028, 11, 23)])
def test_the_day_of_turning_18_a_day_off_is_refused(turns_18_on):
    person = build.person(age=16, age_on=TODAY, turns_18_on=turns_18_on)

    with pytest.raises(Exception, match="past niet bij de leeftijd"):
        person.validate_constraints()
