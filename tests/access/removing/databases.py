"""The databases in which a check is left out: copies of the one that pytest-django made."""

from django.db import connection


def use(name):
    """Ask another database from now on."""
    if connection.settings_dict["NAME"] != name:
        connection.close()
        connection.settings_dict["NAME"] = name


def copy(name, to):
    """Make a copy of a database that nobody uses."""
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{to}" WITH (FORCE)')
        cursor.execute(f'CREATE DATABASE "{to}" TEMPLATE "{name}"')
