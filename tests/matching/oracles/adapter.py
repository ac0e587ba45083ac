"""The one door between the oracles' dicts and the engine's public surface."""

import json

import matching
from matching.files import read_plan, read_problem, write_explanation, write_plan


def engine_plan(problem: dict, *, seconds: float = 30.0) -> dict:
    """Return the engine's plan for a contract problem, both as the JSON of the contract."""
    return json.loads(engine_text(problem, seconds=seconds))


def engine_text(problem: dict, *, seconds: float = 30.0) -> str:
    """Return the bytes, as text, that the engine would write for a contract problem."""
    question = read_problem(json.dumps(problem, ensure_ascii=False))
    return write_plan(matching.solve(question, seconds=seconds))


def engine_explanation(problem: dict, plan: dict, request: str, *, exact: int = 3) -> dict:
    """Return what the engine says of one request of a plan, all as the JSON of the contract."""
    question = read_problem(json.dumps(problem, ensure_ascii=False))
    answer = read_plan(json.dumps(plan, ensure_ascii=False))
    told = matching.explain(question, answer, request, exact=exact)
    return json.loads(write_explanation(told))
