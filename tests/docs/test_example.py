"""The example in docs/matching.md, typed over by a reader, does what stands there."""

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = re.split(r"^## An example$", (ROOT / "docs/matching.md").read_text(), flags=re.MULTILINE)
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", EXAMPLE[1], flags=re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    """Run the commands in a folder with the problem, and return that folder and their results."""
    folder = tmp_path_factory.mktemp("example")
    (_, problem), (_, commands), *_ = BLOCKS
    (folder / "problem.json").write_text(problem)
    return folder, [run(line, folder) for line in commands.splitlines()]


def run(line, folder):
    """Run one line of the example as a reader would, with this project's Python."""
    python, *arguments = shlex.split(line)
    assert python == "python"
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_solve_and_check_end_well_and_say_nothing(results):
    _, (solving, checking, _) = results

    assert (solving.returncode, solving.stdout, solving.stderr) == (0, "", "")
    assert (checking.returncode, checking.stdout, checking.stderr) == (0, "", "")


def test_the_explanation_is_the_one_told_in_words(results):
    _, (_, _, explaining) = results

    told = json.loads(explaining.stdout)

    assert (explaining.returncode, explaining.stderr) == (0, "")
    assert told["refused"] == [{"shelter": "Amstel", "unit": "Amstel-1", "codes": ["route"]}]
    assert [one["unit"] for one in told["alternatives"]] == [told["unit"]] == ["Geul-1"]
    assert told["competitors"] == []


def test_the_plan_is_the_one_shown(results):
    folder, _ = results
    shown = json.loads(BLOCKS[2][1])

    plan = json.loads((folder / "plan.json").read_text())

    assert plan | {"seconds": 0} == shown | {"seconds": 0}
