"""Codes and dates in the language of the reader."""

from datetime import date

import pytest
from django.utils.translation import override

from opvang.models.codes import Need
from opvang.queries.people import persons
from opvang.queries.words import day, enumeration, labels, language_names


def test_languages_have_names_and_an_unknown_one_keeps_its_code():
    assert language_names({"nl", "ti", "xx"}) == ["Nederlands", "Tigrinya", "xx"]


def test_codes_get_their_words_in_the_order_of_the_list():
    assert labels({"TRAUMA", "LVB", "NEW_CODE"}, Need) == [
        "licht verstandelijke beperking",
        "traumabehandeling",
        "NEW_CODE",
    ]


@pytest.mark.parametrize(
    ("words", "text"),
    [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")],
)
def test_words_make_a_list_in_a_sentence(words, text):
    assert enumeration(words) == text


@pytest.mark.parametrize(("language", "text"), [("nl", "3 mei 2026"), ("en", "3 May 2026")])
def test_a_day_is_in_the_language_of_the_reader(language, text):
    with override(language):
        assert day(date(2026, 5, 3)) == text


@pytest.mark.parametrize(
    ("clients", "children", "text"),
    [
        (1, 0, "1 persoon"),
        (2, 0, "2 personen"),
        (1, 1, "2 personen, van wie 1 kind"),
        (1, 2, "3 personen, van wie 2 kinderen"),
    ],
)
def test_people_are_counted_with_the_children_among_them(clients, children, text):
    assert persons(clients=clients, children=children) == text
