"""What only this folder knows of a country: its numbers, and the passwords of its accounts.

The database has no more than their hashes, and a second `make demo` shows them again.
"""

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from opvang.management.demo.arguments import Numbers
from opvang.management.demo.country import Account


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A country that was built from this folder."""

    #: Seed, shelters and requests, in that order.
    numbers: tuple[int, int, int]
    #: Each to sign in with.
    accounts: tuple[Account, ...]


def keep(numbers: Numbers, accounts: Sequence[Account]) -> None:
    """Write down how to sign in to the country just built, for its maker's eyes only."""
    file = _file()
    file.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as opened:
        json.dump({"numbers": numbers.key, "accounts": list(accounts)}, opened)


def kept() -> Kept | None:
    """Return what was kept of the country in the database; None if it came from elsewhere."""
    try:
        found = json.loads(_file().read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    seed, shelters, requests = found["numbers"]
    accounts = tuple((role, name, password) for role, name, password in found["accounts"])
    return Kept(numbers=(seed, shelters, requests), accounts=accounts)


def _file() -> Path:
    name = settings.DATABASES["default"]["NAME"]
    return Path(settings.DEMO_FOLDER) / f"country-{name}.json"
