"""Scenario 3: fourteen farm workers after a raid, who must stay together.

Both labour sites hold ten: infeasible even when empty. Never ten and four of itself.
"""

import pytest

from matching.codes import Sex, Urgency
from opvang.errors import NoPlace
from opvang.models import Placement, Proposal
from opvang.models.codes import OutsideKind, PlaceType
from tests.matching import make
from tests.scenarios import cases
from tests.scenarios.people import person
from tests.scenarios.towns import answer, house
from tests.scenarios.whole import Country

LABOUR = frozenset({"LABOUR_EXPLOITATION"})
GROUP = make.request(
    "group",
    persons=tuple(make.client(20 + number, Sex.MALE) for number in range(14)),
    urgency=Urgency.CRISIS,
    needs=LABOUR,
)


def labour(name, *, beds):
    rooms = [make.shared_room(f"{name}-{n}", beds=2, sex=Sex.MALE) for n in range(beds // 2)]
    return make.unit(name, rooms, capabilities=LABOUR, only_for=LABOUR)


def test_two_empty_sites_of_ten_are_too_small():
    found = answer(
        [GROUP],
        [house("'s-Gravenhage", labour("A", beds=10)), house("Amsterdam", labour("B", beds=10))],
    )

    assert found.unit == {}
    assert found.unplaced["group"].blocked == {"size": 2}


def test_nothing_that_a_human_may_overrule_and_no_waiting_would_help():
    found = answer([GROUP], [house("'s-Gravenhage", labour("A", beds=10))])

    assert found.unplaced["group"].relaxations == ()
    assert found.unplaced["group"].earliest is None


def test_two_units_under_one_roof_do_not_hold_them_either():
    found = answer([GROUP], [house("Amsterdam", labour("up", beds=10), labour("down", beds=10))])

    assert found.unplaced["group"].blocked == {"size": 2}


def test_a_temporary_site_takes_all_of_them():
    found = answer(
        [GROUP],
        [house("'s-Gravenhage", labour("A", beds=10)), house("Westland", labour("park", beds=14))],
    )

    assert found.unit == {"group": "park"}
    assert sum(found.beds["group"].values()) == 14


def test_a_split_that_they_agreed_to_is_two_requests_for_two_sites():
    ten = make.request("ten", persons=GROUP.persons[:10], urgency=Urgency.CRISIS, needs=LABOUR)
    four = make.request("four", persons=GROUP.persons[10:], urgency=Urgency.CRISIS, needs=LABOUR)

    found = answer(
        [ten, four],
        [house("'s-Gravenhage", labour("A", beds=10)), house("Amsterdam", labour("B", beds=10))],
    )

    assert {found.unit["ten"], found.unit["four"]} == {"A", "B"}


def test_the_group_is_told_why_and_offered_one_site_and_nobody_splits_it(country: Country):
    sites = [
        country.unit(town, PlaceType.LABOUR, rooms=(2,) * 5, **cases.WORKERS)
        for town in ("'s-Gravenhage", "Amsterdam")
    ]
    group = country.ask(*(person(20 + n, Sex.MALE) for n in range(14)), **cases.WORKER_ASKS)
    assert country.proposed(group) is None

    told = country.why_not(group)
    (site, *hotels) = country.ways_out(group)

    assert [sentence for sentence in told.blocked if "de kamers te klein" in sentence]
    assert told.helps == ()
    assert site.what == "Tijdelijke groepslocatie voor 14 personen samen"
    assert "budget voor groepen" in site.do
    assert "ook niet als alles leeg is" in site.warning
    assert [way.kind for way in (site, *hotels)] == [
        OutsideKind.TEMPORARY_SITE,
        OutsideKind.HOTEL,
        OutsideKind.HOTEL,
    ]
    for unit in sites:
        with pytest.raises(NoPlace) as refused:
            country.hold(group, unit)
        assert refused.value.codes == country.codes("size")
    assert not Proposal.objects.exists()
    assert not Placement.objects.exists()
