"""The rule `accessibility`: the building can be used by everybody in the request."""

from matching.rules.accessibility import Accessibility
from tests.matching import make


def holds(access_needs, accessibility):
    request = make.request(access_needs=frozenset(access_needs))
    unit = make.unit(accessibility=frozenset(accessibility))
    return Accessibility().holds(request, make.shelter(), unit)


def test_a_building_that_offers_more_than_is_needed_will_do():
    assert holds({"STEP_FREE"}, {"STEP_FREE", "LIFT"})


def test_every_access_need_must_be_met():
    assert not holds({"STEP_FREE", "LIFT"}, {"STEP_FREE"})


def test_a_building_that_offers_nothing_takes_only_people_who_need_nothing():
    assert holds(set(), set())
    assert not holds({"STEP_FREE"}, set())
