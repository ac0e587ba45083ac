"""A comparison is written with a list for each kind of change."""

import json

from matching import compare
from matching.files import write_comparison
from tests.matching import make


def test_a_comparison_is_written():
    problem = make.problem(
        [make.request("Zoë"), make.request("R2")],
        make.shelters(make.unit("U1"), make.unit("U2")),
        objectives=["regular"],
    )
    before = make.plan(problem, make.placement("Zoë"), make.placement("R2", "U2", "S2"))
    after = make.plan(problem, make.placement("Zoë", "U2", "S2", start=make.day(1)))

    written = write_comparison(compare(before, after))

    facts = {
        "format": "opvang-comparison/1",
        "persons": {
            "before": 2,
            "after": 1,
            "placed": 0,
            "lost": 1,
            "gone": 0,
            "moved": 1,
            "shifted": 0,
        },
        "placed": [],
        "lost": [
            {
                "request": "R2",
                "persons": 1,
                "before": {"shelter": "S2", "unit": "U2", "start": "2026-11-22"},
                "after": None,
            }
        ],
        "gone": [],
        "moved": [
            {
                "request": "Zoë",
                "persons": 1,
                "before": {"shelter": "S1", "unit": "U1", "start": "2026-11-22"},
                "after": {"shelter": "S2", "unit": "U2", "start": "2026-11-23"},
            }
        ],
        "shifted": [],
        "objectives": [{"name": "regular", "before": 2, "after": 1}],
    }
    assert written == json.dumps(facts, indent=2, ensure_ascii=False) + "\n"
