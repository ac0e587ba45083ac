"""The example file of the documentation, and ways to change it."""

import copy
import json
from pathlib import Path

TEXT = (Path(__file__).parents[3] / "docs" / "example-problem.json").read_text(encoding="utf-8")


def problem():
    """Return the example problem as JSON values, to be changed at will."""
    return json.loads(TEXT)


def paths(value, path=()):
    """Yield the path of everything in a JSON value, the value itself included."""
    yield path
    if isinstance(value, dict):
        for key, item in value.items():
            yield from paths(item, (*path, key))
    if isinstance(value, list):
        for position, item in enumerate(value):
            yield from paths(item, (*path, position))


def shown_path(path):
    """Return *path* as error sentences write it."""
    steps = [f"[{step}]" if isinstance(step, int) else f".{step}" for step in path]
    return "".join(steps).removeprefix(".")


def at(value, path):
    """Return what stands at *path*."""
    for step in path:
        value = value[step]
    return value


def changed(value, path, new):
    """Return a copy of *value* with something else at *path*."""
    if not path:
        return new
    found = copy.deepcopy(value)
    at(found, path[:-1])[path[-1]] = new
    return found


def without(value, path):
    """Return a copy of *value* in which nothing stands at *path*."""
    found = copy.deepcopy(value)
    del at(found, path[:-1])[path[-1]]
    return found


def plan():
    """Return a plan as JSON values that says something under every key."""
    return {
        "format": "opvang-plan/1",
        "status": "FEASIBLE",
        "objectives": [
            {"name": "crisis", "value": 12, "bound": 14, "proved": False},
            {"name": "price", "value": 0, "bound": 0, "proved": True},
        ],
        "placements": [
            {
                "request": "R1",
                "shelter": "S1",
                "unit": "S1-Ä",
                "start": "2026-11-22",
                "rooms": [{"id": "S1-A-1", "persons": 2}, {"id": "S1-A-2", "persons": 1}],
            }
        ],
        "unplaced": [
            {
                "request": "R9",
                "blocked": {"route": 12, "danger": 3, "capacity": 2},
                "relaxations": [["accessibility"], ["contraindication", "competence"]],
                "earliest": "2026-12-03",
            },
            {"request": "R8", "blocked": {}, "relaxations": [], "earliest": None},
        ],
        "seconds": 0.21,
    }
