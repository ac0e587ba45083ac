"""What is unfair is found, and where nothing is, hardly ever anything is marked."""

import pytest

from opvang.fairness.measures import FEWEST, Measure, measured
from opvang.models.codes import Division, PlaceGroup
from tests.fairness import make

MEN = (Division.GENDER, "MEN")


def marks(found):
    return {key for key, one in found.items() if one.holds}


def of_men(chance):
    return lambda groups, asked: chance if groups[Division.GENDER] == "MEN" else None


@pytest.mark.parametrize("seed", range(5))
def test_a_group_that_is_placed_half_as_often_is_found(seed):
    listed = make.outcomes(seed, number=800, placed=of_men(0.35))

    found = measured(make.published_of(listed))

    assert {(*MEN, Measure.PLACED), (*MEN, Measure.ALIKE)} <= marks(found)
    assert found[*MEN, Measure.PLACED].difference.figure < -0.2
    # Who is no man has the other side of it; nothing else is marked.
    assert {division for division, _, _ in marks(found)} == {Division.GENDER}


@pytest.mark.slow
def test_a_group_that_waits_longer_is_found():
    listed = make.outcomes(1, number=1200, days=of_men(14))

    found = measured(make.published_of(listed))

    assert (*MEN, Measure.DAYS) in marks(found)
    assert found[*MEN, Measure.DAYS].difference.least > 0


def test_a_group_that_is_sent_far_away_is_found():
    listed = make.outcomes(1, number=1600, near=of_men(0.1))

    assert (*MEN, Measure.NEAR) in marks(measured(make.published_of(listed)))


@pytest.mark.slow
def test_what_comes_from_what_is_asked_is_not_marked_among_those_who_ask_alike():
    # Places for victims of trafficking are scarce; half of all men ask for them in this country.
    draw = make.Random(3)
    listed = []
    for _ in range(2400):
        man = draw.random() < 0.4
        asked = (
            PlaceGroup.TRAFFICKING if draw.random() < (0.8 if man else 0.2) else PlaceGroup.ADULTS
        )
        groups = dict(make.outcome().groups) | {Division.GENDER: "MEN" if man else "WOMEN"}
        is_placed = draw.random() < (0.3 if asked is PlaceGroup.TRAFFICKING else 0.9)
        organisation = f"o{draw.randrange(12)}"
        listed.append(
            make.outcome(organisation=organisation, asked=asked, groups=groups, is_placed=is_placed)
        )

    found = measured(make.published_of(listed))

    assert (*MEN, Measure.PLACED) in marks(found)
    assert (*MEN, Measure.ALIKE) not in marks(found)


@pytest.mark.slow
def test_half_years_put_together_find_what_one_does_not():
    halves = [make.outcomes(seed, number=250, placed=of_men(0.52)) for seed in range(8)]

    assert (*MEN, Measure.PLACED) not in marks(measured(make.published_of(halves[0])))
    assert (*MEN, Measure.PLACED) in marks(measured(make.published_of(*halves)))


def test_of_a_group_with_too_few_nothing_is_told():
    found = measured(make.published_of(make.outcomes(1, number=400)))

    assert all(one.size >= FEWEST for one in found.values())
    assert (Division.GENDER, "UNKNOWN", Measure.PLACED) not in found


def test_without_figures_nothing_is_measured():
    assert measured(make.published_of()) == {}
    assert measured(make.published_of([])) == {}


@pytest.mark.slow
@pytest.mark.parametrize("number", [300, 1000])
def test_where_nothing_is_unfair_a_mark_is_as_rare_as_it_says(number):
    pages = 60
    alarms = sum(
        bool(marks(measured(make.published_of(make.outcomes(seed, number=number)))))
        for seed in range(pages)
    )

    # 5 percent is 3 of 60; 9 or more would come by chance less than once in 100.
    assert alarms <= 8


@pytest.mark.slow
def test_where_nothing_is_unfair_an_interval_holds_the_truth_as_often_as_it_says():
    hits = tries = 0
    for seed in range(40):
        found = measured(make.published_of(make.outcomes(seed, number=400)))
        shares = [one for key, one in found.items() if key[2] is Measure.PLACED]
        tries += len(shares)
        hits += sum(one.figure.least <= 0.7 <= one.figure.most for one in shares)

    assert tries > 400
    assert 0.93 <= hits / tries <= 0.985
