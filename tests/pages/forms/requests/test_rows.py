"""Rows come and go, and nothing else that was typed moves or is lost."""

import pytest
from django.http import QueryDict

from opvang.pages.forms.requests.rows import number_of, with_row, without_row


def typed(**values):
    data = QueryDict(mutable=True)
    for key, value in values.items():
        data.setlist(key.replace("__", "-"), value if isinstance(value, list) else [value])
    return data


def people():
    return typed(
        persons__rows="3",
        persons__0__age="24",
        persons__1__age="3",
        persons__2__age="5",
        persons__2__consents=["A", "B"],
        urgency="CRISIS",
    )


def test_a_row_more_keeps_what_was_typed():
    more = with_row(people(), "persons", {"role": "CHILD"})

    assert number_of(more, "persons") == 4
    assert (more["persons-0-age"], more["persons-3-role"]) == ("24", "CHILD")
    assert more["urgency"] == "CRISIS"


def test_the_rows_after_one_that_goes_move_up():
    less = without_row(people(), "persons", 1)

    assert number_of(less, "persons") == 2
    assert (less["persons-0-age"], less["persons-1-age"]) == ("24", "5")
    assert less.getlist("persons-1-consents") == ["A", "B"]
    assert less["urgency"] == "CRISIS"


@pytest.mark.parametrize(("about", "then"), [("0", "0"), ("1", "0"), ("2", "1")])
def test_a_danger_stays_with_its_person_and_is_never_lost(about, then):
    data = people()
    data["dangers-rows"], data["dangers-0-person"] = "1", about
    data["dangers-0-municipality"] = "Rotterdam"

    less = without_row(data, "persons", 1)

    assert less["dangers-0-person"] == then
    assert less["dangers-0-municipality"] == "Rotterdam"


@pytest.mark.parametrize("number", [-1, 3, 99])
def test_a_row_that_is_not_there_cannot_go(number):
    assert number_of(without_row(people(), "persons", number), "persons") == 3


@pytest.mark.parametrize(
    ("said", "taken"), [("41", 40), ("9" * 9, 40), ("x", 0), ("-1", 0), ("²", 0), ("", 0)]
)
def test_a_form_cannot_have_more_rows_than_fit(said, taken):
    assert number_of(typed(persons__rows=said), "persons") == taken


def test_a_full_form_takes_no_row_more():
    full = typed(persons__rows="40")

    assert number_of(with_row(full, "persons", {}), "persons") == 40
