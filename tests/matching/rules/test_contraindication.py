"""The rule `contraindication`: the unit does not refuse a trait of the people."""

from matching.rules.contraindication import Contraindication
from tests.matching import make


def holds(traits, contraindications):
    request = make.request(traits=frozenset(traits))
    unit = make.unit(contraindications=frozenset(contraindications))
    return Contraindication().holds(request, make.shelter(), unit)


def test_traits_that_the_unit_does_not_refuse_are_no_bar():
    assert holds({"PREGNANT"}, {"ADDICTION"})


def test_one_refused_trait_among_others_is_a_bar():
    assert not holds({"ADDICTION", "PREGNANT"}, {"ARSON", "ADDICTION"})


def test_nothing_and_nothing_share_nothing():
    assert holds(set(), set())
    assert holds(set(), {"ADDICTION"})
    assert holds({"ADDICTION"}, set())
