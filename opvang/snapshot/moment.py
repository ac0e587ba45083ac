"""One moment for all that is read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def one_moment() -> Iterator[None]:
    """Read everything as of the first query, so that nobody stands in two places, or in none."""
    outermost = not connection.in_atomic_block
    with transaction.atomic():
        # Within somebody else's transaction it is theirs to say how they read.
        if outermost:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield
