"""New keys for everything that is encrypted, while people work on, and whenever it is killed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import connection

from opvang.actions.keys.rows import encrypted_columns, rewrite_rows
from opvang.actions.keys.second_factors import rewrite_second_factors
from opvang.actions.keys.sessions import rewrite_sessions
from opvang.actions.keys.waiting import wait_for_others
from opvang.errors import NotPossible
from opvang.keyset import files
from opvang.keyset.keys import key_ids, with_new_key, without_old_keys

#: The advisory lock of rotations, in this database.
_LOCK = 6_105_349


@dataclass(frozen=True, slots=True, kw_only=True)
class Rotated:
    """What a rotation did."""

    rows: int  #: how many rows were encrypted anew by this one
    resumed: bool  #: an earlier one had begun and was cut short


def rotate_keys() -> Rotated:
    """Make a new key, encrypt every row with it, and throw the old keys away.

    May be killed at any moment and called again: what is encrypted tells by which key, and an old
    key goes only once nothing needs it. Others may write meanwhile. Raises NotPossible where this
    role does not see every row, or another rotation is under way.
    """
    file = Path(settings.KEYSET_FILE)
    with _alone():
        _require_every_row()
        keyset = files.read(file)
        resumed = len(key_ids(keyset)) > 1
        if not resumed:
            keyset = with_new_key(keyset)
            files.replace(file, keyset)
        # Whoever encrypted something a moment ago, with the key that was, writes it before this.
        wait_for_others()
        rows = rewrite_rows() + rewrite_second_factors() + rewrite_sessions()
        # Whoever read a row a moment ago, as it was, is done with it after this.
        wait_for_others()
        files.replace(file, without_old_keys(keyset))
    return Rotated(rows=rows, resumed=resumed)


@contextmanager
def _alone() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [_LOCK])
        if not cursor.fetchone()[0]:
            raise NotPossible("Keys are being rotated already. Wait until that has ended.")
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_LOCK])


def _require_every_row() -> None:
    """Refuse where rows may be hidden: their key would be thrown away."""
    own = {column.table for column in encrypted_columns()}
    tables = own | {"mfa_authenticator", "opvang_session"}
    with connection.cursor() as cursor:
        for table in sorted(tables):
            cursor.execute("SELECT row_security_active(%s::regclass)", [table])
            if cursor.fetchone()[0]:
                raise NotPossible(
                    f"{table} hides rows from this role, and with the old keys they would be lost. "
                    f"Set DATABASE_OWNER_URL to the role that owns the tables."
                )
