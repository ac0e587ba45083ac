"""The command line: `python -m matching solve | check | explain`.

Exit status: 0 done; 1 the plan breaks rules; 2 the input cannot be read or used.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from typing import TYPE_CHECKING, NoReturn

from matching import BrokenPlan, InvalidInput, check, explain, solve
from matching.files import read_plan, read_problem, write_explanation, write_plan
from matching.streams import STANDARD, check_writable, complain, read_bytes, write_text

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from matching import Plan, Problem

DONE, BROKEN_RULES, BAD_INPUT, INTERRUPTED = 0, 1, 2, 130


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
        return BROKEN_RULES
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
    write_text(STANDARD, "".join(f"{violation}\n" for violation in violations))
    return BROKEN_RULES if violations else DONE


def _explain(chosen: Namespace) -> int:
    problem, plan = _problem_and_plan(chosen)
    write_text(STANDARD, write_explanation(explain(problem, plan, chosen.request)))
    return DONE


def _problem_and_plan(chosen: Namespace) -> tuple[Problem, Plan]:
    if chosen.problem == chosen.plan == STANDARD:
        raise InvalidInput("", "standard input cannot be both the problem and the plan")
    return read_problem(read_bytes(chosen.problem)), read_plan(read_bytes(chosen.plan))


class _Parser(ArgumentParser):
    """A parser whose complaints take the way of all others: one line."""

    def error(self, message: str) -> NoReturn:
        """Refuse the arguments."""
        raise InvalidInput("", f"{message}; {self.prog} --help says what can be asked")


def _parser() -> ArgumentParser:
    parser = _Parser(prog="python -m matching", allow_abbrev=False)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    command = commands.add_parser("solve", help="write the best plan", allow_abbrev=False)
    command.set_defaults(run=_solve)
    command.add_argument("problem", help="a problem's file, or - for standard input")
    command.add_argument("--seconds", type=float, default=30, help="wall time, 0.1 to 3600")
    command.add_argument("--output", default=STANDARD, help="a plan's file, or - (the default)")

    command = commands.add_parser("check", help="say what is wrong with a plan", allow_abbrev=False)
    command.set_defaults(run=_check)
    command.add_argument("problem", help="a problem's file, or - for standard input")
    command.add_argument("plan", help="a plan's file, or - for standard input")

    command = commands.add_parser("explain", help="say why, of one request", allow_abbrev=False)
    command.set_defaults(run=_explain)
    command.add_argument("problem", help="a problem's file, or - for standard input")
    command.add_argument("plan", help="a plan's file, or - for standard input")
    command.add_argument("--request", required=True, help="the id of the request")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
