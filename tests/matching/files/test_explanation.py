"""An explanation is written as the contract shows it, to the byte."""

import json

from matching.explanation import Alternative, Explanation, Refusal
from matching.files import write_explanation
from tests.matching import make

UNPLACED = Explanation(
    request="Zoë",
    unit=None,
    start=None,
    refused=(Refusal(shelter="S2", unit="S2-A", codes=("security", "danger")),),
    alternatives=(
        Alternative(
            shelter="S3",
            unit="S3-A",
            start=make.day(1),
            exact=True,
            objectives={"crisis": 12, "urgent": 3},
            displaces=("R7",),
        ),
    ),
    blocked={"security": 1, "capacity": 1},
    relaxations=(("accessibility",),),
    earliest=make.day(9),
    competitors=("R4",),
)


def test_keys_stand_in_the_order_of_the_contract():
    assert write_explanation(UNPLACED) == (
        json.dumps(
            {
                "format": "opvang-explanation/1",
                "request": "Zoë",
                "unit": None,
                "start": None,
                "refused": [{"shelter": "S2", "unit": "S2-A", "codes": ["security", "danger"]}],
                "alternatives": [
                    {
                        "shelter": "S3",
                        "unit": "S3-A",
                        "start": "2026-11-23",
                        "exact": True,
                        "objectives": [
                            {"name": "crisis", "value": 12},
                            {"name": "urgent", "value": 3},
                        ],
                        "displaces": ["R7"],
                    }
                ],
                "blocked": {"security": 1, "capacity": 1},
                "relaxations": [["accessibility"]],
                "earliest": "2026-12-01",
                "competitors": ["R4"],
            },
            indent=2,
            ensure_ascii=False,
        )
        + "\n"
    )


def test_who_has_a_place_is_told_it():
    placed = Explanation(
        request="R1",
        unit="U1",
        start=make.TODAY,
        refused=(),
        alternatives=(),
        blocked={},
        relaxations=(),
        earliest=None,
        competitors=(),
    )

    written = json.loads(write_explanation(placed))

    assert (written["unit"], written["start"]) == ("U1", "2026-11-22")
    assert written["earliest"] is None
