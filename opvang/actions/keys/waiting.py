"""Waiting for whoever was at work when something changed that they may have read."""

import time

from django.db import connection

from opvang.errors import NotPossible

#: Longer than any transaction of Opvang takes, in seconds.
_PATIENCE = 120.0

#: Between a text that is encrypted and the transaction that writes it, in seconds.
_MOMENT = 0.2

_TRANSACTIONS = """
    SELECT virtualtransaction FROM pg_locks JOIN pg_stat_activity USING (pid)
    WHERE locktype = 'virtualxid' AND datname = current_database() AND pid <> pg_backend_pid()
"""


def wait_for_others() -> None:
    """Return once every transaction that is open now has ended. Raises NotPossible if one stays."""
    time.sleep(_MOMENT)
    left = _open()
    until = time.monotonic() + _PATIENCE
    while left:
        if time.monotonic() > until:
            raise NotPossible(
                "Somebody's transaction stays open, so it is not sure that they use the new key. "
                "Nothing is lost. Look who it is in pg_stat_activity, and run this again."
            )
        time.sleep(_MOMENT)
        left &= _open()


def _open() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(_TRANSACTIONS)
        return {transaction for (transaction,) in cursor.fetchall()}
