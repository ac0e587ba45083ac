"""The objective `confirmed`: places known to be free go before places believed to be."""

from tests.matching import make

CONFIRMED = make.objective("confirmed")
PAIR = make.request(persons=(make.client(), make.child()))


def test_persons_in_a_confirmed_unit_count():
    assert CONFIRMED.of_stay(make.stay(PAIR, make.unit(confirmed=True))) == 2


def test_persons_in_a_unit_that_was_not_confirmed_do_not():
    assert CONFIRMED.of_stay(make.stay(PAIR, make.unit(confirmed=False))) == 0


def test_who_is_not_placed_counts_for_nothing():
    assert CONFIRMED.of_absence(make.absence(PAIR)) == 0


def test_more_is_better():
    assert CONFIRMED.maximise
