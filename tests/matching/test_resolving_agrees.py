"""Solving again equals solving from scratch, and moves the fewest requests that can be moved."""

import json
from copy import deepcopy
from random import Random

import pytest

import matching
from matching.files import read_problem, write_plan
from matching.scoring import costs, values
from tests.matching.oracles.brute_force import best_values
from tests.matching.oracles.literal_check import violations
from tests.matching.oracles.tiny_problems import tiny_problem

STEP = 20
CASES = [
    pytest.param(first, marks=pytest.mark.slow if first >= 2 * STEP else ())
    for first in range(0, 200, STEP)
]


@pytest.mark.parametrize("first", CASES)
def test_the_objectives_are_those_of_scratch_and_what_is_provisional_is_no_better(first):
    for seed in range(first, first + STEP):
        before, after = tiny_problem(seed), changed(tiny_problem(seed), Random(seed))
        plan = matching.solve(read_problem(json.dumps(before)))
        problem = read_problem(json.dumps(after))

        again = matching.resolve(problem, plan)
        quick = matching.provisional(problem, plan)

        best = best_values(after)
        assert [one.value for one in again.objectives] == best, seed
        assert [one.bound for one in again.objectives] == best, seed
        assert violations(after, json.loads(write_plan(quick))) == [], seed
        assert costs(values(problem, again.placements)) <= costs(values(problem, quick.placements))


@pytest.mark.parametrize("first", CASES)
def test_no_best_plan_leaves_more_requests_in_their_unit(first):
    for seed in range(first, first + STEP):
        before, after = tiny_problem(seed), changed(tiny_problem(seed), Random(seed))
        after["objectives"] = ["crisis", "urgent", "regular", "price"]
        plan = matching.solve(read_problem(json.dumps(before)))

        again = matching.resolve(read_problem(json.dumps(after)), plan)

        had = {one.request: one.unit for one in plan.placements}
        has = {one.request: one.unit for one in again.placements}
        moved = sum(has.get(request["id"]) != had[request["id"]] for request in asked(after, had))
        assert moved == fewest_moved(after, had), seed


def changed(problem, random):
    """Return the problem with one request or one bed less, one request more, or today's first."""
    problem = deepcopy(problem)
    rooms = [
        room
        for shelter in problem["shelters"]
        for unit in shelter.get("units", [])
        for room in unit.get("rooms", [])
        if room["beds"] > 1
    ]
    kind = random.choice(["more", "less", "bed"])
    if kind == "more":
        other = problem["requests"][0]
        problem["requests"].append({**deepcopy(other), "id": "new"})
    elif kind == "less":
        problem["requests"].pop(random.randrange(len(problem["requests"])))
    elif rooms:
        random.choice(rooms)["beds"] -= 1
    return problem


def asked(problem, had):
    return [request for request in problem["requests"] if request["id"] in had]


def fewest_moved(problem, had):
    """Ask the brute force: the objective `changes` counts who is not in a unit they had."""
    requests = [
        {**request, "current_unit": had.get(request["id"])} for request in problem["requests"]
    ]
    objectives = [*problem["objectives"], "changes"]
    return best_values({**problem, "requests": requests, "objectives": objectives})[-1]
