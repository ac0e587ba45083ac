"""The rule `route`: the place is lawful on one of the people's grounds."""

import pytest

from matching.codes import Route
from matching.rules.route import Route as RouteRule
from tests.matching import make


def holds(asked, offered):
    request = make.request(routes=frozenset(asked))
    unit = make.unit(routes=frozenset(offered))
    return RouteRule().holds(request, make.shelter(), unit)


def test_one_shared_route_among_others_is_enough():
    assert holds({Route.EU, Route.B8_REFLECTION}, {Route.B8_REFLECTION, Route.DUTCH})


def test_routes_that_only_look_alike_are_not_shared():
    assert not holds({Route.B8_REFLECTION}, {Route.B8_PERMIT})


@pytest.mark.parametrize("route", Route)
def test_a_unit_that_names_no_route_takes_nobody(route):
    assert not holds({route}, set())


def test_an_unknown_route_is_a_route_like_any_other():
    assert holds({Route.UNKNOWN}, {Route.UNKNOWN})
    assert not holds({Route.UNKNOWN}, {Route.DUTCH})
