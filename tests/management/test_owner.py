"""Only `migrate` is the owner, and only for as long as it takes."""

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection, connections

from opvang.management.owner import as_owner
from tests.database import way_in


def current_user() -> str:
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT current_user")
        return cursor.fetchone()[0]


@pytest.fixture
def owner(postgresql) -> dict:
    """Be the application's role, in a process that knows the owner's password."""
    kept = dict(connection.settings_dict)
    connection.close()
    connection.settings_dict.update(way_in(postgresql.application_url()))
    yield way_in(postgresql.owner_url())
    connection.close()
    connection.settings_dict.update(kept)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_the_owner_is_there_for_a_block(owner):
    before = current_user()

    with as_owner(owner):
        within = current_user()

    assert (before, within, current_user()) == ("opvang_app", "opvang_owner", "opvang_app")


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_the_database_stays_the_same(owner):
    name = connection.settings_dict["NAME"]

    with as_owner({**owner, "NAME": "another"}):
        assert connections["default"].settings_dict["NAME"] == name


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_migrate_is_the_owner(owner, monkeypatch):
    monkeypatch.setattr(settings, "DATABASE_OWNER", owner)
    seen = []
    monkeypatch.setattr(
        "django.core.management.commands.migrate.Command.handle",
        lambda *args, **options: seen.append(current_user()),
    )

    call_command("migrate", verbosity=0)

    assert seen == ["opvang_owner"]


@pytest.mark.django_db
def test_without_an_owner_nothing_changes():
    before = connections["default"]

    with as_owner({}):
        assert connections["default"] is before
