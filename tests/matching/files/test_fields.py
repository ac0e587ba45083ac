"""Readers of single values: what each takes, and in which words it refuses the rest."""

from datetime import date

import pytest

from matching.codes import Security, Sex
from matching.errors import InvalidInput
from matching.files import fields
from matching.files.json_text import OddNumber, Repeated


def sentence(read, value):
    with pytest.raises(InvalidInput) as refused:
        read(value)
    return str(refused.value)


EVERYTHING = [None, True, False, 0, 1, 1.0, "", "a", [], {}, OddNumber("NaN"), Repeated("a")]


@pytest.mark.parametrize(
    ("read", "taken"),
    [
        (fields.text, ["", "a"]),
        (fields.flag, [True, False]),
        (fields.whole, [0, 1]),
        (fields.number, [0, 1, 1.0]),
        (fields.name, ["a"]),
        (fields.as_object, [{}]),
        (fields.listed(fields.text), [[]]),
        (fields.as_set(fields.text), [[]]),
        (fields.or_null(fields.flag), [None, True, False]),
        (fields.one_of({"a": 1}), ["a"]),
        (fields.day, []),
        (fields.area, []),
        (fields.word, []),
        (fields.language, []),
    ],
)
def test_a_reader_takes_its_own_kind_and_nothing_else(read, taken):
    found = []
    for value in EVERYTHING:
        try:
            read(value)
        except InvalidInput:
            continue
        found.append(value)

    # Compared as text: in Python 1 equals True equals 1.0.
    assert repr(found) == repr(taken)


@pytest.mark.parametrize(
    ("read", "value", "words"),
    [
        (fields.text, 5, "5 is not a text"),
        (fields.flag, "true", '"true" is not true or false'),
        (fields.flag, 1, "1 is not true or false"),
        (fields.whole, 24.0, "24.0 is not a whole number"),
        (fields.whole, True, "true is not a whole number"),
        (fields.whole, OddNumber("9" * 90), f"{'9' * 60} is not a whole number"),
        (fields.number, "5", '"5" is not a number'),
        (fields.number, OddNumber("NaN"), "NaN is not a number"),
        (fields.number, OddNumber("1e400"), "1e400 is not a number"),
        (fields.as_object, [], "[] is not an object"),
        (fields.listed(fields.text), {}, "{} is not a list"),
        (fields.listed(fields.text), ["a", 5], "[1]: 5 is not a text"),
        (
            fields.as_set(fields.word),
            ["A", "b"],
            '[1]: "b" is not 1 to 40 of A-Z, 0-9 and _, starting with a letter',
        ),
        (fields.member_of(Sex), "female", '"female" is not one of FEMALE, MALE, OTHER'),
        (fields.member_of(Security), 2, "2 is not one of KNOWN, PROTECTED, SECRET"),
        (fields.or_null(fields.flag), 0, "0 is not true or false"),
        (fields.as_object, Repeated("a"), 'a: "a" is given twice'),
        (fields.as_object, Repeated("a b"), '["a b"]: "a b" is given twice'),
        (fields.whole, Repeated("a"), "an object that gives a twice is not a whole number"),
    ],
)
def test_a_refusal_shows_the_value_and_says_what_is_wanted(read, value, words):
    assert sentence(read, value) == words


def test_words_become_what_they_stand_for():
    assert fields.member_of(Security)("SECRET") is Security.SECRET
    assert fields.one_of({"a": 1})("a") == 1


def test_a_list_keeps_its_order_and_a_set_does_not():
    assert fields.listed(fields.text)(["b", "a", "b"]) == ("b", "a", "b")
    assert fields.as_set(fields.text)(["b", "a", "b"]) == {"a", "b"}


def test_a_number_is_a_float_whatever_its_form():
    assert repr(fields.number(5)) == "5.0"


@pytest.mark.parametrize("value", ["1900-01-01", "2024-02-29", "9999-12-31"])
def test_a_date_is_read(value):
    assert fields.day(value) == date.fromisoformat(value)


@pytest.mark.parametrize(
    "value",
    [
        *("", "2026-11-22 ", "20261122", "2026-W47-7", "26-11-22", "2026-1-1", "2026-02-29"),
        *("2026-13-01", "0000-01-01", "2026-11-22T00:00", "\uff12026-11-22", "2026-11-2\n", "x"),
    ],
)
def test_any_other_form_is_no_date(value):
    assert sentence(fields.day, value).endswith(" is not a date such as 2026-11-22")


def test_a_date_before_1900_is_no_date_here():
    assert sentence(fields.day, "1899-12-31") == '"1899-12-31" is before the year 1900'


def test_an_object_gives_what_its_readers_read():
    found = fields.members({"b": "x"}, {"a": fields.whole, "b": fields.text})

    assert found == {"b": "x"}


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ({"a": 1, "nationality": "NL"}, 'nationality: "NL" stands under an unknown key'),
        ({"a": 1, "A": 1}, "A: 1 stands under an unknown key"),
        ({"a": 1, "": 1}, '[""]: 1 stands under an unknown key'),
        ({"a": 1, "x\ny": 1}, '["x\\ny"]: 1 stands under an unknown key'),
        ({"a": 1, "é": 1}, '["\\u00e9"]: 1 stands under an unknown key'),
        ({}, "a: is missing, and it is required"),
        ({"a": "x"}, 'a: "x" is not a whole number'),
        ([], "[] is not an object"),
    ],
)
def test_an_object_with_other_keys_than_asked_is_refused(value, words):
    read = {"a": fields.whole, "b": fields.text}

    assert sentence(lambda value: fields.members(value, read, required=("a",)), value) == words
