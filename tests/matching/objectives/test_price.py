"""The objective `price`: places that others may come to need are spared."""

from tests.matching import make

PRICE = make.objective("price")


def test_persons_times_the_units_price_count():
    pair = make.request(persons=(make.client(), make.child()))

    assert PRICE.of_stay(make.stay(pair, make.unit(price=7))) == 14


def test_a_unit_without_a_price_counts_for_nothing():
    assert PRICE.of_stay(make.stay(make.request(), make.unit())) == 0


def test_who_is_not_placed_counts_for_nothing():
    assert PRICE.of_absence(make.absence(make.request())) == 0


def test_less_is_better():
    assert not PRICE.maximise
