"""The two roles as the tests see them."""

import pytest
from django.db import ProgrammingError, connection


def role() -> tuple[str, bool]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolname, rolsuper FROM pg_roles WHERE rolname = current_user")
        return cursor.fetchone()


@pytest.mark.django_db
def test_tests_run_as_an_owner_without_superuser():
    assert role() == ("opvang_owner", False)


def test_a_test_may_run_as_the_application(application_role):
    assert role() == ("opvang_app", False)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_the_role_is_given_back_after_a_test_without_transaction(request):
    request.getfixturevalue("application_role")

    assert role() == ("opvang_app", False)


@pytest.mark.django_db
def test_the_application_reads_and_writes_rows_the_owner_made(application_role):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'nothing'")
        cursor.execute("SELECT count(*) FROM django_migrations")

        assert cursor.fetchone()[0] > 0


def test_the_application_cannot_change_tables(application_role):
    with connection.cursor() as cursor, pytest.raises(ProgrammingError, match="must be owner"):
        cursor.execute("ALTER TABLE django_migrations ADD COLUMN more integer")
