"""JSON as RFC 8259 has it and nothing more."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.errors import InvalidInput
from matching.files.json_text import OddNumber, Repeated, parse

values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def refusal(text):
    with pytest.raises(InvalidInput) as refused:
        parse(text)
    return str(refused.value)


@given(value=values)
def test_what_is_json_is_read_as_text_and_as_bytes(value):
    text = json.dumps(value, ensure_ascii=False)

    assert parse(text) == value
    assert parse(text.encode()) == value


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("", "line 1, column 1: this is not JSON"),
        ("  \n ", "line 2, column 2: this is not JSON"),
        ('{"a": 1} x', "line 1, column 10: this is not JSON"),
        ("{} {}", "line 1, column 4: this is not JSON"),
        ('{"a": 1,}', "line 1, column "),
        ("[1 2]", "line 1, column 4: this is not JSON"),
        ("{'a': 1}", "line 1, column 2: this is not JSON"),
        ("[01]", "line 1, column 3: this is not JSON"),
        ("[+1]", "line 1, column 2: this is not JSON"),
        ("[.5]", "line 1, column 2: this is not JSON"),
        ("[5.]", "line 1, column 3: this is not JSON"),
        ("[0x10]", "line 1, column 3: this is not JSON"),
        ('["a\nb"]', "line 1, column 4: this is not JSON"),
        ('["\\x41"]', "line 1, column 3: this is not JSON"),
        ("[1] // note", "line 1, column 5: this is not JSON"),
        ("\x00", "line 1, column 1: this is not JSON"),
        ("[nul]", "line 1, column 2: this is not JSON"),
        ("\u00a0[]", "line 1, column 1: this is not JSON"),
    ],
)
def test_what_is_not_json_is_refused_with_its_line_and_column(text, start):
    assert refusal(text).startswith(start)
    assert refusal(text.encode()).startswith(start)


def test_a_byte_order_mark_is_refused():
    assert refusal("\ufeff{}") == ("it begins with a byte order mark: save it as UTF-8 without one")
    assert refusal(b"\xef\xbb\xbf{}") == refusal("\ufeff{}")


@pytest.mark.parametrize(
    ("content", "position"),
    [
        (b'{"\xe9": 1}', 3),
        ("{}".encode("utf-16"), 1),
        (b"[\xc0\xaf]", 2),  # an overlong slash
        (b'["\xed\xa0\x80"]', 3),  # half of a surrogate pair
    ],
)
def test_bytes_that_are_not_utf_8_are_refused_with_their_place(content, position):
    assert refusal(content) == f"byte {position} is not UTF-8: save it as UTF-8"


@pytest.mark.parametrize("opening", ["[", '{"a":', '[{"a":['])
def test_endless_nesting_is_refused(opening):
    assert refusal(opening * 100_000) == "lists and objects are nested too deeply"


@pytest.mark.parametrize(
    "text", ["NaN", "Infinity", "-Infinity", "1e400", "-1e400", "9" * 301, "9" * 5000]
)
def test_a_number_of_no_use_waits_for_somebody_who_knows_its_path(text):
    found = parse(f"[{text}]")

    assert found == [OddNumber(text)]
    assert str(found[0]) == text


def test_three_hundred_digits_are_a_number():
    assert parse("9" * 300) == 10**300 - 1
    assert parse("1e-400") == 0


def test_an_object_that_repeats_itself_waits_for_somebody_who_knows_its_path():
    assert parse('[{"a": 1, "b": 2, "a": 1}]') == [Repeated("a")]
    assert str(Repeated("a")) == "an object that gives a twice"


def test_keys_written_differently_may_be_one_key():
    assert parse('{"a": 1, "\\u0061": 2}') == Repeated("a")
