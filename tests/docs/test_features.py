"""Each feature that docs/features.md claims is where it says, and a test shows it."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROWS = [
    [cell.strip() for cell in line.strip("|").split(" | ")]
    for line in (ROOT / "docs/features.md").read_text().splitlines()
    if line.startswith("| ") and not line.startswith("| feature")
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_feature_is_where_it_says_and_a_test_shows_it_or_it_is_said_to_be_missing(row):
    _, told, where, shown = row
    places, tests = re.findall(r"`([^`]+)`", where), re.findall(r"`([^`]+)`", shown)

    assert tests or "not built" in told
    assert [one for one in places if not (ROOT / one).exists()] == []
    for one in tests:
        file, _, name = one.partition("::")
        assert f"def {name}" in (ROOT / file).read_text(), one
