"""Any file at all: one line with what is wrong and exit 2, or it is what it says it is.

Ten minutes of a fuzzer that looks at coverage (Atheris, on the readers, the referee, the linter,
explanations and comparisons) found nothing more than these do.
"""

import io
import json
import sys
from contextlib import suppress
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import matching
from matching.__main__ import main
from matching.errors import InvalidInput
from matching.files import (
    read_plan,
    read_problem,
    write_comparison,
    write_explanation,
    write_plan,
    write_problem,
)
from tests.matching.files.damaged import ODD, PLANS, PROBLEMS, files, trees

FEW, MANY = 60, 500
#: Nothing may hang: solving is given two seconds, the rest is quick.
PATIENCE = timedelta(seconds=30)
examples = pytest.mark.parametrize("count", [FEW, pytest.param(MANY, marks=pytest.mark.slow)])


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return a folder with names for two files."""
    return tmp_path_factory.mktemp("damaged")


@examples
def test_any_file_is_used_or_refused_in_one_line(folder, count):
    @settings(max_examples=count, deadline=PATIENCE)
    @given(files(PROBLEMS + PLANS), files(PROBLEMS + PLANS), st.sampled_from(ODD).map(str))
    def holds(problem, plan, request):
        (folder / "one").write_bytes(problem)
        (folder / "two").write_bytes(plan)
        one, two = str(folder / "one"), str(folder / "two")

        for arguments in (
            ["lint", one],
            ["check", one, two],
            ["compare", one, two],
            ["compare", two, two],
            ["explain", one, two, f"--request={request}"],
        ):
            status, printed, complaint = run(arguments)
            assert status in (0, 1, 2), arguments
            assert (status == 2) == bool(complaint)
            assert complaint.count("\n") == (status == 2)
            assert complaint.rstrip("\n").isprintable()
            assert status != 2 or not printed

    holds()


@examples
def test_a_problem_that_is_read_is_written_the_same_and_solved_under_the_referee(count):
    @settings(max_examples=count, deadline=PATIENCE)
    @given(trees(PROBLEMS))
    def holds(tree):
        problem = read(read_problem, tree)
        if problem is not None:
            written = write_problem(problem)
            plan = matching.solve(problem, seconds=2)

            assert read_problem(written.encode()) == problem
            assert write_problem(read_problem(written)) == written
            assert matching.check(problem, plan) == ()
            assert read_plan(write_plan(plan).encode()) == plan

    holds()


@examples
def test_a_plan_that_is_read_is_written_the_same_and_judged_and_compared(count):
    @settings(max_examples=count, deadline=PATIENCE)
    @given(st.integers(0, len(PLANS) - 1), st.data())
    def holds(position, data):
        tree = data.draw(trees([PLANS[position]]))
        problem = read_problem(json.dumps(PROBLEMS[position]))
        plan = read(read_plan, tree)
        if plan is not None:
            written = write_plan(plan)

            assert read_plan(written.encode()) == plan
            assert matching.check(problem, matching.provisional(problem, plan)) == ()
            assert write_comparison(matching.compare(plan, plan))
            if read(lambda _: matching.check(problem, plan), tree) == ():
                for request in problem.request:
                    assert write_explanation(matching.explain(problem, plan, request, exact=0))

    holds()


def test_much_of_what_is_drawn_is_read_and_much_is_refused():
    outcomes = []

    @settings(max_examples=200, database=None, derandomize=True, deadline=PATIENCE)
    @given(trees(PROBLEMS), trees(PLANS))
    def count(problem, plan):
        outcomes.append((read(read_problem, problem) is None, read(read_plan, plan) is None))

    count()

    for refused in zip(*outcomes, strict=True):
        assert refused.count(True) > 30
        assert refused.count(False) > 30


def read(reader, tree):
    """Return what *reader* makes of a file that holds *tree*; None: it is refused."""
    with suppress(InvalidInput):
        return reader(json.dumps(tree))
    return None


def run(arguments):
    """Return the status of the command, and what it printed and complained."""
    streams = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = (io.TextIOWrapper(io.BytesIO()) for _ in streams)
    try:
        status = main(arguments)
        return status, *(one.buffer.getvalue().decode() for one in (sys.stdout, sys.stderr))
    finally:
        sys.stdout, sys.stderr = streams
