"""Shelters, units and rooms: what is refused when they are made."""

from datetime import date

import pytest

from matching.errors import InvalidInput
from matching.places import Children
from tests.matching import make

NAN = float("nan")


def refused_path(build, *arguments, **facts):
    with pytest.raises(InvalidInput) as refused:
        build(*arguments, **facts)
    return refused.value.path


@pytest.mark.parametrize(
    ("facts", "path"),
    [
        ({"name": ""}, "id"),
        ({"beds": 0}, "beds"),
        ({"beds": 201}, "beds"),
        ({"free_from": date(1899, 1, 1)}, "free_from"),
        ({"free_until": date(1899, 1, 1)}, "free_until"),
        ({"shared": True}, "sex"),
    ],
)
def test_a_room_that_cannot_be_is_refused(facts, path):
    assert refused_path(make.room, **facts) == path


def test_a_room_has_one_to_two_hundred_beds():
    assert make.room(beds=1).beds == 1
    assert make.room(beds=200).beds == 200


@pytest.mark.parametrize(
    ("facts", "path"),
    [
        ({"min_age": -1}, "min_age"),
        ({"max_age": 121}, "max_age"),
        ({"min_age": 18, "max_age": 17}, "min_age"),
    ],
)
def test_clients_of_no_age_are_refused(facts, path):
    assert refused_path(make.clients, **facts) == path


def test_clients_may_be_of_one_age():
    assert make.clients(min_age=18, max_age=18).min_age == 18


@pytest.mark.parametrize(("boys", "girls"), [(-1, -1), (0, 120)])
def test_children_may_be_none_or_all(boys, girls):
    assert Children(max_age_boys=boys, max_age_girls=girls).max_age_girls == girls


def test_children_beyond_the_limits_are_refused():
    assert refused_path(Children, max_age_boys=-2, max_age_girls=0) == "max_age_boys"
    assert refused_path(Children, max_age_boys=0, max_age_girls=121) == "max_age_girls"


@pytest.mark.parametrize(
    ("facts", "path"),
    [
        ({"name": " U"}, "id"),
        ({"only_for": frozenset({"lvb"})}, "only_for"),
        ({"capabilities": frozenset({"lvb"})}, "capabilities"),
        ({"contraindications": frozenset({"lvb"})}, "contraindications"),
        ({"accessibility": frozenset({"lift"})}, "accessibility"),
        ({"languages": frozenset({"NL"})}, "languages"),
        ({"price": -1}, "price"),
        ({"price": 100_001}, "price"),
        ({"max_nights": 0}, "max_nights"),
        ({"max_nights": 3651}, "max_nights"),
    ],
)
def test_a_unit_that_cannot_be_is_refused(facts, path):
    assert refused_path(make.unit, **facts) == path


def test_the_limits_of_a_unit_are_within_its_limits():
    assert make.unit(price=100_000, max_nights=3650).price == 100_000
    assert make.unit(price=0, max_nights=1).max_nights == 1


@pytest.mark.parametrize(
    ("facts", "path"),
    [
        ({"name": "S\n"}, "id"),
        ({"municipality": "Amsterdam"}, "municipality"),
        ({"safety_region": "13"}, "safety_region"),
        ({"radius_km": -0.1}, "radius_km"),
        ({"radius_km": 500.1}, "radius_km"),
        ({"radius_km": NAN}, "radius_km"),
        ({"closed_to": frozenset({""})}, "closed_to"),
    ],
)
def test_a_shelter_that_cannot_be_is_refused(facts, path):
    assert refused_path(make.shelter, **facts) == path
