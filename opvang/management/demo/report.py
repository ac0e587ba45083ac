"""What the demo tells at its end."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from opvang.management.demo.country import Account
from opvang.management.serving import address
from opvang.queries.country import CountrySummary


def as_json(summary: CountrySummary) -> str:
    """Return the figures as one JSON object."""
    return json.dumps(asdict(summary), ensure_ascii=False)


def as_text(summary: CountrySummary) -> str:
    """Return the figures in a few lines."""
    return (
        f"{summary.shelters} shelters with {summary.places} places, {summary.free_places} free.\n"
        f"{summary.requests} requests: {summary.placed_requests} have a proposal, for "
        f"{summary.placed_persons} people; {len(summary.unplaced)} have reasons why not.\n"
        f"Last match: {summary.status or 'none'} in {summary.seconds or 0:.1f} s."
    )


def welcome(accounts: Sequence[Account]) -> str:
    """Return the address, and the accounts to sign in with."""
    if not accounts:
        lines = ["  This country was not built from here, so its passwords are not known here."]
    else:
        wide, wider = (max(len(account[column]) for account in accounts) for column in (0, 1))
        lines = [f"  {role:<{wide}}  {name:<{wider}}  {word}" for role, name, word in accounts]
    return "\n".join(
        ["", f"Opvang: {address()}", "", *lines, "", "All people are invented. Ctrl-C stops it."]
    )
