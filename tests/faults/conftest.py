"""What tests of faults can ask for."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from opvang.actions import matches
from tests.faults.processes import Processes


@pytest.fixture
def processes(
    request: pytest.FixtureRequest, transactional_db: None, tmp_path: Path
) -> Iterator[Processes]:
    """Processes on the database of the test, as the application's role where there is one."""
    database = settings.DATABASES["default"]
    if settings.DATABASE_URL:
        url = "postgresql://{USER}:{PASSWORD}@{HOST}:{PORT}/{NAME}".format(**database)
    else:
        url = request.getfixturevalue("postgresql").application_url(database["NAME"])
    with (tmp_path / "said").open("w+") as said:
        beside = Processes(url, said=said)
        yield beside
        beside.stop_all()
        said.seek(0)
        sys.stderr.write(said.read())  # shown where the test failed


@pytest.fixture
def keep_from_storing(transactional_db: None) -> Callable[[], None]:
    """Let no match store its proposals until this is called: it stays in the middle."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [matches._STORE_LOCK])

    def let_go():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [matches._STORE_LOCK])

    return let_go
