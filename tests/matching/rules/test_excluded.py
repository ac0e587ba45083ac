"""The rule `excluded`: no human has ruled this shelter or unit out for the request."""

from matching.rules.excluded import Excluded
from tests.matching import make


def holds(closed_to=(), unit="U1", **request):
    shelter = make.shelter("S1", closed_to=frozenset(closed_to))
    return Excluded().holds(make.request("R1", **request), shelter, make.unit(unit))


def test_where_nobody_excludes_anybody_people_may_come():
    assert holds()


def test_a_request_may_exclude_the_shelter():
    assert not holds(excluded_shelters=frozenset({"S1", "S9"}))
    assert holds(excluded_shelters=frozenset({"S9"}))


def test_a_shelter_may_be_closed_to_the_request():
    assert not holds(closed_to={"R1", "R9"})
    assert holds(closed_to={"R9"})


def test_a_pinned_unit_is_the_only_one():
    assert holds(unit="U1", pinned_unit="U1")
    assert not holds(unit="U2", pinned_unit="U1")


def test_a_pinned_unit_waives_no_exclusion():
    assert not holds(unit="U1", pinned_unit="U1", excluded_shelters=frozenset({"S1"}))
    assert not holds(closed_to={"R1"}, unit="U1", pinned_unit="U1")
