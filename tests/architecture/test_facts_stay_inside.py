"""What is counted of each organisation is read by the disclosure control and nobody else."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
INSIDE = (
    "opvang/trends/__init__.py",
    "opvang/trends/cube.py",
    "opvang/actions/trends/",
    "opvang/models/",
    "opvang/migrations/",
)


def test_only_the_cube_and_its_actions_know_daily_facts():
    readers = {
        str(path.relative_to(ROOT))
        for package in ("api", "opvang", "notifications")
        for path in (ROOT / package).rglob("*.py")
        if re.search(r"\b(DailyFact|opvang_dailyfact)\b", path.read_text(encoding="utf-8"))
    }

    assert "opvang/trends/cube.py" in readers
    assert [path for path in readers if not path.startswith(INSIDE)] == []
