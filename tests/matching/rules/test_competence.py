"""The rule `competence`: the unit can give all the care the people need."""

from matching.rules.competence import Competence
from tests.matching import make


def holds(needs, capabilities):
    request = make.request(needs=frozenset(needs))
    unit = make.unit(capabilities=frozenset(capabilities))
    return Competence().holds(request, make.shelter(), unit)


def test_a_unit_that_can_do_more_than_is_needed_will_do():
    assert holds({"TRAUMA"}, {"TRAUMA", "LVB"})


def test_every_need_must_be_met():
    assert not holds({"TRAUMA", "LVB"}, {"TRAUMA"})


def test_a_unit_that_can_do_nothing_takes_only_people_without_needs():
    assert holds(set(), set())
    assert not holds({"TRAUMA"}, set())
