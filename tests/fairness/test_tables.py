"""What is published of outcomes is rounded, of enough organisations, and gives nobody away."""

import pytest

from opvang.fairness.tables import Place, published
from opvang.models.codes import Division, Tally
from tests.fairness import make
from tests.trends.attacker import Attack, Sheet, rounded_to_five


def value(found, tally, group, *, division=Division.GENDER, asked=""):
    return found.get(Place(tally=tally.value, asked=asked, division=division.value, group=group))


def of_three(number, **facts):
    return [make.outcome(organisation="abc"[one % 3], **facts) for one in range(number)]


def test_every_figure_is_a_multiple_of_five_less_than_five_away():
    listed = [*of_three(43), *of_three(19, is_placed=False)]

    found = published(listed, secret="s")

    assert all(one % 5 == 0 for one in found.values())
    assert abs(value(found, Tally.PLACED, "WOMEN") - 43) < 5
    assert abs(value(found, Tally.UNPLACED, "") - 19) < 5


def test_days_are_counted_so_that_one_request_is_one_at_most():
    found = published(of_three(60, days=14), secret="s")

    assert abs(value(found, Tally.DAYS, "WOMEN") - 30) < 5
    assert abs(value(found, Tally.DAYS_SQUARED, "WOMEN") - 15) < 5


def test_a_group_of_two_organisations_is_left_out():
    men = dict(make.outcome().groups) | {Division.GENDER: "MEN"}
    listed = [
        *of_three(60),
        *(make.outcome(organisation="ab"[n % 2], groups=men) for n in range(40)),
    ]

    found = published(listed, secret="s")

    assert value(found, Tally.PLACED, "MEN") is None


def test_whether_a_figure_is_there_does_not_tell_that_somebody_is():
    everybody_placed = published(of_three(60), secret="s")

    assert value(everybody_placed, Tally.UNPLACED, "WOMEN") is not None
    assert value(everybody_placed, Tally.FAR, "WOMEN") is not None


def test_who_wishes_nothing_is_neither_near_nor_far():
    found = published([*of_three(40, is_near=True), *of_three(80)], secret="s")

    assert abs(value(found, Tally.NEAR, "WOMEN") - 40) < 5
    assert value(found, Tally.FAR, "WOMEN") < 5


def test_the_same_outcomes_in_another_order_are_the_same_figures():
    listed = make.outcomes(1, number=300)

    assert published(listed, secret="s") == published(listed[::-1], secret="s")
    assert published(listed, secret="s") != published(listed, secret="t")


@pytest.mark.parametrize("division", Division)
@pytest.mark.parametrize("seed", range(2))
def test_the_attacker_recovers_nothing(seed, division):
    listed = make.outcomes(seed, number=150)
    found = published(listed, secret="s")
    sheets = [
        sheet(found, listed, tallies, division=division)
        for tallies in ((Tally.PLACED, Tally.UNPLACED), (Tally.NEAR, Tally.FAR))
    ]

    assert Attack(*sheets).recovered() == set()


def sheet(found, listed, tallies, *, division):
    """Return what somebody knows who reads the figures of a division."""
    figures = {
        (place.tally, place.group): value
        for place, value in found.items()
        if place.division == division and not place.asked and place.tally in tallies
    }
    cells = frozenset((tally.value, one.groups[division]) for one in listed for tally in tallies)
    return Sheet(unit=1, cells=cells, bounds=rounded_to_five(figures, unit=1))
