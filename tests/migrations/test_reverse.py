import pytest
from django.core.management import call_command
from django.db import connection

from opvang.models import Municipality


def tables():
    return [name for name in connection.introspection.table_names() if name.startswith("opvang_")]


@pytest.mark.slow
@pytest.mark.django_db
def test_the_migrations_run_back_and_forth_again():
    with connection.cursor() as cursor:
        # Tables with checks that wait for the commit cannot be altered.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")

    call_command("migrate", "opvang", "zero", verbosity=0)
    left = tables()
    call_command("migrate", "opvang", verbosity=0)

    assert left == []
    assert Municipality.objects.count() == 342


@pytest.mark.django_db
def test_the_migrations_say_all_that_the_models_say():
    call_command("makemigrations", "opvang", "notifications", check=True, dry_run=True, verbosity=0)
