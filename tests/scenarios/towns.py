"""Shelters in real towns, and answers that read like the scenarios' own text.

The scenarios are those of the field: each test file has one, with the outcome that its text
states. Their people are invented.
"""

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import matching
from matching.codes import Route, Security, Sex
from matching.geography import Point
from matching.plan import Status
from tests.matching import make

_CSV = Path(__file__).parents[2] / "opvang" / "migrations" / "data" / "municipalities.csv"

WOMEN = make.clients({Sex.FEMALE}, min_age=18)
MEN = make.clients({Sex.MALE}, min_age=18)
GIRLS = make.clients({Sex.FEMALE}, min_age=12, max_age=17)


@dataclass(frozen=True, kw_only=True)
class Answer:
    """A plan that is proved, by request."""

    unit: dict[str, str]  #: where each placed request goes
    start: dict[str, date]
    beds: dict[str, dict[str, int]]  #: persons by room, of each placed request
    unplaced: dict[str, matching.Unplaced]
    value: dict[str, int]  #: of each objective


@cache
def _towns():
    with _CSV.open(encoding="utf-8", newline="") as file:
        return {row["name"]: row for row in csv.DictReader(file)}


def code_of(town):
    """Return the code of a town's municipality."""
    return _towns()[town]["code"]


def point(town):
    """Return the middle of a town."""
    row = _towns()[town]
    return Point(latitude=float(row["latitude"]), longitude=float(row["longitude"]))


def house(town, *units, name=None, **facts):
    """Return a shelter in a real town, called after it unless told otherwise."""
    row = _towns()[town]
    return make.shelter(
        name or town,
        units,
        municipality=row["code"],
        safety_region=row["safety_region_code"],
        point=point(town),
        radius_km=float(row["radius_km"]),
        **facts,
    )


def around(town, *, km):
    """Return the danger in a town and a rim around it."""
    return make.danger_near(point(town), radius_km=float(_towns()[town]["radius_km"]) + km)


def womens(name, *, rooms=None, **facts):
    """Return a unit of a regular women's shelter at a protected address."""
    ordinary = {
        "clients": WOMEN,
        "routes": frozenset({Route.DUTCH, Route.EU, Route.B8_PERMIT}),
        "security": Security.PROTECTED,
        "contraindications": frozenset({"ADDICTION"}),
    }
    return make.unit(name, rooms, **(ordinary | facts))


def cosm(name, *, rooms=None, **facts):
    """Return a unit for foreign women in the reflection period: ninety nights."""
    ordinary = {
        "clients": WOMEN,
        "routes": frozenset({Route.B8_REFLECTION}),
        "security": Security.PROTECTED,
        "max_nights": 90,
    }
    return make.unit(name, rooms, **(ordinary | facts))


def in_reflection(name, **facts):
    """Return a request of somebody in the reflection period."""
    return make.request(name, routes=frozenset({Route.B8_REFLECTION}), nights=90, **facts)


def answer(requests, shelters):
    """Solve, and return the answer; it must be proved."""
    plan = matching.solve(make.problem(requests, shelters))
    assert plan.status is Status.OPTIMAL
    return Answer(
        unit={one.request: one.unit for one in plan.placements},
        start={one.request: one.start for one in plan.placements},
        beds={one.request: {use.id: use.persons for use in one.rooms} for one in plan.placements},
        unplaced={one.request: one for one in plan.unplaced},
        value={one.name: one.value for one in plan.objectives},
    )
