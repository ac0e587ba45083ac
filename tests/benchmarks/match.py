"""How fast a national match is proved, beside a plain model of the same problem in the same run.

`make bench NAME=match`. The last line is one JSON object: medians over the problems, in seconds,
and what the match is worth beside a telephone round (first come, first served).
"""

import json
from statistics import median
from time import perf_counter

import matching
from matching.engine.assignment import assignment
from matching.engine.decode import placements
from matching.engine.greedy import first_come_first_served
from matching.engine.options import options
from matching.files import read_problem
from tests.matching.oracles.country_problems import country_problem
from tests.matching.oracles.room_mip import mip_values

PROBLEMS = 5
REQUESTS, SHELTERS, TIGHTNESS = 80, 60, 1.1
PLAIN_SECONDS = 120.0  #: more than this is not waited for


def main() -> None:
    """Print a line a problem, then the medians."""
    matching.solve(read_problem(json.dumps(country_problem(0, 2, 2, 2.0))))  # loads the solver
    rows = [measured(seed) for seed in range(1, PROBLEMS + 1)]
    for row in rows:
        print(json.dumps(row))
    medians = {key: round(median(row[key] for row in rows), 3) for key in rows[0]}
    print(json.dumps({"bench": "match", "requests": REQUESTS, "shelters": SHELTERS} | medians))


def measured(seed: int) -> dict[str, float]:
    """Return the seconds and persons of one problem."""
    text = country_problem(seed, REQUESTS, SHELTERS, TIGHTNESS)
    problem = read_problem(json.dumps(text))
    began = perf_counter()
    plan = matching.solve(problem, seconds=60)
    engine = perf_counter() - began
    began = perf_counter()
    values = mip_values(text, seconds=PLAIN_SECONDS)
    plain = perf_counter() - began
    assert values == [one.value for one in plan.objectives], f"seed {seed}: the models disagree"
    return {
        "seconds": round(engine, 3),
        "plain_model_seconds": round(plain, 3),
        "ratio_to_plain_model": round(engine / plain, 3),
        "persons_placed": persons(plan.placements),
        "persons_placed_by_telephone_round": persons(telephone_round(problem)),
    }


def telephone_round(problem):
    """Return the placements of first come, first served."""
    model = assignment(problem, options(problem))
    return placements(model, first_come_first_served(model))


def persons(placed) -> int:
    """Return how many people have a bed."""
    return sum(use.persons for one in placed for use in one.rooms)


if __name__ == "__main__":
    main()
