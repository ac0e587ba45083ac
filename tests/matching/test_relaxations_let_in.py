"""What is said to let a request in lets it in, before the referee's eyes, and nothing less does.

Three hundred tiny problems: each set of at most two codes is really waived, everywhere at once.
"""

import json
from copy import deepcopy
from itertools import combinations
from random import Random

import pytest

import matching
from matching.files import read_plan, read_problem
from tests.matching.oracles.adapter import engine_explanation, engine_plan
from tests.matching.oracles.contract_defaults import day_text, filled
from tests.matching.oracles.literal_reasons import left, meets_enemy, places
from tests.matching.oracles.literal_rooms import stays
from tests.matching.oracles.literal_rules import WAIVABLE, failing_codes
from tests.matching.oracles.tiny_problems import tiny_problem
from tests.matching.test_against_literal_explanation import other_plan

STEP = 60
CASES = [
    pytest.param(first, marks=pytest.mark.slow if first else ()) for first in range(0, 300, STEP)
]
#: What the referee says of a plan with one more in it, for its figures are those of before.
FIGURES = ("objectives", "bounds", "status")


@pytest.mark.parametrize("first", CASES)
def test_each_relaxation_lets_in_and_no_smaller_set_does(first):
    wrong, told_of = [], 0

    for seed in range(first, first + STEP):
        problem = tiny_problem(seed)
        plan = engine_plan(problem) if seed % 2 else other_plan(problem, Random(seed))
        for name in [one["request"] for one in plan["unplaced"]]:
            told = engine_explanation(problem, plan, name, exact=0)["relaxations"]
            told_of += len(told)
            if sorted(map(set, told), key=sorted) != sorted(
                smallest(problem, plan, name), key=sorted
            ):
                wrong.append((seed, name))

    assert wrong == []
    assert told_of > 5


def smallest(problem, plan, name):
    """Return the smallest sets of at most two codes that let the request in when waived."""
    sets = [set(codes) for size in (0, 1, 2) for codes in combinations(WAIVABLE, size)]
    enough = [codes for codes in sets if lets_in(problem, plan, name, codes)]
    return [codes for codes in enough if codes and not any(part < codes for part in enough)]


def lets_in(problem, plan, name, codes):
    """Return whether somebody can be put in with *codes* waived, beside all who have a place."""
    waived = deepcopy(problem)
    request = next(one for one in waived["requests"] if one["id"] == name)
    units = [unit["id"] for shelter in waived["shelters"] for unit in shelter["units"]]
    request["waived"] = [
        *request.get("waived", []),
        *({"code": code, "unit": unit} for code in codes for unit in units),
    ]
    placement = a_place(filled(waived), plan, name)
    if placement is None:
        return False
    unplaced = [one for one in plan["unplaced"] if one["request"] != name]
    after = plan | {"placements": [*plan["placements"], placement], "unplaced": unplaced}
    complaints = matching.check(read_problem(json.dumps(waived)), read_plan(json.dumps(after)))
    assert [one for one in complaints if not one.startswith(FIGURES)] == []
    return True


def a_place(full, plan, name):
    """Return a placement of the request in what the plan leaves; None: there is none."""
    request = next(one for one in full["requests"] if one["id"] == name)
    for shelter, unit in places(full, request):
        if failing_codes(request, unit, shelter) or meets_enemy(full, plan, request, shelter):
            continue
        for start, spread in stays(request, unit, left(unit, plan), today=full["today"]):
            if start <= request["start_by"]:
                rooms = [{"id": room, "persons": persons} for room, persons in spread.items()]
                place = {"shelter": shelter["id"], "unit": unit["id"], "rooms": rooms}
                return {"request": name, "start": day_text(start), **place}
    return None
