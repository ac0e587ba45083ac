"""What the optimiser refuses, in words."""

from datetime import date

from matching.errors import BrokenPlan, InvalidInput, shown


def test_a_path_grows_towards_the_root_of_the_file():
    error = InvalidInput("age", "-4 is not between 0 and 120")

    nearer = error.inside("[0]").inside("persons").inside("[3]").inside("requests")

    assert str(nearer) == "requests[3].persons[0].age: -4 is not between 0 and 120"


def test_what_is_wrong_with_the_whole_has_no_path_of_its_own():
    assert str(InvalidInput("", "it is empty")) == "it is empty"
    assert str(InvalidInput("", "it is empty").inside("wish")) == "wish: it is empty"


def test_a_broken_plan_tells_all_its_violations():
    error = BrokenPlan(("route: a", "rooms: b"))

    assert str(error) == "route: a; rooms: b"
    assert error.violations == ("route: a", "rooms: b")


def test_a_value_is_shown_as_json_on_one_line():
    assert shown("a\nb\u2028é") == '"a\\nb\\u2028\\u00e9"'
    assert shown(date(2026, 11, 22)) == '"2026-11-22"'
    assert shown(None) == "null"


def test_a_long_value_is_cut():
    assert shown("a" * 58) == f'"{"a" * 58}"'
    assert shown("a" * 59) == f'"{"a" * 56}...'


def test_a_value_nested_beyond_telling_is_shown_all_the_same():
    deep = []
    for _ in range(100_000):
        deep = [deep]

    assert shown(deep) == "a value nested too deeply to show"
