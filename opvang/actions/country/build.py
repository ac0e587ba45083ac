"""A whole country from one number: drawn first, then written in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.db import transaction

from opvang.actions.country.accounts import new_credentials
from opvang.actions.country.built import CountryBuilt
from opvang.actions.country.drafting import draft_country
from opvang.actions.country.errors import CannotBuildCountry, CountryExists
from opvang.actions.country.geography import load_geography
from opvang.models import Organisation


def build_country(
    *,
    seed: int,
    shelters: int,
    requests: int,
    now: datetime,
    progress: Callable[[str], None],
) -> CountryBuilt:
    """Build an invented country in an empty database, whole or not at all.

    The same numbers give the same country, identifiers included; only passwords differ, and days
    are counted from *now*. With less than some fifteen of either, the later scenarios fall off.

    Raises
    ------
    CannotBuildCountry
        When a number is too low, or the database holds organisations already.
    """
    _check(shelters=shelters, requests=requests)
    credentials = new_credentials()
    with transaction.atomic():
        if Organisation.objects.exists():
            raise CountryExists
        draft = draft_country(
            load_geography(),
            seed=seed,
            shelters=shelters,
            requests=requests,
            now=now,
            credentials=credentials,
        )
        progress(f"{shelters} shelters and {requests} requests drawn")
        draft.write()
    progress("all of it written")
    accounts = tuple((str(one.role.label), one.username, one.password) for one in credentials)
    return CountryBuilt(accounts=accounts, shelters=shelters, requests=requests)


def _check(*, shelters: int, requests: int) -> None:
    for name, value, least in (("shelters", shelters, 1), ("requests", requests, 0)):
        if value < least:
            raise CannotBuildCountry(f"{name}: {value} is te weinig. Geef minstens {least}.")
