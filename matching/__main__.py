"""The command line: `python -m matching solve | check | explain | compare | lint`.

Exit status: 0 done; 1 something is wrong with the plan or the rules; 2 the input cannot be used.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from typing import TYPE_CHECKING, Any, NoReturn

from matching import BrokenPlan, InvalidInput, check, compare, explain, lint, solve
from matching.files import (
    read_plan,
    read_problem,
    write_comparison,
    write_explanation,
    write_plan,
)
from matching.streams import STANDARD, check_writable, complain, read_bytes, write_text

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Sequence

    from matching import Plan, Problem

DONE, FOUND, BAD_INPUT, INTERRUPTED = 0, 1, 2, 130


def main(arguments: Sequence[str]) -> int:
    """Do what *arguments* say and return the exit status."""
    try:
        chosen = _parser().parse_args(arguments)
        status: int = chosen.run(chosen)
    except InvalidInput as error:
        complain(str(error))
        return BAD_INPUT
    except BrokenPlan as error:
        complain(f"the optimiser's own plan breaks rules and is not written: {error}")
        return FOUND
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


def _solve(chosen: Namespace) -> int:
    check_writable(chosen.output)
    problem = read_problem(read_bytes(chosen.problem))
    write_text(chosen.output, write_plan(solve(problem, seconds=chosen.seconds)))
    return DONE


def _check(chosen: Namespace) -> int:
    violations = check(*_problem_and_plan(chosen))
    return _print(violations)


def _explain(chosen: Namespace) -> int:
    problem, plan = _problem_and_plan(chosen)
    write_text(STANDARD, write_explanation(explain(problem, plan, chosen.request)))
    return DONE


def _compare(chosen: Namespace) -> int:
    before, after = (read_plan(content) for content in _read_both(chosen.before, chosen.after))
    write_text(STANDARD, write_comparison(compare(before, after)))
    return DONE


def _lint(chosen: Namespace) -> int:
    findings = lint(read_problem(read_bytes(chosen.problem)))
    return _print([f"{one.code}: unit {one.unit}: {one.sentence}" for one in findings])


def _problem_and_plan(chosen: Namespace) -> tuple[Problem, Plan]:
    problem, plan = _read_both(chosen.problem, chosen.plan)
    return read_problem(problem), read_plan(plan)


def _read_both(one: str, other: str) -> tuple[bytes, bytes]:
    if one == other == STANDARD:
        raise InvalidInput("", "standard input cannot be two files at once")
    return read_bytes(one), read_bytes(other)


def _print(lines: Sequence[str]) -> int:
    write_text(STANDARD, "".join(f"{line}\n" for line in lines))
    return FOUND if lines else DONE


class _Parser(ArgumentParser):
    """A parser whose complaints take the way of all others: one line."""

    def error(self, message: str) -> NoReturn:
        """Refuse the arguments."""
        raise InvalidInput("", f"{message}; {self.prog} --help says what can be asked")


def _parser() -> ArgumentParser:
    parser = _Parser(prog="python -m matching", allow_abbrev=False)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    command = _command(commands, "solve", _solve, "write the best plan", files=["problem"])
    command.add_argument("--seconds", type=float, default=30, help="wall time, 0.1 to 3600")
    command.add_argument("--output", default=STANDARD, help="a plan's file, or - (the default)")
    both = ["problem", "plan"]
    _command(commands, "check", _check, "say what is wrong with a plan", files=both)
    command = _command(commands, "explain", _explain, "say why, of one request", files=both)
    command.add_argument("--request", required=True, help="the id of the request")
    two = ["before", "after"]
    _command(commands, "compare", _compare, "say what differs between two plans", files=two)
    _command(commands, "lint", _lint, "say what is strange about the rules", files=["problem"])
    return parser


def _command(
    commands: Any, name: str, run: Callable[[Namespace], int], what: str, *, files: list[str]
) -> ArgumentParser:
    command: ArgumentParser = commands.add_parser(name, help=what, allow_abbrev=False)
    command.set_defaults(run=run)
    for file in files:
        command.add_argument(file, help="a file, or - for standard input")
    return command


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
