"""Checks of single fields: what is refused, and in which words."""

from datetime import date

import pytest

from matching.checks import (
    check_area,
    check_areas,
    check_id,
    check_ids,
    check_languages,
    check_order,
    check_range,
    check_unique,
    check_words,
    check_year,
)
from matching.errors import InvalidInput


def sentence(check, *arguments):
    """Return what *check* has to say of the field `f`, or None."""
    try:
        check("f", *arguments)
    except InvalidInput as error:
        return str(error)
    return None


@pytest.mark.parametrize("value", ["a", "R 1", "é" * 64, "😀", "-", "#1/2", None])
def test_printable_text_is_an_id(value):
    assert sentence(check_id, value) is None


@pytest.mark.parametrize(
    "value",
    [
        *("", " ", "a ", " a", "a" * 65, "a\nb", "a\tb", "\x00", "\x7f"),
        *("\u2028", "\u00a0", "\ud800", "\u200b", "\ufeff"),
    ],
)
def test_empty_long_padded_and_unprintable_text_is_no_id(value):
    assert sentence(check_id, value).endswith(
        " is not an id: 1 to 64 printable characters, no space at either end"
    )


def test_a_list_of_ids_is_refused_for_one_that_is_none():
    assert sentence(check_ids, {"a", "b"}) is None
    assert sentence(check_ids, {"a", "b "}).startswith('f: "b " is not an id')


@pytest.mark.parametrize("value", ["GM0363", "VR07", "GM00", "ZZ999"])
def test_two_capitals_and_two_to_four_digits_are_an_area(value):
    assert sentence(check_area, value) is None


@pytest.mark.parametrize(
    "value",
    [
        "",
        "G0363",
        "GM1",
        "GM12345",
        "gm0363",
        "GM 36",
        "GM0363\n",
        "GM\u0660\u0661",
        "ÉE12",
        "GMM12",
    ],
)
def test_any_other_form_is_no_area(value):
    assert "two capitals and two to four digits" in sentence(check_area, value)


def test_a_list_of_areas_is_refused_for_one_that_is_none():
    assert sentence(check_areas, {"GM0363", "VR07"}) is None
    assert sentence(check_areas, {"GM0363", "Utrecht"}).startswith('f: "Utrecht" is not ')


@pytest.mark.parametrize("value", ["A", "STEP_FREE", "A1_", "A" * 40])
def test_capitals_digits_and_underscores_after_a_capital_are_a_word(value):
    assert sentence(check_words, {value}) is None


@pytest.mark.parametrize("value", ["", "a", "1A", "_A", "A B", "A-B", "A" * 41, "É", "A\n"])
def test_any_other_form_is_no_word(value):
    assert "1 to 40 of A-Z, 0-9 and _" in sentence(check_words, {value})


@pytest.mark.parametrize("value", ["nl", "ary"])
def test_two_or_three_small_letters_are_a_language(value):
    assert sentence(check_languages, {value}) is None


@pytest.mark.parametrize("value", ["", "n", "NL", "dutch", "n1", "nl ", "ñu"])
def test_any_other_form_is_no_language(value):
    assert "two or three small letters" in sentence(check_languages, {value})


@pytest.mark.parametrize("value", [0, 120, 0.0, 12.5, None])
def test_a_number_within_its_limits_will_do_and_so_does_none(value):
    assert sentence(check_range, value, 0, 120) is None


def test_a_number_outside_its_limits_is_refused_with_both():
    assert sentence(check_range, -4, 0, 120) == "f: -4 is not between 0 and 120"
    assert sentence(check_range, 121, 0, 120) == "f: 121 is not between 0 and 120"
    assert sentence(check_range, float("nan"), 0, 120) == "f: NaN is not between 0 and 120"


def test_the_years_1900_to_9999_are_dates_and_none_is_no_date():
    assert sentence(check_year, date(1900, 1, 1)) is None
    assert sentence(check_year, date.max) is None
    assert sentence(check_year, None) is None
    assert sentence(check_year, date(1899, 12, 31)) == 'f: "1899-12-31" is before the year 1900'


def test_what_is_out_of_order_is_refused_and_equals_are_in_order():
    assert sentence(check_order, 1, 1, "no") is None
    assert sentence(check_order, 1, 2, "no") is None
    assert sentence(check_order, 2, 1, "no") == "f: no"


def test_a_name_that_stands_twice_is_refused_at_its_second_place():
    assert sentence(check_unique, ["a", "b"]) is None
    assert sentence(check_unique, ["a", "b", "a"]) == 'f[2].id: "a" stands twice'
