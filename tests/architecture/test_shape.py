"""Rooms, files and functions keep their size, so that each fits in one head."""

import ast
import re
import subprocess
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = {"api", "docs", "matching", "notifications", "opvang", "tests"}


def tracked() -> list[Path]:
    """List the files of the repository: those git knows, and those it soon will."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [ROOT / line for line in listed.stdout.splitlines() if (ROOT / line).is_file()]


def code() -> list[Path]:
    """List the files with code, migrations and tests apart."""
    return [
        path
        for path in tracked()
        if path.suffix == ".py"
        and not {"migrations", "tests"}.intersection(path.relative_to(ROOT).parts)
    ]


def looks() -> list[Path]:
    """List the stylesheets and scripts of the pages."""
    return [path for path in tracked() if path.suffix in (".css", ".js")]


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_the_rooms_are_these():
    packages = {
        path.relative_to(ROOT).parts[0]
        for path in tracked()
        if path.suffix == ".py" and path.parent != ROOT
    }

    assert packages == PACKAGES


def test_only_manage_py_stands_outside_the_rooms():
    assert [path.name for path in tracked() if path.parent == ROOT and path.suffix == ".py"] == [
        "manage.py"
    ]


@pytest.mark.parametrize("path", [*code(), *looks()], ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_is_one_idea(path):
    assert lines(path) <= 200


def test_half_of_the_files_fit_on_a_screen():
    with_code = [path for path in code() if path.name != "__init__.py" or lines(path) > 1]

    assert median(lines(path) for path in with_code) <= 80


@pytest.mark.parametrize("path", code(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_function_fits_in_a_glance(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [
        node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]

    too_long = {
        node.name: node.end_lineno - node.lineno + 1
        for node in functions
        if node.end_lineno - node.lineno + 1 > 40
    }

    assert not too_long


@pytest.mark.parametrize("path", code(), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_is_a_drawer_for_everything(path):
    assert not re.fullmatch(r"(utils?|helpers?|misc|common)\.py", path.name)


def test_only_settings_read_the_environment():
    readers = {
        str(path.relative_to(ROOT))
        for path in code()
        if re.search(r"\bos\.(environ|getenv)\b|\benviron\.Env\b", path.read_text(encoding="utf-8"))
    }

    # manage.py and the entry points fill in what is not there; they decide nothing by it.
    assert readers == {"manage.py", "opvang/asgi.py", "opvang/reading.py", "opvang/wsgi.py"}
