"""What reading and checking load: the standard library and nothing that takes its time."""

import subprocess
import sys

import pytest

from matching.files import read_problem, write_plan
from tests.matching import make
from tests.matching.files import example

SLOW = {"numpy", "ortools", "django", "matching.engine"}
LOADED = "import sys; print(*sys.modules, sep='\\n')"


def loaded(program, *arguments):
    """Return the modules that are loaded once *program* has run."""
    done = subprocess.run(
        [sys.executable, "-c", f"{program}\n{LOADED}", *map(str, arguments)],
        capture_output=True,
        check=True,
        text=True,
    )
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "program",
    [
        "import matching",
        "import matching.files",
        "import matching.__main__",
        "import matching.unplaced",
        "import matching.explaining",
        "import matching.rules",
    ],
)
def test_importing_loads_neither_numbers_nor_solver_nor_django(program):
    assert loaded(program).isdisjoint(SLOW)


def test_checking_a_plan_loads_neither_numbers_nor_solver_nor_django(tmp_path):
    problem, plan = tmp_path / "problem.json", tmp_path / "plan.json"
    problem.write_text(example.TEXT)
    plan.write_text(write_plan(make.plan(read_problem(example.TEXT))))

    found = loaded(
        "import sys; from matching.__main__ import main; main(['check', *sys.argv[1:]])",
        problem,
        plan,
    )

    assert found.isdisjoint(SLOW)


def test_counting_alternatives_loads_neither_numbers_nor_solver_nor_django():
    program = (
        "import matching; from tests.matching import make; problem = make.problem();"
        "matching.explain(problem, make.plan(problem), 'R1', exact=0)"
    )

    assert loaded(program).isdisjoint(SLOW)


def test_a_module_that_is_loaded_is_found():
    assert "json" in loaded("import json")
