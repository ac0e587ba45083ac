"""How fast one request is explained, and one request more is placed, beside solving from scratch.

`make bench NAME=explain`. The last line is one JSON object: times in milliseconds, medians unless
they say otherwise, and ratios to solving from scratch in the same run.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from random import Random
from statistics import median, quantiles
from time import perf_counter
from typing import TypeVar

import matching
from matching import Plan, Problem
from matching.files import read_problem
from tests.matching.oracles.country_problems import country_problem

PROBLEMS = 5
REQUESTS, SHELTERS, TIGHTNESS = 80, 60, 1.1
MORE_REQUESTS, MORE_SHELTERS = 500, 400  #: only reasons are asked of so many
EXPLAINED, MADE_EXACT, ADDED = 40, 3, 8  #: requests of each problem

T = TypeVar("T")
Times = dict[str, list[float]]


def main() -> None:
    """Print the figures of each problem, then of all together."""
    matching.solve(country(0, requests=2, shelters=2))  # loads the solver
    told: Times = {}
    for seed in range(1, PROBLEMS + 1):
        found = measured(country(seed), Random(seed)) | reasons_of_many(seed)
        print(json.dumps({"seed": seed} | summary(found)))
        told = {key: told.get(key, []) + times for key, times in found.items()}
    print(
        json.dumps({"bench": "explain", "requests": REQUESTS, "shelters": SHELTERS} | all_of(told))
    )


def measured(problem: Problem, random: Random) -> Times:
    """Return what everything took, each time it was asked, in milliseconds."""
    plan, scratch = timed(lambda: matching.solve(problem, seconds=60))
    names = [request.id for request in problem.requests]
    found: Times = {"scratch": [scratch]}
    found["reasons"] = reasons(problem, plan, random.sample(names, EXPLAINED))
    found["three_exact"] = [
        timed(lambda one=one: matching.explain(problem, plan, one))[1]
        for one in random.sample(names, MADE_EXACT)
    ]
    added = [one_more(problem, plan, one) for one in random.sample(names, ADDED)]
    found["provisional"], found["resolve"] = (list(times) for times in zip(*added, strict=True))
    return found


def one_more(problem: Problem, scratch: Plan, name: str) -> tuple[float, float]:
    """Return what it took to add a request to a plan without it: provisionally, and at best."""
    before = matching.solve(without(problem, name), seconds=60)
    _, provisional = timed(lambda: matching.provisional(problem, before))
    again, resolve = timed(lambda: matching.resolve(problem, before, seconds=60))
    assert again.objectives == scratch.objectives, f"{name}: not as good as from scratch"
    return provisional, resolve


def reasons_of_many(seed: int) -> Times:
    """Return what the reasons took in a country many times as large."""
    problem = country(seed, requests=MORE_REQUESTS, shelters=MORE_SHELTERS)
    plan = matching.provisional(problem, matching.solve(country(0, requests=2, shelters=2)))
    names = [request.id for request in problem.requests]
    return {"reasons_of_many": reasons(problem, plan, Random(seed).sample(names, EXPLAINED))}


def reasons(problem: Problem, plan: Plan, names: Iterable[str]) -> list[float]:
    """Return what it took to explain each of *names*, with nothing made exact."""
    return [
        timed(lambda one=one: matching.explain(problem, plan, one, exact=0))[1] for one in names
    ]


def without(problem: Problem, name: str) -> Problem:
    """Return *problem* before this request came."""
    return replace(problem, requests=tuple(one for one in problem.requests if one.id != name))


def summary(times: Times) -> dict[str, float]:
    """Return the median of each kind."""
    return {f"{key}_ms": round(median(took), 1) for key, took in times.items()}


def all_of(times: Times) -> dict[str, float]:
    """Return the medians, the slow ones where a line is drawn there, and the ratios to scratch."""
    scratch = median(times["scratch"])
    return (
        summary(times)
        | {
            f"{key}_p95_ms": round(quantiles(times[key], n=20)[-1], 1)
            for key in ("reasons", "resolve", "provisional", "reasons_of_many")
        }
        | {
            f"{key}_to_scratch": round(median(times[key]) / scratch, 4)
            for key in ("reasons", "three_exact", "resolve", "provisional")
        }
    )


def country(seed: int, *, requests: int = REQUESTS, shelters: int = SHELTERS) -> Problem:
    """Return an invented country with too few beds."""
    return read_problem(json.dumps(country_problem(seed, requests, shelters, TIGHTNESS)))


def timed(run: Callable[[], T]) -> tuple[T, float]:
    """Return what *run* returns, and how many milliseconds it took."""
    began = perf_counter()
    found = run()
    return found, (perf_counter() - began) * 1000


if __name__ == "__main__":
    main()
