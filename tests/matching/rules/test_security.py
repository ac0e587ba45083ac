"""The rule `security`: the address is kept at least as well as the people's safety asks."""

import pytest

from matching.codes import Security
from matching.rules.security import Security as SecurityRule
from tests.matching import make


@pytest.mark.parametrize("asked", Security)
@pytest.mark.parametrize("offered", Security)
def test_a_unit_is_safe_enough_when_its_level_is_at_least_the_one_asked(asked, offered):
    order = [Security.KNOWN, Security.PROTECTED, Security.SECRET]
    request, unit = make.request(security=asked), make.unit(security=offered)

    holds = SecurityRule().holds(request, make.shelter(), unit)

    assert holds is (order.index(offered) >= order.index(asked))


def test_who_asks_nothing_may_go_to_a_known_address():
    assert SecurityRule().holds(make.request(), make.shelter(), make.unit())
