"""Accounts, for whoever acts in somebody's name on the command line."""

from __future__ import annotations

from opvang.errors import AccountUnknown
from opvang.models import Account


def account_named(username: str) -> Account:
    """Return the account that may sign in under a name; capitals do not matter.

    Raises
    ------
    AccountUnknown
        When there is none, or it is not in use.
    """
    account = Account.objects.filter(
        username__iexact=username, is_active=True, program=None
    ).first()
    if account is None:
        raise AccountUnknown
    return account
