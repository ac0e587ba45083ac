"""Rooms, files and functions keep their size, so that each fits in one head."""

import ast
import re
import subprocess
from pathlib import Path
from statistics import median

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


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


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


def test_a_file_is_one_idea():
    length = {name(path): lines(path) for path in (*code(), *looks())}

    assert {path: of for path, of in length.items() if of > 200} == {}


def test_half_of_the_files_fit_on_a_screen():
    with_code = [path for path in code() if path.name != "__init__.py" or lines(path) > 1]

    assert median(lines(path) for path in with_code) <= 80


def test_a_function_fits_in_a_glance():
    functions = [
        (name(path), node.name, node.end_lineno - node.lineno + 1)
        for path in code()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]

    assert [function for function in functions if function[2] > 40] == []


def test_no_file_is_a_drawer_for_everything():
    drawer = re.compile(r"(utils?|helpers?|misc|common)\.py")

    assert [name(path) for path in code() if drawer.fullmatch(path.name)] == []


def test_only_settings_read_the_environment():
    readers = {
        name(path)
        for path in code()
        if re.search(r"\bos\.(environ|getenv)\b|\benviron\.Env\b", path.read_text(encoding="utf-8"))
    }

    # manage.py and the entry points fill in what is not there; they decide nothing by it. What runs
    # the processes of production hands its own on to them.
    assert readers == {
        "manage.py",
        "opvang/asgi.py",
        "opvang/live/asgi.py",
        "opvang/management/production/together.py",
        "opvang/reading.py",
        "opvang/wsgi.py",
    }
