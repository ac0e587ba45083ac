"""The objective `seniority`: who waited longest goes first."""

from tests.matching import make

SENIORITY = make.objective("seniority")


def test_persons_times_days_count_for_who_is_left_out():
    pair = make.request(persons=(make.client(), make.client()))

    assert SENIORITY.of_absence(make.absence(pair, days_registered=30)) == 60


def test_who_registered_today_counts_for_nothing():
    assert SENIORITY.of_absence(make.absence(make.request(), days_registered=0)) == 0


def test_who_is_placed_counts_for_nothing():
    assert SENIORITY.of_stay(make.stay(make.request(), make.unit(), days_waiting=9)) == 0


def test_less_is_better():
    assert not SENIORITY.maximise
