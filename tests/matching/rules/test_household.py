"""The rule `household`: each person is of a sex and an age that the unit takes."""

import pytest

from matching.codes import Sex
from matching.places import Children
from matching.rules.household import Household
from tests.matching import make


def holds(*persons, **policy):
    return Household().holds(make.request(persons=persons), make.shelter(), make.unit(**policy))


@pytest.mark.parametrize(("age", "welcome"), [(17, False), (18, True), (60, True), (61, False)])
def test_a_clients_age_is_within_both_limits_the_limits_included(age, welcome):
    assert holds(make.client(age), clients=make.clients(min_age=18, max_age=60)) is welcome


def test_a_client_is_of_a_sex_the_unit_takes():
    women_only = make.clients(sexes={Sex.FEMALE})

    assert holds(make.client(sex=Sex.FEMALE), clients=women_only)
    assert not holds(make.client(sex=Sex.MALE), clients=women_only)
    assert not holds(make.client(sex=Sex.OTHER), clients=women_only)


def test_a_unit_for_no_sex_takes_no_client():
    assert not holds(make.client(), clients=make.clients(sexes=()))


@pytest.mark.parametrize("sex", [Sex.MALE, Sex.OTHER])
def test_boys_and_children_of_the_sex_other_are_up_to_the_age_for_boys(sex):
    children = Children(max_age_boys=12, max_age_girls=17)

    assert holds(make.client(), make.child(12, sex), children=children)
    assert not holds(make.client(), make.child(13, sex), children=children)


def test_girls_are_up_to_the_age_for_girls():
    children = Children(max_age_boys=12, max_age_girls=17)

    assert holds(make.client(), make.child(17, Sex.FEMALE), children=children)
    assert not holds(make.client(), make.child(18, Sex.FEMALE), children=children)


@pytest.mark.parametrize("sex", Sex)
def test_a_unit_without_children_takes_not_even_a_baby(sex):
    assert not holds(make.client(), make.child(0, sex), children=None)


def test_minus_one_takes_no_boy_where_zero_takes_a_baby():
    no_boys = Children(max_age_boys=-1, max_age_girls=0)

    assert not holds(make.client(), make.child(0, Sex.MALE), children=no_boys)
    assert holds(make.client(), make.child(0, Sex.FEMALE), children=no_boys)


def test_a_child_that_comes_along_need_not_be_of_the_clients_sex_or_age():
    women_only = make.clients(sexes={Sex.FEMALE}, min_age=18)

    assert holds(make.client(), make.child(3, Sex.MALE), clients=women_only)


def test_a_minor_client_is_no_child():
    assert holds(make.client(16), clients=make.clients(min_age=16), children=None)
    assert not holds(make.client(16), clients=make.clients(min_age=18))


def test_one_person_who_is_not_welcome_keeps_all_out():
    adults_only = make.clients(min_age=18)

    assert not holds(make.client(30), make.client(17), clients=adults_only)
    assert not holds(make.client(17), make.client(30), clients=adults_only)
