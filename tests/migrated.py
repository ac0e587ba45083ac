"""The tables that the migrations make, kept in `build/` until a migration changes.

To migrate takes most of a minute; a run of one test should not wait for it each time.
"""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

from django.apps import apps
from django.conf import settings
from psycopg import connect

from opvang.embedded.account import account_for
from opvang.embedded.binaries import programs_for
from opvang.embedded.databases import make_database
from opvang.embedded.server import Server

#: What is for psql alone.
_META = re.compile(r"^\\.*$", re.MULTILINE)


class MigratedTables:
    """What `manage.py migrate` made in an empty database, by what it was made from."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.kept = settings.BASE_DIR / "build" / f"migrated-{_made_from()}.sql"

    def restore(self, database: str) -> None:
        """Make the database *database* with these tables, if they were kept."""
        if self.kept.exists():
            make_database(self.server._superuser(), database)
            with connect(self.server._url("postgres", database), autocommit=True) as connection:
                connection.execute(self.kept.read_bytes())

    def keep(self, database: str) -> None:
        """Keep the tables of *database* for the next run, unless they are; what is older goes."""
        if self.kept.exists():
            return
        programs = programs_for(account_for(self.server.data))
        where = self.server._url("postgres", database)
        dumped = programs.run("pg_dump", "--rows-per-insert=500", where)
        self.kept.parent.mkdir(exist_ok=True)
        for older in self.kept.parent.glob("migrated-*.sql"):
            older.unlink(missing_ok=True)
        half = self.kept.with_suffix(f".{database}")
        half.write_text(_META.sub("", dumped))
        half.rename(self.kept)


def _made_from() -> str:
    """Return a mark of all that the tables come from."""
    base = Path(settings.BASE_DIR)
    sources = [base / "requirements.lock", *(base / "opvang" / "embedded").glob("*.sql")]
    for one in apps.get_app_configs():
        if base in Path(one.path).parents:
            folder = Path(one.path) / "migrations"
            sources += (path for path in folder.rglob("*") if path.suffix in (".py", ".csv"))
    mark = sha256(repr(settings.INSTALLED_APPS).encode())
    for path in sorted(sources):
        mark.update(path.relative_to(base).as_posix().encode() + path.read_bytes())
    return mark.hexdigest()[:16]
