"""Nothing but plans stands on standard output."""

import ctypes
import json
import os
import subprocess
import sys
from threading import Thread

from matching.engine.quiet import quiet
from tests.matching.oracles.tiny_problems import tiny_problem

C = ctypes.CDLL(None)


def test_what_a_library_prints_inside_the_block_goes_nowhere(capfd):
    C.puts(b"before")

    with quiet():
        C.puts(b"inside")
    os.write(1, b"after\n")
    C.fflush(None)

    assert "inside" not in capfd.readouterr().out


def test_what_is_printed_afterwards_comes_out(capfd):
    with quiet():
        pass
    os.write(1, b"after\n")

    assert capfd.readouterr().out == "after\n"


def test_another_thread_keeps_its_output(capfd):
    def talk():
        with quiet():
            os.write(1, b"from a thread\n")

    thread = Thread(target=talk)
    thread.start()
    thread.join()

    assert capfd.readouterr().out == "from a thread\n"


def test_without_a_standard_output_nothing_happens(capfd):
    own = os.dup(1)
    os.close(1)
    try:
        with quiet():
            pass
    finally:
        os.dup2(own, 1)
        os.close(own)

    assert capfd.readouterr().out == ""


def test_a_plan_stands_alone_on_standard_output():
    # HiGHS prints a note while it solves this problem.
    problem = json.dumps(tiny_problem(287))

    solved = subprocess.run(
        [sys.executable, "-m", "matching", "solve", "-"],
        input=problem,
        capture_output=True,
        text=True,
        check=True,
    )

    assert json.loads(solved.stdout)["status"] == "OPTIMAL"
