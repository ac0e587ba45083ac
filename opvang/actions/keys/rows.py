"""The columns of our own tables that are encrypted, and encrypting them anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import connection, transaction
from psycopg import sql

from opvang.keyset import bound_to, decrypt, encrypt, is_current
from opvang.models.encrypted import EncryptedText

#: How many rows are encrypted anew in one transaction.
_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class EncryptedColumn:
    """One column, and what tells its rows apart."""

    table: str
    column: str
    key: str


def encrypted_columns() -> Iterator[EncryptedColumn]:
    """Yield every encrypted column of every table."""
    for model in apps.get_models():
        about = model._meta  # noqa: SLF001  # Django documents it.
        for field in about.concrete_fields:
            if isinstance(field, EncryptedText):
                yield EncryptedColumn(
                    table=about.db_table, column=str(field.column), key=str(about.pk.column)
                )


def rewrite_rows() -> int:
    """Encrypt with the newest key what was not, and return in how many fields."""
    return sum(_rewrite(column) for column in encrypted_columns())


def _rewrite(column: EncryptedColumn) -> int:
    with connection.cursor() as cursor:
        cursor.execute(_statement("SELECT {key}, {column} FROM {table}", column))
        old = [key for key, text in cursor.fetchall() if not is_current(bytes(text))]
    for start in range(0, len(old), _AT_ONCE):
        _rewrite_some(column, old[start : start + _AT_ONCE])
    return len(old)


@transaction.atomic
def _rewrite_some(column: EncryptedColumn, keys: list[UUID]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            _statement(
                "SELECT {key}, {column} FROM {table} WHERE {key} = ANY(%s) FOR UPDATE",
                column,
            ),
            [keys],
        )
        cursor.executemany(
            _statement("UPDATE {table} SET {column} = %s WHERE {key} = %s", column),
            [(_anew(column, key, bytes(text)), key) for key, text in cursor.fetchall()],
        )


def _anew(column: EncryptedColumn, key: UUID, text: bytes) -> bytes:
    place = bound_to(column.table, column.column, key)
    return text if is_current(text) else bytes(encrypt(decrypt(text, place), place))


def _statement(text: str, column: EncryptedColumn) -> Any:
    return sql.SQL(text).format(
        table=sql.Identifier(column.table),
        column=sql.Identifier(column.column),
        key=sql.Identifier(column.key),
    )
