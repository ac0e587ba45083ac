"""The desk reads who would be elsewhere in a plan that is nearly as good, and what that costs."""

import json

import pytest

from opvang.errors import NotAllowed
from opvang.queries.desk.other_plan import Difference, other_plan
from tests.models import build
from tests.models.build import saved
from tests.queries.scene import actor, request, unit

pytestmark = pytest.mark.django_db


def run(before, after, *, costs=(4, 4)):
    """Save a run of which the plan has *before* and the other plan *after*: units by request."""
    return saved(
        build.finished_run(
            plan=plan(before, scarcity=costs[0]), other_plan=plan(after, scarcity=costs[1])
        )
    )


def plan(places, *, scarcity):
    return json.dumps(
        {
            "objectives": [{"name": "crisis", "value": 1}, {"name": "scarcity", "value": scarcity}],
            "placements": [
                {"request": str(asked.id), "unit": str(place.id)} for asked, place in places.items()
            ],
            "unplaced": [],
        }
    )


def seen():
    return other_plan(actor("NATIONAL_DESK"))


def test_who_would_be_elsewhere_and_what_it_costs():
    mother, alone = request(persons=1, children=2), request()
    here, there = unit(name="De Uil"), unit(name="De Valk")
    run({mother: here, alone: here}, {mother: there, alone: here}, costs=(4, 6))

    found = seen()

    (one,) = found.elsewhere
    assert (one.reference, one.persons) == (mother.reference, "3 personen, van wie 2 kinderen")
    assert (one.place, one.other_place) == (f"De Uil, {here.name}", f"De Valk, {there.name}")
    assert found.differences == (
        Difference(
            name="Zorg en ruimte die niet gebruikt worden, in punten", value=4, other_value=6
        ),
    )


def test_who_has_a_place_in_one_plan_only_is_told_too():
    first, second, place = request(), request(), unit()
    run({first: place}, {second: place})

    found = seen()

    assert [bool(one.place) for one in found.elsewhere] == [True, False]
    assert [bool(one.other_place) for one in found.elsewhere] == [False, True]
    assert found.differences == ()


def test_a_plan_with_somebody_who_waits_no_more_is_not_shown():
    gone = request(status="WITHDRAWN", ended_on=build.TODAY)
    run({gone: unit()}, {gone: unit()})

    assert seen() is None


def test_without_a_run_or_another_plan_there_is_nothing_to_show():
    assert seen() is None

    saved(build.finished_run())

    assert seen() is None


@pytest.mark.parametrize("role", ["COORDINATOR", "SHELTER_MANAGER", "POLICE", "AUDITOR"])
def test_it_is_for_who_follows_the_whole_country(role):
    with pytest.raises(NotAllowed):
        other_plan(actor(role))


def test_more_people_take_no_more_queries(django_assert_num_queries):
    asked = [request() for _ in range(4)]
    run({one: unit() for one in asked}, {one: unit() for one in asked})
    desk = actor("NATIONAL_DESK")

    with django_assert_num_queries(3):
        assert len(other_plan(desk).elsewhere) == 4
