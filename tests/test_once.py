"""What one page asks in several places is asked once, and by nobody else."""

import pytest

from opvang.database.context import as_system
from opvang.database.once import once_a_page, one_page
from opvang.queries.place_names import place_names
from tests.queries import scene


@pytest.fixture
def query():
    """A query, and what it was asked."""
    asked = []

    @once_a_page
    def counted(actor, *, night=0):
        asked.append((actor, night))
        return len(asked)

    return counted, asked


def test_within_a_page_the_same_question_is_asked_once(query):
    count, asked = query

    with one_page():
        answers = [count("a"), count("a"), count("b"), count("a", night=1), count("a", night=1)]

    assert answers == [1, 1, 2, 3, 3]
    assert asked == [("a", 0), ("b", 0), ("a", 1)]


def test_the_next_page_asks_anew_and_so_does_whoever_makes_none(query):
    count, asked = query

    with one_page():
        count("a")
    with one_page():
        count("a")
    count("a")
    count("a")

    assert len(asked) == 4


def test_what_is_asked_for_the_system_is_not_told_to_who_asks_for_themselves(query):
    count, asked = query

    with one_page():
        count("a")
        with as_system():
            count("a")

    assert len(asked) == 2


@pytest.mark.django_db
def test_what_places_are_called_differs_by_reader_within_a_page(django_assert_num_queries):
    scene.unit(security="SECRET")
    desk, other = scene.actor("NATIONAL_DESK"), scene.actor("COORDINATOR")

    with one_page(), django_assert_num_queries(2):
        names = [place_names(one).knows_all for one in (desk, other, desk, other)]

    assert names == [True, False, True, False]
