"""Changing tables as the role that owns them, in a process that otherwise may not."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections


@contextmanager
def as_owner(owner: Mapping[str, Any]) -> Iterator[None]:
    """Use the same database as *owner* until the end of the block; as before if that is empty.

    Parameters
    ----------
    owner
        HOST, PORT, USER and PASSWORD as in DATABASES. NAME is not taken from it: a test database
        stays the test database.
    """
    if not owner:
        yield
        return
    application = connections[DEFAULT_DB_ALIAS]
    application.close()
    connection = application.copy()
    for key in ("HOST", "PORT", "USER", "PASSWORD"):
        connection.settings_dict[key] = owner[key]
    connections[DEFAULT_DB_ALIAS] = connection
    try:
        yield
    finally:
        connection.close()
        connections[DEFAULT_DB_ALIAS] = application
