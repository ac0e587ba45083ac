"""A plan as a file: what is read, lawful or not, and that it is written to the byte."""

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.codes import WAIVABLE
from matching.errors import InvalidInput
from matching.files import read_plan, write_plan
from matching.plan import ObjectiveValue, RoomUse, Status, Unplaced
from tests.matching import make
from tests.matching.files import example
from tests.matching.files.strategies import json_values

EXAMPLE = example.plan()
PATHS = list(example.paths(EXAMPLE))


def refusal(value):
    """Return the error that reading *value* as a plan gives, or None."""
    try:
        read_plan(value if isinstance(value, str | bytes) else json.dumps(value))
    except InvalidInput as error:
        return error
    return None


def test_a_plan_is_read():
    plan = read_plan(json.dumps(EXAMPLE))

    assert plan.status is Status.FEASIBLE
    assert plan.objectives == (
        ObjectiveValue(name="crisis", value=12, bound=14),
        ObjectiveValue(name="price", value=0, bound=0),
    )
    assert [one.proved for one in plan.objectives] == [False, True]
    assert plan.placements == (
        make.placement("R1", "S1-Ä", "S1", rooms={"S1-A-1": 2, "S1-A-2": 1}),
    )
    assert plan.unplaced == (
        Unplaced(
            request="R9",
            blocked={"route": 12, "danger": 3, "capacity": 2},
            relaxations=(("accessibility",), ("contraindication", "competence")),
            earliest=date(2026, 12, 3),
        ),
        Unplaced(request="R8", blocked={}, relaxations=(), earliest=None),
    )
    assert plan.seconds == 0.21


def test_a_plan_is_written_to_the_byte_as_json_dumps_does():
    written = write_plan(read_plan(json.dumps(EXAMPLE)))

    assert written == json.dumps(EXAMPLE, indent=2, ensure_ascii=False) + "\n"


def test_what_a_file_tells_wrongly_of_a_proof_is_kept():
    wrong = example.changed(EXAMPLE, ("objectives", 0, "proved"), True)

    plan = read_plan(json.dumps(wrong))

    assert [one.wrongly_told for one in plan.objectives] == [True, False]
    assert json.loads(write_plan(plan)) == wrong


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("placements", 0, "rooms", 0, "persons"), -5),
        (("placements", 0, "rooms"), []),
        (("placements", 0, "start"), "1900-01-01"),
        (("placements",), EXAMPLE["placements"] * 2),
        (("objectives",), []),
        (("objectives", 0, "name"), "speed"),
        (("objectives", 0, "value"), -(10**29)),
        (("unplaced",), EXAMPLE["unplaced"] * 2),
        (("unplaced", 0, "request"), "nobody"),
        (("status",), "OPTIMAL"),
        (("seconds",), 0),
    ],
)
def test_an_unlawful_plan_can_be_read_for_the_referee_judges_it(path, value):
    assert refusal(example.changed(EXAMPLE, path, value)) is None


@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        (("status",), "PERFECT", 'status: "PERFECT" is not one of OPTIMAL, FEASIBLE'),
        (("format",), "opvang-plan/2", 'format: "opvang-plan/2" is not "opvang-plan/1"'),
        (("seconds",), -0.1, "seconds: -0.1 is below 0"),
        (("seconds",), "fast", 'seconds: "fast" is not a number'),
        (
            ("placements", 0, "start"),
            "soon",
            'placements[0].start: "soon" is not a date such as 2026-11-22',
        ),
        (
            ("placements", 0, "rooms", 1, "persons"),
            1.5,
            "placements[0].rooms[1].persons: 1.5 is not a whole number",
        ),
        (
            ("unplaced", 0, "blocked"),
            {"mood": 1},
            "unplaced[0].blocked.mood: 1 stands under an unknown key",
        ),
        (
            ("unplaced", 0, "blocked", "danger"),
            0,
            "unplaced[0].blocked.danger: 0 is not at least 1: leave the code out",
        ),
        (
            ("unplaced", 0, "relaxations", 0),
            ["route"],
            f'unplaced[0].relaxations[0][0]: "route" is not one of {", ".join(WAIVABLE)}',
        ),
        (("objectives", 0), {}, "objectives[0].name: is missing, and it is required"),
    ],
)
def test_a_plan_of_another_shape_is_refused_by_its_path(path, value, line):
    assert str(refusal(example.changed(EXAMPLE, path, value))) == line


def test_something_of_another_kind_is_refused_by_its_path():
    for path in PATHS[1:]:
        here = example.shown_path(path)

        error = refusal(example.changed(EXAMPLE, path, {"?": []}))

        assert error.path in (here, f'{here}["?"]')


def test_every_key_is_required_but_what_may_be_null():
    for path in PATHS:
        if path and isinstance(path[-1], str) and path[-2:-1] != ("blocked",):
            error = refusal(example.without(EXAMPLE, path))

            assert (error is None) is (path[-1] == "earliest")
            assert error is None or error.path == example.shown_path(path)


def test_null_is_refused_by_its_path_but_for_the_earliest_date():
    for path in PATHS[1:]:
        error = refusal(example.changed(EXAMPLE, path, None))

        assert (error is None) is (path[-1] == "earliest")
        assert error is None or error.path == example.shown_path(path)


@given(value=json_values | st.text() | st.binary())
def test_nothing_at_all_is_more_than_a_refusal(value):
    assert refusal(value) is not None


@settings(max_examples=500)
@given(path=st.sampled_from(PATHS), value=json_values)
def test_a_plan_changed_anywhere_to_anything_is_read_or_refused_in_one_line(path, value):
    changed = example.changed(EXAMPLE, path, value)

    error = refusal(changed)

    assert error is None or str(error).isprintable()
    if error is None:
        written = write_plan(read_plan(json.dumps(changed)))
        assert read_plan(written) == read_plan(json.dumps(changed))


def test_rooms_stand_in_the_order_given():
    placed = make.placement(rooms={"K2": 1, "K1": 1})
    plan = make.raw_plan(placed)

    assert read_plan(write_plan(plan)).placements[0].rooms == (
        RoomUse(id="K2", persons=1),
        RoomUse(id="K1", persons=1),
    )
