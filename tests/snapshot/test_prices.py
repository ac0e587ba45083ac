"""Scarce places have a live price; where the policy says so they are kept for who is urgent."""

from datetime import timedelta

import pytest

from matching.files import read_problem
from opvang.actions import matches
from opvang.actions.holds import hold_place
from opvang.actions.matches import replay, run_match
from opvang.errors import NoPlace
from opvang.models import PlacementRequest, Proposal
from opvang.queries.explanations import answer_for
from tests.actions.world import NOW, new_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return new_world()


@pytest.fixture(autouse=True)
def _with_prices(settings):
    settings.PRICE = True


@pytest.fixture
def last_place(world):
    """The only place, which one request a week in crisis could use."""
    for _ in range(8):
        world.request(urgency="CRISIS", status="WITHDRAWN", ended_on=NOW.date())
    return world.unit()


def match():
    return run_match(now=NOW, seconds=5)


def test_the_last_place_has_a_price_in_the_run_and_in_its_problem(world, last_place, settings):
    run = match()

    # 8 x 40 points in 8 weeks, of which one free room leaves 60 percent.
    assert run.prices == {str(last_place.id): {"points": 24, "because": []}}
    assert read_problem(run.problem).unit[str(last_place.id)].price == 24
    settings.PRICE = False
    assert match().prices == {}


def test_who_came_longer_ago_adds_nothing(world, last_place):
    PlacementRequest.objects.update(registered_on=NOW.date() - timedelta(weeks=8))

    assert match().prices == {}


def test_a_regular_request_waits_for_a_scarce_place_that_an_urgent_one_gets(
    world, last_place, settings
):
    settings.RESERVE, settings.RESERVE_ABOVE = True, 20
    regular, urgent = world.request(), world.request(urgency="URGENT")

    run = match()

    assert run.held_back == [str(regular.id)]
    assert [one.request_id for one in Proposal.objects.all()] == [urgent.id]
    assert replay(run).split('"seconds"')[0] == run.plan.split('"seconds"')[0]
    with pytest.raises(NoPlace) as refusal:
        hold_place(world.coordinator, request=regular.id, unit=last_place.id, now=NOW)
    assert refusal.value.codes == ("reserved",)
    assert answer_for(regular.id, run=run, now=NOW).places == ()
    hold_place(world.coordinator, request=urgent.id, unit=last_place.id, now=NOW)


def test_below_the_limit_and_by_default_nothing_is_kept(world, last_place, settings):
    regular = world.request()

    assert match().held_back == []
    settings.RESERVE, settings.RESERVE_ABOVE = True, 100
    assert match().held_back == []
    assert Proposal.objects.filter(request=regular, state="PROPOSED").exists()


def test_a_change_elsewhere_during_a_run_takes_nobodys_proposal_away(world, monkeypatch):
    for _ in range(3):
        world.request(urgency="CRISIS")
    world.unit()

    def meanwhile(run, problem):
        world.request(urgency="CRISIS")
        return answer(run, problem)

    answer = matches._answer
    monkeypatch.setattr(matches, "_answer", meanwhile)
    match()

    assert Proposal.objects.filter(state="PROPOSED").count() == 1
