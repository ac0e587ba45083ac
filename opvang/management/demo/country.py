"""What the demo asks of the domain: the only module here that calls actions and queries."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from opvang.actions.country import build_country
from opvang.actions.fairness.jobs import ask_for_invented_halves
from opvang.actions.matches import run_match
from opvang.actions.sheets import load_sheet
from opvang.actions.trends.history import build_history
from opvang.calendar import tonight
from opvang.management.demo.arguments import Numbers
from opvang.queries.country import CountrySummary, country_summary

#: Role, user name and password of an account to sign in with.
Account = tuple[str, str, str]


def summary() -> CountrySummary:
    """Return the figures of the country now, and of its last match."""
    return country_summary(now=timezone.now())


def build(numbers: Numbers, *, say: Callable[[str], None]) -> Sequence[Account]:
    """Build the country of *numbers* and two years of its figures, whole or not at all.

    Returns its accounts.
    """
    now = timezone.now()
    with transaction.atomic():
        built = build_country(
            seed=numbers.seed,
            shelters=numbers.shelters,
            requests=numbers.requests,
            now=now,
            progress=say,
        )
        build_history(seed=numbers.seed, through=tonight(now) - timedelta(days=1), progress=say)
    return built.accounts


def load(sheet: Path) -> None:
    """Load a sheet of places: all of it, or nothing and a sentence for each bad line."""
    load_sheet(sheet, actor=None, now=timezone.now(), dry_run=False)


def match() -> None:
    """Match everybody who waits."""
    run_match(now=timezone.now(), seconds=settings.MATCH_SECONDS)


def ask_for_years(numbers: Numbers) -> None:
    """Have the worker match two invented years for the fairness audit, where that was not done."""
    ask_for_invented_halves(seed=numbers.seed)
