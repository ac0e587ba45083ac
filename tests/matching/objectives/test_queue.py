"""The objective `queue`: between equals, who stands first in the list goes first."""

from tests.matching import make

QUEUE = make.objective("queue")


def test_persons_times_requests_after_it_count_for_who_is_left_out():
    pair = make.request(persons=(make.client(), make.client()))

    assert QUEUE.of_absence(make.absence(pair, requests_after=7)) == 14


def test_the_last_in_the_queue_counts_for_nothing():
    assert QUEUE.of_absence(make.absence(make.request(), requests_after=0)) == 0


def test_who_is_placed_counts_for_nothing():
    assert QUEUE.of_stay(make.stay(make.request(), make.unit())) == 0


def test_less_is_better():
    assert not QUEUE.maximise
