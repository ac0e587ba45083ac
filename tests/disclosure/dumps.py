"""The database as somebody has it who stole a backup of it."""

from pathlib import Path

from django.conf import settings
from django.db import connection

from opvang.embedded.account import account_for
from opvang.embedded.binaries import programs_for


def stolen_dump():
    """Return what `pg_dump` writes of the database of the tests: all that was committed."""
    to = settings.DATABASES["default"]
    programs = programs_for(account_for(Path("/nowhere")))
    where = f"{to['HOST']}:{to['PORT']}/{connection.settings_dict['NAME']}"
    return programs.run("pg_dump", f"postgresql://{to['USER']}:{to['PASSWORD']}@{where}")
