"""The command line: what it prints, what it writes and with which status it ends."""

import json
import os
import runpy
import subprocess
import sys

import pytest

from matching import BrokenPlan, __main__, compare, explain
from matching.__main__ import main
from matching.files import (
    read_plan,
    read_problem,
    write_comparison,
    write_explanation,
    write_plan,
    write_problem,
)
from matching.verify import check
from tests.matching import make
from tests.matching.files import example

PROBLEM = read_problem(example.TEXT)
PLAN = make.plan(
    PROBLEM,
    make.placement("mother", "north-family", "north", rooms={"north-1": 2}),
    make.placement("pair", "south-women", "south", rooms={"south-1": 2}),
)
PLAN_BYTES = write_plan(PLAN).encode()


@pytest.fixture
def files(tmp_path):
    """Return a folder with a problem, a lawful plan of it and an unlawful one."""
    (tmp_path / "problem.json").write_text(example.TEXT)
    (tmp_path / "plan.json").write_text(write_plan(PLAN))
    unlawful = json.loads(write_plan(PLAN))
    unlawful["placements"][0]["start"] = "2026-11-23"
    unlawful["unplaced"].pop()
    (tmp_path / "unlawful.json").write_text(json.dumps(unlawful))
    return tmp_path


@pytest.fixture
def solved(monkeypatch):
    """Let the optimiser answer at once; return the seconds it was given."""
    asked = []

    def solve(problem, *, seconds):
        asked.append(seconds)
        return PLAN

    monkeypatch.setattr(__main__, "solve", solve)
    return asked


def run(*arguments, stdin=b"", **environment):
    """Run the command as a program of its own."""
    return subprocess.run(
        [sys.executable, "-m", "matching", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
    )


def test_solve_writes_a_plan_that_check_finds_nothing_wrong_with(files):
    solving = run("solve", files / "problem.json", "--seconds", "20", "--output", files / "new")
    checking = run("check", files / "problem.json", files / "new")

    assert (solving.returncode, solving.stdout, solving.stderr) == (0, b"", b"")
    assert (checking.returncode, checking.stdout, checking.stderr) == (0, b"", b"")
    assert check(PROBLEM, read_plan((files / "new").read_bytes())) == ()


def test_standard_input_and_output_will_do_under_any_locale(files):
    named = example.TEXT.replace('"worker"', '"wérker"').encode()

    solving = run("solve", "-", stdin=named, LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    (files / "named.json").write_bytes(named)
    checking = run("check", files / "named.json", "-", stdin=solving.stdout, LC_ALL="C")

    assert (solving.returncode, solving.stderr) == (0, b"")
    assert "wérker".encode() in solving.stdout
    assert solving.stdout.endswith(b"}\n")
    assert (checking.returncode, checking.stdout, checking.stderr) == (0, b"", b"")


def test_a_complaint_is_one_line_under_any_locale(tmp_path):
    found = run("solve", f"{tmp_path}/no\u2028né\x1b", LC_ALL="C", PYTHONIOENCODING="ascii")

    assert found.returncode == 2
    assert found.stdout == b""
    assert found.stderr.count(b"\n") == 1
    assert b"\x1b" not in found.stderr


def test_a_reader_that_leaves_early_is_no_error(files):
    command = [sys.executable, "-m", "matching", "check", files / "problem.json"]
    with subprocess.Popen(
        [*command, files / "unlawful.json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as program:
        program.stdout.close()

        complaints = program.stderr.read()
        status = program.wait()

    assert (complaints, status) == (b"", 1)


def test_check_prints_what_is_wrong_one_a_line(files, capfdbinary):
    status = main(["check", str(files / "problem.json"), str(files / "unlawful.json")])

    printed = capfdbinary.readouterr()
    assert status == 1
    assert printed.err == b""
    assert [line.split(b":")[0] for line in printed.out.splitlines()] == [
        b"period",
        b"unplaced",
        b"objectives",
    ]


def test_check_prints_nothing_when_all_is_well(files, capfdbinary):
    assert main(["check", str(files / "problem.json"), str(files / "plan.json")]) == 0
    assert capfdbinary.readouterr() == (b"", b"")


def test_solve_writes_to_standard_output_and_takes_thirty_seconds_at_most(
    files, solved, capfdbinary
):
    assert main(["solve", str(files / "problem.json")]) == 0
    assert capfdbinary.readouterr() == (write_plan(PLAN).encode(), b"")
    assert solved == [30]


def test_seconds_are_passed_on(files, solved, capfdbinary):
    main(["solve", str(files / "problem.json"), "--seconds", "0.5"])

    assert solved == [0.5]


@pytest.mark.parametrize("seconds", ["0", "0.09", "3600.1", "-5", "nan", "inf"])
def test_seconds_out_of_bounds_are_refused(files, seconds, capfdbinary):
    status = main(["solve", str(files / "problem.json"), "--seconds", seconds])

    printed = capfdbinary.readouterr()
    assert status == 2
    assert printed.out == b""
    assert b"is not between 0.1 and 3600\n" in printed.err


def test_nothing_is_written_when_the_problem_cannot_be_read(files, capfdbinary):
    (files / "problem.json").write_text(
        json.dumps(example.changed(example.problem(), ("requests", 0, "persons", 1, "age"), -4))
    )

    status = main(["solve", str(files / "problem.json"), "--output", str(files / "new.json")])

    assert status == 2
    assert not (files / "new.json").exists()
    assert capfdbinary.readouterr() == (
        b"",
        b"requests[0].persons[1].age: -4 is not between 0 and 120\n",
    )


def test_an_output_that_cannot_be_written_is_refused_before_solving(files, solved, capfdbinary):
    status = main(["solve", str(files / "problem.json"), "--output", str(files)])

    assert status == 2
    assert solved == []
    assert capfdbinary.readouterr().err.endswith(b": this is a folder: name a file\n")


def test_a_plan_without_an_objective_is_bad_input(files, capfdbinary):
    short = json.loads(write_plan(PLAN))
    del short["objectives"][6]
    (files / "plan.json").write_text(json.dumps(short))

    status = main(["check", str(files / "problem.json"), str(files / "plan.json")])

    assert status == 2
    assert capfdbinary.readouterr() == (
        b"",
        b"objectives: price is missing, and the problem asks for it\n",
    )


def test_standard_input_cannot_be_two_things(capfdbinary):
    assert main(["check", "-", "-"]) == 2
    assert capfdbinary.readouterr().err == (b"standard input cannot be two files at once\n")


def test_explain_prints_why_and_what_else(files, capfdbinary):
    status = main(
        ["explain", str(files / "problem.json"), str(files / "plan.json"), "--request", "pair"]
    )

    printed = capfdbinary.readouterr()
    assert (status, printed.err) == (0, b"")
    assert printed.out == write_explanation(explain(PROBLEM, PLAN, "pair")).encode()


def test_explain_takes_the_plan_from_standard_input(files):
    asked = run("explain", files / "problem.json", "-", "--request", "pair", stdin=PLAN_BYTES)

    assert (asked.returncode, asked.stderr) == (0, b"")
    assert json.loads(asked.stdout)["format"] == "opvang-explanation/1"


@pytest.mark.parametrize(
    ("plan", "request_id", "complaint"),
    [
        ("plan.json", "nobody\x1b", b'request: "nobody\\u001b" is not in the problem\n'),
        ("unlawful.json", "pair", b"plan: it is no lawful plan of this problem: period: request"),
        ("problem.json", "pair", b'format: "opvang-problem/1" is not "opvang-plan/1"\n'),
    ],
)
def test_what_cannot_be_explained_gets_one_line(files, plan, request_id, complaint, capfdbinary):
    status = main(
        ["explain", str(files / "problem.json"), str(files / plan), "--request", request_id]
    )

    printed = capfdbinary.readouterr()
    assert (status, printed.out) == (2, b"")
    assert printed.err.startswith(complaint)
    assert printed.err.count(b"\n") == 1


def test_compare_prints_what_differs_between_two_plans(files, capfdbinary):
    fewer = make.plan(PROBLEM, *PLAN.placements[:1])
    (files / "fewer.json").write_text(write_plan(fewer))

    status = main(["compare", str(files / "plan.json"), str(files / "fewer.json")])

    printed = capfdbinary.readouterr()
    assert (status, printed.err) == (0, b"")
    assert printed.out == write_comparison(compare(PLAN, fewer)).encode()


def test_lint_prints_what_is_strange_one_a_line(files, capfdbinary):
    strange = example.without(example.problem(), ("shelters", 0, "units", 0, "routes"))
    (files / "problem.json").write_text(json.dumps(strange))
    name = strange["shelters"][0]["units"][0]["id"].encode()

    status = main(["lint", str(files / "problem.json")])

    printed = capfdbinary.readouterr()
    assert (status, printed.err) == (1, b"")
    assert (
        b"route: unit %b: it names no route, so that it is lawful for nobody\n" % name
        in printed.out
    )


def test_lint_prints_nothing_when_all_is_well(files, capfdbinary):
    (files / "problem.json").write_text(write_problem(make.problem(shelters=[])))

    assert main(["lint", str(files / "problem.json")]) == 0
    assert capfdbinary.readouterr() == (b"", b"")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["guess"],
        ["solve"],
        ["check", "problem.json"],
        ["explain", "problem.json", "plan.json"],
        ["compare", "plan.json"],
        ["lint"],
        ["solve", "p", "--sec", "5"],
        ["solve", "p", "--seconds", "soon"],
        ["solve", "p", "--seconds"],
        ["solve", "p", "q\n\x1b"],
    ],
)
def test_arguments_that_cannot_be_understood_get_one_line(arguments, capfdbinary):
    status = main(arguments)

    printed = capfdbinary.readouterr()
    assert status == 2
    assert printed.out == b""
    assert printed.err.count(b"\n") == 1
    assert b"--help says what can be asked" in printed.err


@pytest.mark.parametrize("arguments", [["--help"], ["solve", "--help"], ["check", "-h"]])
def test_help_is_no_error(arguments, capfdbinary):
    with pytest.raises(SystemExit) as ended:
        main(arguments)

    assert ended.value.code == 0
    assert capfdbinary.readouterr().err == b""


def test_an_unlawful_plan_of_the_optimisers_own_is_not_written(files, monkeypatch, capfdbinary):
    def solve(problem, *, seconds):
        raise BrokenPlan(("rooms: room K1 is taken",))

    monkeypatch.setattr(__main__, "solve", solve)

    status = main(["solve", str(files / "problem.json"), "--output", str(files / "new.json")])

    assert status == 1
    assert not (files / "new.json").exists()
    assert capfdbinary.readouterr().err == (
        b"the optimiser's own plan breaks rules and is not written: rooms: room K1 is taken\n"
    )


def test_an_interrupt_ends_it_quietly(files, monkeypatch, capfdbinary):
    def solve(problem, *, seconds):
        raise KeyboardInterrupt

    monkeypatch.setattr(__main__, "solve", solve)

    assert main(["solve", str(files / "problem.json")]) == 130
    assert capfdbinary.readouterr() == (b"", b"")


def test_the_package_runs_as_a_program(files, monkeypatch, capfdbinary):
    monkeypatch.delitem(sys.modules, "matching.__main__")
    monkeypatch.setattr(sys, "argv", ["matching", "check", str(files / "problem.json"), "-"])
    monkeypatch.setattr(sys, "stdin", None)

    with pytest.raises(SystemExit) as ended:
        runpy.run_module("matching", run_name="__main__")

    assert ended.value.code == 2
    assert capfdbinary.readouterr().err == b"standard input is closed\n"
