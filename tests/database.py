"""The throwaway PostgreSQL of the tests: started when the first test asks for a database.

Test databases belong to opvang_owner, who is no superuser. With DATABASE_URL set, that server is
used instead; its role must be allowed to make databases.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar

import environ
import pytest
from django.conf import settings
from django.db import connection, transaction

from opvang.database.context import NOBODY, Context
from opvang.embedded.server import Server
from opvang.embedded.throwaway import throwaway_server
from tests.migrated import MigratedTables
from tests.order import empties_tables

#: Tables that nobody may empty, with the triggers that see to it.
EMPTYING = (
    ("opvang_auditentry", "audit_entry_not_emptied"),
    ("opvang_auditseal", "audit_seal_not_emptied"),
    ("opvang_change", "change_not_emptied"),
)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """A private PostgreSQL of this run; each xdist worker has its own."""
    with throwaway_server() as server:
        yield server


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    request: pytest.FixtureRequest, django_db_modify_db_settings_parallel_suffix: None
) -> None:
    """Point Django to the throwaway server before pytest-django makes the test database."""
    if not settings.DATABASE_URL:
        server: Server = request.getfixturevalue("postgresql")
        settings.DATABASES["default"].update(way_in(server.owner_url()))
        MigratedTables(server).restore(_test_database())


@pytest.fixture(scope="session")
def django_db_keepdb(request: pytest.FixtureRequest) -> bool:
    """Leave the test database where the whole server is thrown away: dropping it adds nothing."""
    return not settings.DATABASE_URL or request.config.getoption("reuse_db")


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest,
    django_db_setup: None,
    django_db_blocker: pytest.FixtureRequest,
) -> None:
    """Let tests empty the audit log, which Django does after those with transactions."""
    if not settings.DATABASE_URL:
        MigratedTables(request.getfixturevalue("postgresql")).keep(connection.settings_dict["NAME"])
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        for table, trigger in EMPTYING:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER {trigger}")


@pytest.fixture(autouse=True)
def jobs_of_this_test_alone(request: pytest.FixtureRequest) -> None:
    """Empty the tables of jobs, which Django, who empties its own, leaves as they were."""
    if empties_tables(request.node):
        request.getfixturevalue("transactional_db")
        with connection.cursor() as cursor:
            cursor.execute("TRUNCATE procrastinate_jobs, procrastinate_workers CASCADE")


def _test_database() -> str:
    """Return how Django will name the database of this worker."""
    database = settings.DATABASES["default"]
    return database.get("TEST", {}).get("NAME") or f"test_{database['NAME']}"


def way_in(url: str) -> dict[str, str]:
    """Return how to log in at *url* as Django's DATABASES spell it, whichever the database."""
    spelled = environ.Env.db_url_config(url)
    return {key: str(spelled[key]) for key in ("HOST", "PORT", "USER", "PASSWORD")}


@pytest.fixture
def undone(db: None) -> Iterator[None]:
    """Undo what a test made before it ends: Django would ask of each row whether it fits.

    After thousands of questions in one transaction each of those checks takes long.
    """
    mark = transaction.savepoint()
    yield
    transaction.savepoint_rollback(mark)


@pytest.fixture
def application_role_later(db: None) -> Iterator[Callable[[], None]]:
    """Let the test become the application's role once it has saved what it is about."""
    with ExitStack() as until_the_end:
        yield lambda: until_the_end.enter_context(_all_asked_by_the_application())


@pytest.fixture
def application_role(db: None) -> Iterator[None]:
    """Run the test as the application's role: it owns no table and obeys every rule about rows."""
    with _all_asked_by_the_application():
        yield


def tell_the_role() -> None:
    """Let pages and jobs ask as the application's role from now on, as they do outside of tests.

    Tests save what they are about as the owner of the tables, who obeys no rule about rows.
    """
    told = Context.settings
    Context.settings = lambda context: {**told(context), "role": _role_of(context)}


#: Who asks for nobody in particular: by itself the role that logged in.
_nobody: ContextVar[str] = ContextVar("tests.database.nobody", default="none")


def _role_of(context: Context) -> str:
    return _nobody.get() if context == NOBODY else "opvang_app"


@contextmanager
def _all_asked_by_the_application() -> Iterator[None]:
    before = _nobody.set("opvang_app")
    connection._told = None
    try:
        yield
    finally:
        _nobody.reset(before)
        connection._told = None
