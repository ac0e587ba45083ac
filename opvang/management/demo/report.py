"""What the demo tells at its end."""

from collections.abc import Mapping, Sequence
from typing import Any

from opvang.management.demo.country import Account
from opvang.management.serving import ADDRESS


def figures(summary: Mapping[str, Any]) -> str:
    """Return the figures of the country and its last match in a few lines."""
    return (
        f"{summary['shelters']} shelters, {summary['places']} places of which "
        f"{summary['free_places']} are free.\n"
        f"{summary['requests']} requests, of which {summary['placed_requests']} have a proposal, "
        f"for {summary['placed_persons']} people; {len(summary['unplaced'])} have a reason why "
        f"not.\n"
        f"Last match: {summary['status']} in {summary['seconds']} s."
    )


def welcome(accounts: Sequence[Account]) -> str:
    """Return the address, and an account for each role."""
    width = max((len(role) for role, _, _ in accounts), default=0)
    lines = [f"  {role:<{width}}  {name}  {password}" for role, name, password in accounts]
    return "\n".join(
        ["", f"Opvang: {ADDRESS}", "", *lines, "", "All people are invented. Ctrl-C stops it."]
    )
