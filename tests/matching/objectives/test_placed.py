"""The objectives `crisis`, `urgent` and `regular`: as many people as possible have a place."""

import pytest

from matching.codes import Urgency
from matching.objectives.placed import Placed
from tests.matching import make


@pytest.mark.parametrize("urgency", Urgency)
def test_there_is_one_for_each_urgency(urgency):
    one_more = Placed(urgency)

    assert one_more.name == urgency.value.lower()
    assert one_more.of_stay(make.stay(make.request(urgency=urgency), make.unit())) == 1


@pytest.mark.parametrize("urgency", Urgency)
def test_persons_count_for_their_own_urgency_and_no_other(urgency):
    family = make.request(urgency=urgency, persons=(make.client(), make.child(), make.child()))

    counted = {
        name: make.objective(name).of_stay(make.stay(family, make.unit()))
        for name in ("crisis", "urgent", "regular")
    }

    assert counted == {"crisis": 0, "urgent": 0, "regular": 0} | {urgency.lower(): 3}


@pytest.mark.parametrize("name", ["crisis", "urgent", "regular"])
def test_who_is_not_placed_counts_for_nothing(name):
    request = make.request(urgency=Urgency(name.upper()))

    assert make.objective(name).of_absence(make.absence(request)) == 0


@pytest.mark.parametrize("name", ["crisis", "urgent", "regular"])
def test_more_is_better(name):
    assert make.objective(name).maximise
