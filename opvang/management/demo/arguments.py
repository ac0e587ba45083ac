"""The numbers that make a country, and the database that holds it."""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass

_SEED, _SHELTERS, _REQUESTS = 1, 60, 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """What a country is built from: the same numbers give the same country."""

    #: Start of the random choices.
    seed: int
    #: How many shelters there are.
    shelters: int
    #: How many requests wait for a place.
    requests: int
    #: Whether any of them was asked for, rather than left at its default.
    asked: bool

    @property
    def key(self) -> tuple[int, int, int]:
        """The numbers alone, in a fixed order."""
        return (self.seed, self.shelters, self.requests)


def add_country_arguments(parser: argparse.ArgumentParser) -> None:
    """Add `--seed`, `--shelters` and `--requests`."""
    parser.add_argument(
        "--seed",
        type=_whole_number(0, 999_999),
        help=f"another seed is another country (default: {_SEED})",
    )
    parser.add_argument(
        "--shelters",
        type=_whole_number(1, 1_000),
        help=f"how many shelters to build (default: {_SHELTERS})",
    )
    parser.add_argument(
        "--requests",
        type=_whole_number(0, 5_000),
        help=f"how many requests to build (default: {_REQUESTS})",
    )


def numbers_of(*, seed: int | None, shelters: int | None, requests: int | None) -> Numbers:
    """Fill in the defaults for what was not asked for (None)."""
    return Numbers(
        seed=_SEED if seed is None else seed,
        shelters=_SHELTERS if shelters is None else shelters,
        requests=_REQUESTS if requests is None else requests,
        asked=(seed, shelters, requests) != (None, None, None),
    )


def database_for(arguments: Sequence[str]) -> str:
    """Return the name of the private database for a command line: each country has its own.

    So another seed never mixes with, or throws away, the country that is there.
    """
    parser = argparse.ArgumentParser(prog="manage.py demo", add_help=False, allow_abbrev=False)
    add_country_arguments(parser)
    known, _ = parser.parse_known_args(arguments)
    numbers = numbers_of(seed=known.seed, shelters=known.shelters, requests=known.requests)
    if numbers.key == (_SEED, _SHELTERS, _REQUESTS):
        return "opvang"
    return "_".join(["opvang", *map(str, numbers.key)])


def _whole_number(lowest: int, highest: int) -> Callable[[str], int]:
    def parse(text: str) -> int:
        if not text.isascii() or not text.isdigit() or not lowest <= int(text) <= highest:
            raise argparse.ArgumentTypeError(
                f"{text!r} is not a whole number from {lowest} to {highest}; give one, or leave "
                f"the option out"
            )
        return int(text)

    return parse
