"""A bed costs what those who may come lose when it is gone."""

from datetime import timedelta
from time import perf_counter

import pytest

from matching.codes import Security, Urgency
from matching.pricing import HIGHEST, Price, Pricing, prices
from tests.matching import make

PRICING = Pricing(
    weeks=2,
    fade=0.5,
    weights={Urgency.CRISIS: 40, Urgency.URGENT: 20, Urgency.REGULAR: 10},
)


def priced(units, arrivals, pricing=PRICING):
    return prices(make.problem(shelters=[make.shelter(units=units)]), arrivals, pricing)


def points(units, arrivals):
    return {unit: price.points for unit, price in priced(units, arrivals).items()}


def women(number, **facts):
    return [make.request(f"A{one}", **facts) for one in range(number)]


def test_a_free_room_more_leaves_a_part_of_what_is_lost():
    one = [make.unit("U1", rooms=[make.room("K1", 1)])]
    three = [make.unit("U1", rooms=[make.room(f"K{n}", 1) for n in range(3)])]

    assert points(one, women(8)) == {"U1": 20}  # 8 x 10 / 2 weeks x 0.5
    assert points(three, women(8)) == {"U1": 5}
    assert points(one, women(8, urgency=Urgency.CRISIS)) == {"U1": 80}


def test_a_room_that_is_taken_or_free_later_has_a_price_and_is_not_free():
    tomorrow = make.TODAY + timedelta(days=1)
    taken = make.unit("U1", rooms=[make.room("K1", 1, taken=True)])
    later = make.unit("U2", rooms=[make.room("K2", 1, free_from=tomorrow)])

    assert points([taken], women(8)) == {"U1": 40}
    assert points([later], women(8)) == {"U2": 40}


def test_who_may_not_come_or_does_not_fit_adds_nothing():
    unit = make.unit("U1", rooms=[make.room("K1", 1)])
    two = [make.client(), make.client()]

    assert points([unit], women(8, security=Security.SECRET)) == {}
    assert points([unit], women(8, persons=two)) == {}
    assert priced([unit], []) == {}
    assert priced([], women(8)) == {}


def test_what_the_scarce_place_is_for_is_told():
    ordinary = make.unit("U1", rooms=[make.room(f"K{n}", 2) for n in range(5)])
    special = make.unit(
        "U2",
        security=Security.SECRET,
        accessibility=frozenset({"STEP_FREE"}),
        capabilities=frozenset({"TRAUMA"}),
        rooms=[make.room("S1", 2, taken=True)],
    )
    mother = [make.client(), make.child()]
    asks = {
        "security": Security.SECRET,
        "access_needs": frozenset({"STEP_FREE"}),
        "needs": frozenset({"TRAUMA"}),
        "persons": mother,
    }

    found = priced([ordinary, special], [*women(4), *women(4, **asks)])

    assert found["U2"] == Price(
        points=21, because=("access:STEP_FREE", "children", "need:TRAUMA", "security:SECRET")
    )
    assert found["U1"].because == ()


def test_shared_rooms_take_those_of_one_sex_and_side_of_eighteen():
    shared = [make.unit("U1", rooms=[make.shared_room("K1", 4)])]
    pair = [make.client(), make.client()]
    mixed = [make.client(), make.client(17)]

    assert points(shared, women(8)) == {"U1": 2}  # four free beds: 40 / 16, halves to even
    assert points(shared, women(8, persons=pair)) == {"U1": 10}
    assert points(shared, women(8, persons=mixed)) == {}
    assert points(shared, women(8, private_room=True)) == {}


def test_a_household_can_be_spread_over_rooms():
    three = [make.client() for _ in range(3)]
    unit = make.unit("U1", rooms=[make.room("K1", 2), make.room("K2", 1)])

    assert points([unit], women(8, persons=three)) == {"U1": 20}


def test_no_price_is_higher_than_the_contract_allows():
    unit = make.unit("U1", rooms=[make.room("K1", 1, taken=True)])
    dear = Pricing(weeks=1, fade=0.5, weights={Urgency.REGULAR: HIGHEST})

    assert priced([unit], women(2), dear)["U1"].points == HIGHEST


@pytest.mark.slow
def test_it_is_cheap_for_five_hundred_units_and_four_hundred_arrivals():
    units = [make.unit(f"U{n}", rooms=[make.room(f"K{n}", 2)]) for n in range(500)]
    problem = make.problem(shelters=[make.shelter(units=units)])
    arrivals = women(400)
    prices(problem, arrivals, PRICING)

    began = perf_counter()
    prices(problem, arrivals, PRICING)

    assert perf_counter() - began < 2
