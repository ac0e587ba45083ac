"""The objective `changes`: what the last plan proposed moves as little as possible."""

from tests.matching import make

CHANGES = make.objective("changes")
PAIR = make.request(persons=(make.client(), make.child()))


def test_a_request_that_moves_counts_once_whatever_its_persons():
    assert CHANGES.of_stay(make.stay(PAIR, make.unit(), moves=True)) == 1


def test_a_request_that_stays_counts_for_nothing():
    assert CHANGES.of_stay(make.stay(PAIR, make.unit(), moves=False)) == 0


def test_a_request_that_loses_its_proposal_counts_once():
    assert CHANGES.of_absence(make.absence(PAIR, moves=True)) == 1
    assert CHANGES.of_absence(make.absence(PAIR, moves=False)) == 0


def test_the_numbers_are_whole_numbers_not_truths():
    assert type(CHANGES.of_stay(make.stay(PAIR, make.unit(), moves=True))) is int
    assert type(CHANGES.of_absence(make.absence(PAIR, moves=True))) is int


def test_less_is_better():
    assert not CHANGES.maximise
