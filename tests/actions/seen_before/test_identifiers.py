"""Identifiers have one spelling, and no log can hold them."""

from datetime import date

import pytest

from opvang.actions.seen_before import Identifiers, is_bsn, is_v_number
from opvang.models.codes import IdentifierKind


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"bsn": "1112.22.333"}, {"bsn": "111222333"}),
        ({"v_number": "28 1234 5678"}, {"v_number": "2812345678"}),
        (
            {"name": "Ngozi  Adaeze-Ọbi", "born_on": date(1999, 2, 1)},
            {"name": "obi adaeze NGOZI", "born_on": date(1999, 2, 1)},
        ),
    ],
)
def test_however_it_is_written_it_is_spelled_alike(first, second):
    assert list(Identifiers(**first).spelled()) == list(Identifiers(**second).spelled()) != []


def test_half_a_name_is_nothing_to_be_known_by():
    assert list(Identifiers(name="Ngozi").spelled()) == []
    assert list(Identifiers(born_on=date(1999, 2, 1)).spelled()) == []


def test_a_number_that_cannot_be_is_none():
    assert [is_bsn(text) for text in ("111222333", "111222334", "000000000", "12", "")] == [
        *(True, False, False, False, False)
    ]
    assert (is_v_number("2812345678"), is_v_number("281234567")) == (True, False)


def test_nothing_shows_in_a_representation():
    typed = Identifiers(bsn="111222333", name="Kanarie", born_on=date(1999, 2, 1))

    assert repr(typed) == "Identifiers()"
    assert [kind for kind, _ in typed.spelled()] == [
        IdentifierKind.BSN,
        IdentifierKind.NAME_AND_BIRTH,
    ]
