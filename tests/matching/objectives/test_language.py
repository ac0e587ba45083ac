"""The objective `language`: people are understood where they stay."""

import pytest

from tests.matching import make

LANGUAGE = make.objective("language")
PAIR = (make.client(), make.child())


@pytest.mark.parametrize(
    ("spoken", "understood", "persons"),
    [
        ({"ro", "en"}, {"en", "nl"}, 2),
        ({"ro"}, {"en", "nl"}, 0),
        (set(), {"nl"}, 0),
        ({"ro"}, set(), 0),
        (set(), set(), 0),
    ],
)
def test_persons_count_where_one_language_is_shared(spoken, understood, persons):
    request = make.request(persons=PAIR, languages=frozenset(spoken))
    unit = make.unit(languages=frozenset(understood))

    assert LANGUAGE.of_stay(make.stay(request, unit)) == persons


def test_who_is_not_placed_counts_for_nothing():
    assert LANGUAGE.of_absence(make.absence(make.request(languages=frozenset({"nl"})))) == 0


def test_more_is_better():
    assert LANGUAGE.maximise
