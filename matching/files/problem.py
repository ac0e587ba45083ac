"""A problem as a file, read and written."""

from __future__ import annotations

import json

from matching.files.document import read_document
from matching.files.facts import facts
from matching.files.fields import (
    day,
    listed,
    text,
)
from matching.files.places import read_shelter
from matching.files.requests import read_request
from matching.problem import Problem

FORMAT = "opvang-problem/1"


def read_problem(source: str | bytes) -> Problem:
    """Return the problem that a file says.

    Raises
    ------
    InvalidInput
        When *source* is not a problem by the contract. It names the path and the value at fault.
    """
    required = ("today", "shelters", "requests")
    return Problem(**read_document(source, _PROBLEM, format_name=FORMAT, required=required))


def write_problem(problem: Problem) -> str:
    """Return *problem* as a file says it: equal problems give the same text.

    Keys that say no more than their default are left out, but for `objectives`; sets are sorted.
    """
    said = {"format": FORMAT, "today": None, "objectives": list(problem.objectives)}
    return json.dumps(said | facts(problem), indent=2, ensure_ascii=False) + "\n"


_PROBLEM = {
    "today": day,
    "objectives": listed(text),
    "shelters": listed(read_shelter),
    "requests": listed(read_request),
}
