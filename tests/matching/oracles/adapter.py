"""The one door between the oracles' dicts and the engine's public surface."""

import json

import matching
from matching.files import read_problem, write_plan


def engine_plan(problem: dict, *, seconds: float = 30.0) -> dict:
    """Return the engine's plan for a contract problem, both as the JSON of the contract."""
    return json.loads(engine_text(problem, seconds=seconds))


def engine_text(problem: dict, *, seconds: float = 30.0) -> str:
    """Return the bytes, as text, that the engine would write for a contract problem."""
    question = read_problem(json.dumps(problem, ensure_ascii=False))
    return write_plan(matching.solve(question, seconds=seconds))
