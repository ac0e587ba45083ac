"""The walls stand where .importlinter says, and each of them holds."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMAND = "from importlinter.cli import lint_imports_command as run; run()"

#: A file, what it may not import, and the name of the wall.
BREACHES = [
    ("opvang/models/breach.py", "opvang.actions", "go down only"),
    ("opvang/drawer.py", "json", "go down only"),
    ("opvang/models/breach.py", "api", "stands on actions"),
    ("notifications/breach.py", "opvang.models", "stands on actions"),
    ("opvang/management/breach.py", "matching", "talk to the optimiser"),
    ("matching/rules/breach.py", "ortools", "imports the solver"),
    ("api/breach.py", "opvang.models", "never import models"),
    ("opvang/pages/breach.py", "opvang.models", "never import models"),
    ("opvang/management/breach.py", "notifications.outbox", "in the outbox"),
    ("opvang/actions/breach.py", "twilio", "imports its provider"),
    ("matching/breach.py", "django", "knows no Django"),
]


def lint(folder: Path) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-c", COMMAND, "--no-cache", "--no-logo"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def house(tmp_path_factory) -> Path:
    """A copy of the packages, with the rooms that are still to be built."""
    house = tmp_path_factory.mktemp("house")
    shutil.copy(ROOT / ".importlinter", house)
    for package in ("api", "matching", "notifications", "opvang"):
        shutil.copytree(ROOT / package, house / package)
    (house / "notifications" / "outbox.py").write_text('"""Not built yet."""\n')
    (house / "opvang" / "pages").mkdir(exist_ok=True)
    (house / "opvang" / "pages" / "__init__.py").touch()
    return house


def test_imports_go_down_only():
    checked = lint(ROOT)

    assert checked.returncode == 0, checked.stdout


@pytest.mark.slow
@pytest.mark.parametrize(("file", "imported", "wall"), BREACHES)
def test_no_wall_can_be_climbed(house, file, imported, wall):
    breach = house / file
    breach.write_text(f"import {imported}\n")

    checked = lint(house)
    breach.unlink()

    broken = [line for line in checked.stdout.splitlines() if "BROKEN" in line.split()]
    assert any(wall in line for line in broken), checked.stdout
