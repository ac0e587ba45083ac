"""Two oracles that share no code agree; where they would not, one of them misreads the contract."""

import json
import subprocess
import sys
from pathlib import Path

from tests.matching.oracles.brute_force import best_plan
from tests.matching.oracles.contract_defaults import filled
from tests.matching.oracles.country_problems import country_problem, demand, free_beds
from tests.matching.oracles.literal_check import violations
from tests.matching.oracles.literal_reasons import CODES, reasons
from tests.matching.oracles.literal_rules import WAIVABLE
from tests.matching.oracles.mip_facts import may_go
from tests.matching.oracles.room_mip import mip_values
from tests.matching.oracles.tiny_problems import tiny_problem

SEEDS = range(150)


def oracle_plan(problem):
    """Return the brute force's best plan in the form of the contract, without reasons."""
    best = best_plan(problem)
    objectives = [
        {"name": name, "value": value, "bound": value, "proved": True}
        for name, value in zip(filled(problem)["objectives"], best.values, strict=True)
    ]
    return {
        "status": "OPTIMAL",
        "objectives": objectives,
        "placements": best.placements,
        "unplaced": [{"request": name} for name in best.unplaced],
    }


def test_the_brute_force_and_the_room_programme_find_the_same_values():
    problems = [(seed, tiny_problem(seed)) for seed in SEEDS]

    apart = [seed for seed, one in problems if best_plan(one).values != mip_values(one)]

    assert apart == []


def test_the_best_plan_of_the_brute_force_passes_its_own_check():
    problems = [(seed, tiny_problem(seed)) for seed in SEEDS]

    broken = [(seed, violations(one, oracle_plan(one))) for seed, one in problems]

    assert [entry for entry in broken if entry[1]] == []


def test_tiny_problems_reach_every_code_every_waiver_and_every_kind_of_room():
    codes, waived, rooms, dates = set(), set(), set(), set()

    for seed in range(500):
        problem = tiny_problem(seed)
        plan = oracle_plan(problem)
        for reason in reasons(problem, plan).values():
            codes |= set(reason["blocked"])
            waived |= {len(codes) for codes in reason["relaxations"]}
            waived |= {code for codes in reason["relaxations"] for code in codes}
            dates.add(reason["earliest"] is not None)
        rooms |= {len(placement["rooms"]) for placement in plan["placements"]}

    assert codes == set(CODES)
    assert waived == {1, 2, *WAIVABLE}
    assert dates == {True, False}
    assert rooms == {1, 2, 3}


def test_in_every_fifth_tiny_problem_somebody_waits_because_another_has_the_room():
    fought = [
        seed
        for seed in range(500)
        if any(
            "capacity" in reason["blocked"]
            for reason in reasons(tiny_problem(seed), oracle_plan(tiny_problem(seed))).values()
        )
    ]

    assert len(fought) >= 100


def test_a_country_problem_has_the_beds_it_was_asked_to_have():
    problem = country_problem(1, 80, 60, 1.1)

    beds = free_beds(problem) / demand(problem)

    assert 1.1 <= beds <= 1.2


def test_about_one_pair_in_twenty_is_possible_in_a_strict_country_problem():
    problem = country_problem(1, 80, 60, 1.1, strictness=1.25)
    units = [(home, unit) for home in problem["shelters"] for unit in home["units"]]

    possible = [
        may_go(request, unit, home) for request in problem["requests"] for home, unit in units
    ]

    assert 0.03 < sum(possible) / len(possible) < 0.07


def test_the_draws_do_not_depend_on_the_hash_seed():
    program = (
        "import json; from tests.matching.oracles.tiny_problems import tiny_problem;"
        "from tests.matching.oracles.country_problems import country_problem;"
        "print(json.dumps([tiny_problem(7), country_problem(7, 25, 14, 1.1)]))"
    )
    root = Path(__file__).parents[3]

    printed = subprocess.run(
        [sys.executable, "-c", program],
        cwd=root,
        env={"PYTHONHASHSEED": "123", "PYTHONPATH": str(root)},
        capture_output=True,
        check=True,
        text=True,
    ).stdout

    assert json.loads(printed) == [tiny_problem(7), country_problem(7, 25, 14, 1.1)]
