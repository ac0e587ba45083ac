"""The referee: what is wrong with a plan, and that it never falls over."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.codes import Security
from matching.errors import InvalidInput
from matching.files import read_plan, read_problem, write_plan
from matching.plan import ObjectiveValue, Status
from matching.verify import check
from tests.matching import make
from tests.matching.files import example


def three_requests():
    """Return a problem with room for all of R1, R2 and R3 in three shelters."""
    return make.problem(
        requests=[
            make.request("R1"),
            make.request("R2", separate_from=frozenset({"R1"})),
            make.request("R3"),
        ],
        shelters=make.shelters(make.unit("U1"), make.unit("U2"), make.unit("U3")),
        objectives=["regular", "seniority"],
    )


PROBLEM = three_requests()
LAWFUL = make.plan(PROBLEM, make.placement("R1", "U1", "S1"), make.placement("R2", "U2", "S2"))


def with_placement(**facts):
    """Return the lawful plan with its first placement changed."""
    first, *others = LAWFUL.placements
    return replace(LAWFUL, placements=(replace(first, **facts), *others))


def with_objective(position, **facts):
    """Return the lawful plan with one of its objectives changed."""
    objectives = list(LAWFUL.objectives)
    objectives[position] = replace(objectives[position], **facts)
    return replace(LAWFUL, objectives=tuple(objectives))


def test_a_lawful_plan_has_nothing_wrong():
    assert check(PROBLEM, LAWFUL) == ()


def test_a_plan_that_places_nobody_has_nothing_wrong():
    assert check(PROBLEM, make.plan(PROBLEM)) == ()


def test_a_problem_without_anything_has_a_lawful_plan():
    empty = make.problem([], [], objectives=[])

    assert check(empty, make.plan(empty)) == ()


@pytest.mark.parametrize(
    ("facts", "violations"),
    [
        (
            {"request": "R9"},
            (
                "together: request R9 is not in the problem",
                "unplaced: request R1 is neither placed nor unplaced",
            ),
        ),
        (
            {"shelter": "S9"},
            (
                "together: shelter S9 is not in the problem",
                "together: request R1: unit U1 is in shelter S1, not S9",
            ),
        ),
        ({"unit": "U9"}, ("together: unit U9 is not in the problem",)),
        (
            {"rooms": make.placement(rooms={"K9": 1}).rooms},
            ("rooms: room K9 is not in the problem",),
        ),
    ],
)
def test_a_name_that_is_not_in_the_problem_is_a_violation(facts, violations):
    assert check(PROBLEM, with_placement(**facts)) == violations


def test_what_is_wrong_elsewhere_is_still_found_beside_an_unknown_name():
    plan = replace(
        LAWFUL,
        placements=(
            make.placement("R1", "U9", "S1", rooms={"U1-1": 1}),
            make.placement("R2", "U2", "S2", start=make.day(1)),
        ),
        status=Status.FEASIBLE,
    )

    assert check(PROBLEM, plan) == (
        "together: unit U9 is not in the problem",
        "period: request R2: starts 2026-11-23, but 2026-11-22 is the earliest",
        "status: it is OPTIMAL, not FEASIBLE",
    )


def test_a_rule_of_the_pair_is_kept_unless_it_is_waived():
    request = make.request(security=Security.SECRET, needs=frozenset({"LVB"}))
    problem = make.problem([request])

    assert check(problem, make.plan(problem, make.placement())) == (
        "security: request R1 may not be in unit U1",
        "competence: request R1 may not be in unit U1",
    )


@pytest.mark.parametrize(
    ("placements", "code"),
    [
        ([("R1", "U1", "S1"), ("R1", "U3", "S3")], "together"),
        ([("R1", "U1", "S1"), ("R3", "U1", "S1")], "rooms"),
        ([("R1", "U1", "S2")], "together"),
    ],
)
def test_a_rule_of_the_plan_is_kept(placements, code):
    plan = make.plan(PROBLEM, *(make.placement(*one) for one in placements))

    assert {line.split(":")[0] for line in check(PROBLEM, plan)} == {code}


def test_requests_that_must_not_meet_do_not():
    units = [make.unit("U1"), make.unit("U2")]
    problem = replace(PROBLEM, shelters=(make.shelter(units=units),))
    both = make.placement("R1", "U1", "S1"), make.placement("R2", "U2", "S1")

    assert check(problem, make.plan(problem, *both)) == (
        "separation: requests R1 and R2 are both in S1",
    )


@pytest.mark.parametrize(
    ("unplaced", "violations"),
    [
        ([], ("unplaced: request R3 is neither placed nor unplaced",)),
        (["R3", "R3"], ("unplaced: request R3 stands 2 times",)),
        (["R3", "R1"], ("unplaced: request R1 is placed as well",)),
        (["R3", "R9"], ("unplaced: request R9 is not in the problem",)),
    ],
)
def test_every_request_stands_once_placed_or_not(unplaced, violations):
    plan = replace(LAWFUL, unplaced=tuple(make.unplaced(name) for name in unplaced))

    assert check(PROBLEM, plan) == violations


def test_the_order_of_a_plan_is_not_looked_at():
    turned = replace(LAWFUL, placements=LAWFUL.placements[::-1], objectives=LAWFUL.objectives[::-1])

    assert check(PROBLEM, turned) == ()


def test_a_value_is_counted_again():
    assert check(PROBLEM, with_objective(0, value=3, bound=3)) == (
        "objectives: regular is 2, not 3",
    )


@pytest.mark.parametrize(
    ("position", "bound", "violation"),
    [
        (0, 1, "bounds: regular is 2, better than its bound 1"),
        (1, 1, "bounds: seniority is 0, better than its bound 1"),
    ],
)
def test_no_value_beats_its_bound(position, bound, violation):
    plan = replace(with_objective(position, bound=bound), status=Status.FEASIBLE)

    assert check(PROBLEM, plan) == (violation,)


@pytest.mark.parametrize(("position", "bound"), [(0, 3), (1, -1)])
def test_a_bound_on_the_right_side_leaves_a_plan_that_is_not_proved(position, bound):
    plan = with_objective(position, bound=bound)

    assert check(PROBLEM, replace(plan, status=Status.FEASIBLE)) == ()
    assert check(PROBLEM, plan) == ("status: it is FEASIBLE, not OPTIMAL",)


def test_a_plan_that_is_proved_says_so():
    assert check(PROBLEM, replace(LAWFUL, status=Status.FEASIBLE)) == (
        "status: it is OPTIMAL, not FEASIBLE",
    )


def test_what_is_told_of_a_proof_is_true():
    assert check(PROBLEM, with_objective(0, wrongly_told=True)) == (
        "bounds: regular is proved, and the plan says otherwise",
    )
    unproved = with_objective(0, bound=3, wrongly_told=True)
    assert check(PROBLEM, replace(unproved, status=Status.FEASIBLE)) == (
        "bounds: regular is not proved, and the plan says otherwise",
    )


def test_a_missing_objective_is_no_violation_but_bad_input():
    with pytest.raises(InvalidInput) as refused:
        check(PROBLEM, replace(LAWFUL, objectives=LAWFUL.objectives[:1]))

    assert str(refused.value) == "objectives: seniority is missing, and the problem asks for it"


def test_an_objective_that_nobody_asked_for_is_a_violation():
    for name, sentence in [
        ("price", "price is not among the problem's objectives"),
        ("speed", "speed is not among the problem's objectives"),
        ("regular", "regular stands 2 times"),
    ]:
        more = ObjectiveValue(name=name, value=2, bound=2)

        plan = replace(LAWFUL, objectives=(*LAWFUL.objectives, more))

        assert check(PROBLEM, plan) == (f"objectives: {sentence}",)


EXAMPLE = read_problem(example.TEXT)
EXAMPLE_PLAN = json.loads(
    write_plan(
        make.plan(
            EXAMPLE,
            make.placement("mother", "north-family", "north", rooms={"north-1": 2}),
            make.placement("worker", "west-emergency", "west", rooms={"west-1": 1}),
            make.placement("pair", "south-women", "south", rooms={"south-1": 2}),
        )
    )
)
PATHS = [path for path in example.paths(EXAMPLE_PLAN) if path]
#: What may stand in a plan that can be read: names of everything, and numbers far and near.
ANYTHING = st.sampled_from(
    [
        *("mother", "worker", "pair", "girl", "north", "south", "west", "north-family"),
        *("south-women", "north-1", "north-2", "north-3", "south-1", "west-1", "nobody"),
        *("1900-01-01", "9999-12-31", "2026-11-25", "OPTIMAL", "FEASIBLE", "crisis", "speed"),
        *(0, 1, -1, 3, 10**29, -(10**29), True, False, 0.5),
    ]
)


def test_the_example_has_a_lawful_plan():
    assert check(EXAMPLE, read_plan(json.dumps(EXAMPLE_PLAN))) == ()


@settings(max_examples=500)
@given(changes=st.lists(st.tuples(st.sampled_from(PATHS), ANYTHING), min_size=1, max_size=5))
def test_no_plan_that_can_be_read_makes_the_referee_fall_over(changes):
    plan = EXAMPLE_PLAN
    for path, value in changes:
        if _is_there(plan, path):
            plan = example.changed(plan, path, value)

    found = judged(plan)

    assert all(line.isprintable() and ": " in line for line in found)


@given(data=st.data())
def test_a_list_that_loses_or_repeats_something_is_noticed(data):
    lists = [path for path in PATHS if isinstance(example.at(EXAMPLE_PLAN, path), list)]
    path = data.draw(st.sampled_from([path for path in lists if example.at(EXAMPLE_PLAN, path)]))
    items = example.at(EXAMPLE_PLAN, path)
    new = data.draw(st.lists(st.sampled_from(items), max_size=5))

    found = judged(example.changed(EXAMPLE_PLAN, path, new))

    assert (found == ()) is (sorted(map(str, new)) == sorted(map(str, items)))


def judged(plan):
    """Return what the referee says of a plan as JSON, or why it is none."""
    try:
        return check(EXAMPLE, read_plan(json.dumps(plan)))
    except InvalidInput as error:
        return (str(error),)


def _is_there(value, path):
    # A letter of a text is no place: what has become a text is not changed any further.
    return path in set(example.paths(value))
