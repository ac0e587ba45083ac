"""Django's PostgreSQL, which tells each connection for whom it is asked before it is asked."""

from __future__ import annotations

from typing import Any

from django.db.backends.postgresql import base
from psycopg.pq import TransactionStatus

from opvang.database.context import NOBODY, Context, current


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection that knows for whom it was asked last; it is told again only when that changes.

    So a connection that is kept never answers with what somebody before could see.
    """

    #: What this connection was told; None: a rollback may have taken it back.
    _told: Context | None = NOBODY

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """Return a connection that was told nothing yet."""
        self._told = NOBODY
        return super().get_new_connection(conn_params)

    def create_cursor(self, name: str | None = None) -> Any:
        """Return a cursor, once the database knows for whom."""
        self._tell()
        return super().create_cursor(name)

    def _set_autocommit(self, autocommit: bool) -> None:  # as Django has it
        # Before a transaction begins: its first statement may be how it is to read, and what is
        # told outside of it no rollback takes back.
        if not autocommit:
            self._tell()
        super()._set_autocommit(autocommit)  # type: ignore[misc]  # the stubs leave it out

    def _tell(self) -> None:
        asked = current()
        # In a transaction that has failed every question is refused anyway.
        failed = self.connection.info.transaction_status == TransactionStatus.INERROR
        if asked == self._told or failed:
            return
        settings = asked.settings()
        calls = ", ".join(["set_config(%s, %s, false)"] * len(settings))
        pairs = [part for pair in settings.items() for part in pair]
        self.connection.execute(f"SELECT {calls}", pairs)
        self._told = asked

    def _rollback(self) -> None:
        super()._rollback()  # type: ignore[misc]  # the stubs leave it out
        self._told = None

    def _savepoint_rollback(self, sid: str) -> None:
        super()._savepoint_rollback(sid)  # type: ignore[misc]  # as above
        self._told = None
