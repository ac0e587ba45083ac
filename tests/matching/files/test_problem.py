"""A problem as a file: what is read, what is refused, and that nothing is lost in between."""

import json
import os
import subprocess
import sys
from dataclasses import fields, replace
from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.codes import WAIVABLE, Role, Route, Security, Sex, Urgency
from matching.errors import InvalidInput
from matching.files import read_problem, write_problem
from matching.geography import Point
from matching.objectives import NAMES
from matching.places import Children, Clients, Room, Shelter, Unit
from matching.problem import Problem
from matching.requests import DangerArea, Person, Request, Waiver, Wish
from tests.matching import make
from tests.matching.files import example
from tests.matching.files.strategies import json_values, problems

EXAMPLE = example.problem()
PATHS = list(example.paths(EXAMPLE))
OBJECTS = [path for path in PATHS if isinstance(example.at(EXAMPLE, path), dict)]
KEYS = [path for path in PATHS if path and isinstance(path[-1], str)]
#: What may be null, for null is its default.
NULLABLE = {
    *("requests.nights", "requests.pinned_unit", "requests.current_unit", "requests.wish"),
    *("shelters.units.children", "shelters.units.max_nights"),
    *("shelters.units.rooms.sex", "shelters.units.rooms.free_until"),
}
REQUIRED = {
    *("format", "today", "shelters", "requests"),
    *("shelters.id", "shelters.municipality", "shelters.safety_region"),
    *("shelters.latitude", "shelters.longitude", "shelters.units.id", "shelters.units.clients"),
    *("shelters.units.clients.sexes", "shelters.units.clients.min_age"),
    *("shelters.units.clients.max_age", "shelters.units.children.max_age_boys"),
    *("shelters.units.children.max_age_girls", "shelters.units.rooms.id"),
    *("shelters.units.rooms.beds", "requests.id", "requests.registered_on", "requests.persons"),
    *("requests.routes", "requests.persons.role", "requests.persons.sex", "requests.persons.age"),
    *("requests.danger.latitude", "requests.danger.longitude", "requests.danger.radius_km"),
    *("requests.wish.latitude", "requests.wish.longitude"),
    *("requests.waived.code", "requests.waived.unit"),
}
#: A danger or a wish that loses its only area names nothing, which is an error of the whole.
NOT_ALONE = {"requests.danger.safety_regions", "requests.wish.safety_regions"}
WORD = "1 to 40 of A-Z, 0-9 and _, starting with a letter"
MINIMAL = {"format": "opvang-problem/1", "today": "2026-11-22", "shelters": [], "requests": []}


def refusal(value):
    """Return the error that reading *value* as a problem gives, or None."""
    try:
        read_problem(value if isinstance(value, str | bytes) else json.dumps(value))
    except InvalidInput as error:
        return error
    return None


def test_the_example_of_the_documentation_is_read():
    problem = read_problem(example.TEXT)

    mother, girl = problem.request["mother"], problem.request["girl"]
    north, girls = problem.unit["north-family"], problem.unit["south-girls"]
    assert problem.today == date(2026, 11, 22)
    assert problem.objectives == NAMES
    assert mother.urgency is Urgency.CRISIS
    assert mother.registered_on == date(2026, 11, 21)
    assert (mother.start_from, mother.start_by) == (date(2026, 11, 22), date(2026, 11, 24))
    assert mother.persons == (make.client(24, Sex.FEMALE), make.child(3, Sex.MALE))
    assert mother.persons[1].role is Role.CHILD
    assert mother.routes == {Route.EU, Route.B8_REFLECTION}
    assert mother.danger == {
        DangerArea(safety_regions=frozenset({"VR17"}), municipalities=frozenset({"GM0518"})),
        DangerArea(point=Point(latitude=51.44, longitude=5.48), radius_km=15),
    }
    assert mother.wish == Wish(
        safety_regions=frozenset({"VR01", "VR02"}), point=Point(latitude=53.2, longitude=5.79)
    )
    assert mother.waived == {Waiver(code="contraindication", unit="north-family")}
    assert (mother.nights, girl.nights) == (90, None)
    assert girl.security is Security.SECRET
    assert north.children == Children(max_age_boys=12, max_age_girls=17)
    assert girls.rooms == (make.shared_room("south-2", 2, minors=True),)
    assert problem.shelter_of["north-family"].point == Point(latitude=53.22, longitude=6.57)


def test_the_example_says_something_under_every_key():
    said = {path[-1] for path in KEYS}

    parts = (Problem, Shelter, Unit, Clients, Children, Room, Point)
    parts += (Request, Person, DangerArea, Wish, Waiver)
    known = {field.name for part in parts for field in fields(part)} - {"point"}
    assert said == known | {"format"}


def test_the_smallest_problem_is_read():
    problem = read_problem(json.dumps(MINIMAL))

    assert problem == make.problem(requests=[], shelters=[])


def test_bytes_are_read_as_text_is():
    assert read_problem(example.TEXT.encode()) == read_problem(example.TEXT)


def test_order_and_repetition_mean_nothing_in_a_set():
    request = ("requests", 0)
    twice = example.changed(EXAMPLE, (*request, "languages"), ["en", "ro", "en"])
    turned = example.changed(twice, (*request, "danger"), EXAMPLE["requests"][0]["danger"][::-1])

    assert read_problem(json.dumps(turned)) == read_problem(example.TEXT)


@given(problem=problems())
def test_what_is_written_is_read_again(problem):
    written = write_problem(problem)

    assert read_problem(written) == problem
    assert write_problem(read_problem(written)) == written


def test_equal_problems_are_written_the_same():
    exact = make.problem(shelters=[make.shelter(point=Point(latitude=52, longitude=-0.0))])
    other = make.problem(shelters=[make.shelter(point=Point(latitude=52.0, longitude=0))])

    assert exact == other
    assert write_problem(exact) == write_problem(other)


def test_a_problem_is_written_in_the_same_bytes_whatever_the_hash_seed():
    program = (
        "import sys; from matching.files import read_problem, write_problem;"
        "sys.stdout.write(write_problem(read_problem(sys.stdin.buffer.read())))"
    )
    written = {
        subprocess.run(
            [sys.executable, "-c", program],
            input=example.TEXT.encode(),
            capture_output=True,
            check=True,
            env=os.environ | {"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("0", "1", "2")
    }

    assert written == {write_problem(read_problem(example.TEXT)).encode()}


def test_a_default_is_left_out_and_a_radius_of_zero_around_a_danger_is_not():
    written = write_problem(
        make.problem([make.request(danger=frozenset({make.danger_near(radius_km=0)}))])
    )

    said = json.loads(written)
    assert set(said["requests"][0]) == {"id", "registered_on", "persons", "routes", "danger"}
    assert said["requests"][0]["danger"][0]["radius_km"] == 0
    assert said["objectives"] == list(NAMES)
    assert written.endswith("}\n")


def test_letters_are_written_as_they_are():
    assert '"Zoë"' in write_problem(make.problem([make.request("Zoë")]))


def test_something_of_another_kind_is_refused_by_its_path():
    for path in PATHS[1:]:
        here = example.shown_path(path)

        error = refusal(example.changed(EXAMPLE, path, {"?": []}))

        assert error.path in (here, f'{here}["?"]')


def test_null_is_refused_by_its_path_unless_it_is_the_default():
    allowed = set()
    for path in PATHS[1:]:
        error = refusal(example.changed(EXAMPLE, path, None))

        if error is None:
            allowed.add(_kind(path))
        elif not _is_sex_of_a_shared_room(path):
            assert error.path == example.shown_path(path)
    assert allowed == NULLABLE


def test_null_where_it_is_allowed_means_the_same_as_leaving_the_key_out():
    for path in PATHS[1:]:
        with_null = example.changed(EXAMPLE, path, None)
        if refusal(with_null) is None:
            left_out = example.without(EXAMPLE, path)
            assert read_problem(json.dumps(with_null)) == read_problem(json.dumps(left_out))


def test_a_key_that_is_left_out_is_optional_or_refused_by_its_path():
    required = set()
    for path in KEYS:
        error = refusal(example.without(EXAMPLE, path))

        if error and _kind(path) not in NOT_ALONE and not _is_sex_of_a_shared_room(path):
            assert str(error) == f"{example.shown_path(path)}: is missing, and it is required"
            required.add(_kind(path))
    assert required == REQUIRED


def test_a_shared_room_without_a_sex_is_refused():
    path = ("shelters", 1, "units", 0, "rooms", 0, "sex")

    for changed in (example.without(EXAMPLE, path), example.changed(EXAMPLE, path, None)):
        assert str(refusal(changed)) == (
            f"{example.shown_path(path)}: null, but a shared room needs FEMALE, MALE or OTHER"
        )


def test_an_unknown_key_is_refused_by_its_path_wherever_it_stands():
    for path, key in product(OBJECTS, ["nationality", "religion", "ethnicity", "ID", "", "id "]):
        value = {**example.at(EXAMPLE, path), key: "NL"}
        step = f".{key}" if key.isidentifier() else f"[{json.dumps(key)}]"

        error = refusal(example.changed(EXAMPLE, path, value))

        assert error.path == (example.shown_path(path) + step).removeprefix(".")
        assert error.sentence == '"NL" stands under an unknown key'


def test_a_key_given_twice_is_refused_by_its_path_wherever_it_stands():
    for path in OBJECTS:
        value = example.at(EXAMPLE, path)
        key = next(iter(value))
        marked = json.dumps(example.changed(EXAMPLE, path, {**value, "MARK": value[key]}))

        error = refusal(marked.replace('"MARK"', json.dumps(key)))

        assert error.path == f"{example.shown_path(path)}.{key}".removeprefix(".")
        assert error.sentence == f'"{key}" is given twice'


def _kind(path):
    return ".".join(step for step in path if isinstance(step, str))


def _is_sex_of_a_shared_room(path):
    return path[-1] == "sex" and example.at(EXAMPLE, path[:-1]).get("shared") is True


@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        (
            ("requests", 3, "persons", 0, "age"),
            -4,
            "requests[3].persons[0].age: -4 is not between 0 and 120",
        ),
        (
            ("requests", 0, "needs", 0),
            "trauma",
            f'requests[0].needs[0]: "trauma" is not {WORD}',
        ),
        (
            ("requests", 0, "danger", 1),
            {"latitude": 52, "longitude": 5},
            "requests[0].danger[1].radius_km: is missing, and it is required",
        ),
        (
            ("requests", 0, "danger", 1),
            {"radius_km": 5},
            "requests[0].danger[1].latitude: is missing, and it is required",
        ),
        (
            ("requests", 0, "danger", 1),
            {"safety_regions": [], "municipalities": []},
            "requests[0].danger[1]: names safety_regions, municipalities or both, or one point",
        ),
        (
            ("requests", 0, "danger", 1),
            {"safety_regions": ["VR01"], "latitude": 52, "longitude": 5, "radius_km": 1},
            "requests[0].danger[1]: names safety_regions, municipalities or both, or one point",
        ),
        (
            ("requests", 0, "wish"),
            {"safety_regions": []},
            "requests[0].wish: names nothing: give safety_regions, a point or both",
        ),
        (
            ("requests", 0, "wish"),
            {"latitude": 52},
            "requests[0].wish.longitude: is missing, and it is required",
        ),
        (
            ("requests", 0, "routes"),
            [],
            "requests[0].routes: is empty: name at least one route, if need be UNKNOWN",
        ),
        (
            ("requests", 0, "waived", 0, "code"),
            "route",
            f'requests[0].waived[0].code: "route" is not one of {", ".join(WAIVABLE)}',
        ),
        (
            ("shelters", 0, "latitude"),
            90.5,
            "shelters[0].latitude: 90.5 is not between -90 and 90",
        ),
        (
            ("shelters", 0, "units", 0, "rooms", 1, "beds"),
            2.0,
            "shelters[0].units[0].rooms[1].beds: 2.0 is not a whole number",
        ),
        (
            ("shelters", 1, "id"),
            "north",
            'shelters[1].id: "north" stands twice',
        ),
        (
            ("format",),
            "opvang-plan/1",
            'format: "opvang-plan/1" is not "opvang-problem/1"',
        ),
        (
            ("requests", 0, "start_by"),
            "2026-11-21",
            'requests[0].start_by: "2026-11-21" is before start_from "2026-11-22"',
        ),
        (
            ("requests", 1, "separate_from"),
            ["worker"],
            'requests[1].separate_from: "worker" is the request itself',
        ),
    ],
)
def test_a_refusal_names_the_path_the_value_and_what_is_wanted(path, value, line):
    assert str(refusal(example.changed(EXAMPLE, path, value))) == line


@pytest.mark.parametrize("text", ["NaN", "Infinity", "-Infinity", "1e400", "1" * 5000])
def test_a_number_of_no_use_is_refused_by_its_path(text):
    marked = json.dumps(example.changed(EXAMPLE, ("shelters", 2, "radius_km"), "MARK"))

    error = refusal(marked.replace('"MARK"', text))

    assert str(error) == f"shelters[2].radius_km: {text[:60]} is not a number"


def test_half_a_surrogate_pair_is_refused_by_its_path():
    error = refusal(example.changed(EXAMPLE, ("requests", 2, "id"), "\ud800"))

    assert str(error).startswith('requests[2].id: "\\ud800" is not an id')


@given(value=json_values)
def test_no_json_at_all_is_more_than_a_refusal(value):
    assert refusal(value) is not None


@given(text=st.text() | st.binary() | st.from_regex(r'[\[\]{}":,0-9a-z\s.-]*'))
def test_no_text_at_all_is_more_than_a_refusal(text):
    assert refusal(text) is not None


@settings(max_examples=500)
@given(path=st.sampled_from(PATHS), value=json_values)
def test_a_file_changed_anywhere_to_anything_is_read_or_refused_in_one_line(path, value):
    error = refusal(example.changed(EXAMPLE, path, value))

    assert error is None or str(error).isprintable()


@settings(max_examples=300)
@given(start=st.integers(0, len(example.TEXT)), length=st.integers(0, 9), new=st.text(max_size=4))
def test_a_file_damaged_anywhere_is_read_or_refused(start, length, new):
    damaged = example.TEXT[:start] + new + example.TEXT[start + length :]

    error = refusal(damaged)

    assert error is None or str(error).isprintable()


def test_a_request_changed_in_one_field_is_written_otherwise():
    problem = make.problem()
    changed = replace(problem, requests=(make.request(night_intake=True),))

    assert write_problem(problem) != write_problem(changed)
