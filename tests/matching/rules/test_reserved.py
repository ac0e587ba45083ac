"""The rule `reserved`: a unit kept for an urgency takes no other."""

import pytest

from matching.codes import Urgency
from matching.rules.reserved import Reserved
from tests.matching import make


def holds(reserved_for, urgency):
    request = make.request(urgency=urgency)
    unit = make.unit(reserved_for=frozenset(reserved_for))
    return Reserved().holds(request, make.shelter(), unit)


def test_an_emergency_bed_takes_a_crisis_and_nothing_else():
    assert holds({Urgency.CRISIS}, Urgency.CRISIS)
    assert not holds({Urgency.CRISIS}, Urgency.URGENT)
    assert not holds({Urgency.CRISIS}, Urgency.REGULAR)


def test_a_unit_kept_for_two_urgencies_takes_both():
    assert holds({Urgency.CRISIS, Urgency.URGENT}, Urgency.URGENT)


@pytest.mark.parametrize("urgency", Urgency)
def test_a_unit_kept_for_nobody_takes_all(urgency):
    assert holds(set(), urgency)
