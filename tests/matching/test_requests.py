"""Requests and their parts: what is refused when they are made."""

from datetime import date

import pytest

from matching.codes import WAIVABLE, Role
from matching.errors import InvalidInput
from matching.requests import DangerArea, Waiver, Wish
from tests.matching import make


def refusal(build, *arguments, **facts):
    with pytest.raises(InvalidInput) as refused:
        build(*arguments, **facts)
    return refused.value


@pytest.mark.parametrize("age", [0, 120])
def test_people_are_0_to_120_years_old(age):
    assert make.client(age).age == age


@pytest.mark.parametrize("age", [-1, 121])
def test_people_of_other_ages_are_refused(age):
    assert str(refusal(make.client, age)) == f"age: {age} is not between 0 and 120"


@pytest.mark.parametrize(
    ("facts", "path"),
    [
        ({"name": ""}, "id"),
        ({"registered_on": date(1899, 1, 1)}, "registered_on"),
        ({"start_from": date(1899, 1, 1)}, "start_from"),
        ({"start_by": date(1899, 1, 1)}, "start_by"),
        ({"nights": 0}, "nights"),
        ({"nights": 3651}, "nights"),
        ({"needs": frozenset({"lvb"})}, "needs"),
        ({"traits": frozenset({"a b"})}, "traits"),
        ({"access_needs": frozenset({"1"})}, "access_needs"),
        ({"languages": frozenset({"Dutch"})}, "languages"),
        ({"separate_from": frozenset({""})}, "separate_from"),
        ({"separate_from": frozenset({"R1"})}, "separate_from"),
        ({"excluded_shelters": frozenset({" "})}, "excluded_shelters"),
        ({"pinned_unit": ""}, "pinned_unit"),
        ({"current_unit": ""}, "current_unit"),
        ({"persons": ()}, "persons"),
        ({"persons": (make.client(),) * 41}, "persons"),
        ({"persons": (make.child(),)}, "persons"),
        ({"routes": frozenset()}, "routes"),
        ({"start_from": make.day(2), "start_by": make.day(1)}, "start_by"),
    ],
)
def test_a_request_that_cannot_be_is_refused(facts, path):
    assert refusal(make.request, **facts).path == path


def test_a_request_has_up_to_forty_persons_one_of_them_a_client():
    people = (*(make.child(),) * 39, make.client())

    assert make.request(persons=people).persons[-1].role is Role.CLIENT


def test_a_request_may_have_one_night_to_start():
    assert make.request(start_from=make.day(1), start_by=make.day(1), nights=3650)


def test_a_danger_is_areas_or_a_point():
    assert make.danger_in(safety_regions={"VR13"})
    assert make.danger_in(municipalities={"GM0363"})
    assert make.danger_in({"VR13"}, {"GM0363"})
    assert make.danger_near(radius_km=0)
    assert make.danger_near(radius_km=500)


def test_a_danger_that_names_nothing_or_both_is_refused():
    both = {"point": make.AMSTERDAM, "safety_regions": frozenset({"VR13"})}

    for facts in ({}, both):
        error = refusal(DangerArea, **facts)
        assert str(error) == "names safety_regions, municipalities or both, or one point"


@pytest.mark.parametrize(
    ("facts", "path"),
    [
        ({"safety_regions": frozenset({"x"})}, "safety_regions"),
        ({"municipalities": frozenset({"x"})}, "municipalities"),
        ({"point": make.AMSTERDAM, "radius_km": -1}, "radius_km"),
        ({"point": make.AMSTERDAM, "radius_km": 500.5}, "radius_km"),
        ({"safety_regions": frozenset({"VR13"}), "radius_km": 5}, "radius_km"),
    ],
)
def test_a_danger_that_cannot_be_is_refused(facts, path):
    assert refusal(DangerArea, **facts).path == path


def test_a_wish_is_regions_a_point_or_both():
    assert make.wish({"VR13"})
    assert make.wish(point=make.AMSTERDAM)
    assert make.wish({"VR13"}, make.AMSTERDAM)


def test_a_wish_for_nothing_is_refused():
    assert str(refusal(Wish)) == "names nothing: give safety_regions, a point or both"
    assert refusal(make.wish, {"x"}).path == "safety_regions"


@pytest.mark.parametrize("code", WAIVABLE)
def test_what_a_human_may_overrule_can_be_waived(code):
    assert Waiver(code=code, unit="U1").code == code


@pytest.mark.parametrize("code", ["route", "security", "rooms", "", "DANGER"])
def test_nothing_else_can_be_waived(code):
    error = refusal(Waiver, code=code, unit="U1")

    assert error.path == "code"
    assert error.sentence.endswith(
        "is not one of danger, contraindication, competence, accessibility"
    )


def test_a_waiver_names_a_unit():
    assert refusal(Waiver, code="danger", unit="").path == "unit"
