"""The rule `purpose`: a unit for a special need takes only people with that need."""

from matching.rules.purpose import Purpose
from tests.matching import make


def holds(only_for, needs):
    request = make.request(needs=frozenset(needs))
    unit = make.unit(only_for=frozenset(only_for))
    return Purpose().holds(request, make.shelter(), unit)


def test_people_with_one_of_the_needs_may_come():
    assert holds({"LVB", "TRAUMA"}, {"TRAUMA", "DETOX"})


def test_people_with_other_needs_may_not():
    assert not holds({"LVB"}, {"TRAUMA"})


def test_people_without_needs_may_not():
    assert not holds({"LVB"}, set())


def test_a_unit_for_no_special_need_takes_anybody():
    assert holds(set(), set())
    assert holds(set(), {"TRAUMA"})
