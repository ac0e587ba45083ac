"""The rule `stay`: the stay is not longer than the unit allows."""

import pytest

from matching.rules.stay import Stay
from tests.matching import make


def holds(nights, max_nights):
    request, unit = make.request(nights=nights), make.unit(max_nights=max_nights)
    return Stay().holds(request, make.shelter(), unit)


@pytest.mark.parametrize(("nights", "welcome"), [(1, True), (3, True), (4, False)])
def test_as_many_nights_as_the_unit_allows_and_no_more(nights, welcome):
    assert holds(nights, 3) is welcome


def test_a_stay_without_a_known_end_does_not_fit_a_unit_with_a_limit():
    assert not holds(None, 3650)


@pytest.mark.parametrize("nights", [1, 3650, None])
def test_a_unit_without_a_limit_takes_any_stay(nights):
    assert holds(nights, None)
