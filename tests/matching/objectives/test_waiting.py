"""The objectives `crisis_waiting`, `urgent_waiting` and `regular_waiting`."""

import pytest

from matching.codes import Urgency
from matching.objectives.waiting import Waiting
from tests.matching import make


@pytest.mark.parametrize("urgency", Urgency)
def test_there_is_one_for_each_urgency(urgency):
    one_more = Waiting(urgency)

    stay = make.stay(make.request(urgency=urgency), make.unit(), days_waiting=1)
    assert one_more.name == f"{urgency.value.lower()}_waiting"
    assert one_more.of_stay(stay) == 1


@pytest.mark.parametrize("urgency", Urgency)
def test_persons_times_days_count_for_their_own_urgency_and_no_other(urgency):
    pair = make.request(urgency=urgency, persons=(make.client(), make.child()))
    names = ("crisis_waiting", "urgent_waiting", "regular_waiting")

    counted = {
        name: make.objective(name).of_stay(make.stay(pair, make.unit(), days_waiting=3))
        for name in names
    }

    assert counted == dict.fromkeys(names, 0) | {f"{urgency.lower()}_waiting": 6}


def test_who_starts_on_the_first_possible_night_counts_for_nothing():
    stay = make.stay(make.request(urgency=Urgency.CRISIS), make.unit(), days_waiting=0)

    assert make.objective("crisis_waiting").of_stay(stay) == 0


@pytest.mark.parametrize("urgency", Urgency)
def test_who_is_not_placed_counts_for_nothing(urgency):
    absent = make.absence(make.request(urgency=urgency), days_registered=9)

    assert make.objective(f"{urgency.lower()}_waiting").of_absence(absent) == 0


@pytest.mark.parametrize("urgency", Urgency)
def test_less_is_better(urgency):
    assert not make.objective(f"{urgency.lower()}_waiting").maximise
