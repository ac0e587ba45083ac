"""The referee finds what an independent reading of the contract finds, in plans at random."""

import json
from datetime import date, timedelta
from random import Random

import pytest

from matching.files import read_plan, read_problem
from matching.verify import check
from tests.matching.oracles.literal_check import objective_values, violations
from tests.matching.oracles.tiny_problems import tiny_problem

SEEDS = range(600)


def codes(lines):
    return {line.split(":")[0] for line in lines}


@pytest.mark.parametrize("first", SEEDS[::100])
def test_the_codes_of_a_random_plan_are_those_of_the_literal_contract(first):
    for seed in range(first, first + 100):
        problem = tiny_problem(seed)
        plan = random_plan(Random(seed), problem)

        found = check(read_problem(json.dumps(problem)), read_plan(json.dumps(plan)))

        wanted = codes(violations(problem, plan))
        # What `scarcity` is below the level of security asked, the contract leaves open.
        open_ = {"objectives"} if "security" in wanted else set()
        assert codes(found) - open_ == wanted - open_, (seed, found)


def test_the_random_plans_break_every_rule_and_some_break_none():
    found = []
    for seed in SEEDS:
        problem = tiny_problem(seed)
        found.append(codes(violations(problem, random_plan(Random(seed), problem))))

    assert found.count(set()) > 20
    assert set.union(*found) == {
        *("route", "household", "security", "danger", "purpose", "reserved", "contraindication"),
        *("competence", "accessibility", "intake", "stay", "excluded"),
        *("rooms", "period", "separation", "objectives", "bounds", "status"),
    }


def random_plan(random, problem):
    """Return a plan in which every request stands once, and little else need be right."""
    placements = [
        _placement(random, problem, request)
        for request in problem["requests"]
        if problem["shelters"] and random.random() < 0.6
    ]
    placed = [placement["request"] for placement in placements]
    plan = {
        "format": "opvang-plan/1",
        "status": random.choice(["OPTIMAL", "OPTIMAL", "FEASIBLE"]),
        "placements": placements,
        "unplaced": [
            {"request": request["id"], "blocked": {}, "relaxations": [], "earliest": None}
            for request in problem["requests"]
            if request["id"] not in placed
        ],
        "seconds": 0,
    }
    names = read_problem(json.dumps(problem)).objectives
    values = objective_values(problem, plan)
    return plan | {
        "objectives": [_objective(random, *pair) for pair in zip(names, values, strict=True)]
    }


def _placement(random, problem, request):
    shelter = random.choice(problem["shelters"])
    unit = random.choice(shelter["units"])
    rooms = random.sample(unit["rooms"], random.randint(1, min(2, len(unit["rooms"]))))
    persons = len(request["persons"])
    first = persons if len(rooms) == 1 else random.randint(0, persons)
    spread = [first, persons - first][: len(rooms)]
    if random.random() < 0.1:
        spread[0] += random.choice([-1, 1])
    free = [room.get("free_from", problem["today"]) for room in rooms]
    start = max([problem["today"], request.get("start_from", ""), *free])
    if random.random() < 0.1:
        start = (date.fromisoformat(start) - timedelta(days=1)).isoformat()
    return {
        "request": request["id"],
        "shelter": shelter["id"],
        "unit": unit["id"],
        "start": start,
        "rooms": [
            {"id": room["id"], "persons": count} for room, count in zip(rooms, spread, strict=True)
        ],
    }


def _objective(random, name, value):
    value += random.choice([0] * 60 + [1])
    bound = value + random.choice([0] * 60 + [-1, 1])
    return {"name": name, "value": value, "bound": bound, "proved": bound == value}
