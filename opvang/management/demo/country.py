"""What the demo asks of the domain: the only module here that calls actions and queries."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings

from opvang.management.demo.arguments import Numbers

#: Role, user name and password of an account to sign in with.
Account = tuple[str, str, str]


def is_built() -> bool:
    """Say whether the database holds a country already."""
    from opvang.queries.country import country_exists

    return country_exists()


def build(numbers: Numbers, *, now: datetime, say: Callable[[str], None]) -> Sequence[Account]:
    """Build the country of *numbers*, whole or not at all, and return its accounts."""
    from opvang.actions.country import build_country

    built = build_country(
        seed=numbers.seed,
        shelters=numbers.shelters,
        requests=numbers.requests,
        now=now,
        progress=say,
    )
    return built.accounts


def load(sheet: Path, *, now: datetime) -> None:
    """Load a shelter's sheet of places, as its own confirmation of them."""
    from opvang.actions.sheets import load_sheet

    load_sheet(sheet, actor=None, now=now, dry_run=False)


def match(*, now: datetime) -> None:
    """Match everybody who waits."""
    from opvang.actions.matches import run_match

    run_match(now=now, seconds=settings.MATCH_SECONDS)


def summary() -> dict[str, Any]:
    """Return the figures of the country and of its last match, ready for JSON."""
    from opvang.queries.country import country_summary

    return country_summary()
