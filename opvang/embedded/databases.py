"""The roles and databases inside a private PostgreSQL; roles.sql and privileges.sql say which."""

from collections.abc import Mapping
from pathlib import Path

from psycopg import Connection, connect, sql
from psycopg.conninfo import make_conninfo

_HERE = Path(__file__).parent
_ROLES = ("opvang_owner", "opvang_app")


def make_roles(superuser: str, *, passwords: Mapping[str, str]) -> None:
    """Make the owner and the application's role, or give those there are these *passwords*."""
    with connect(superuser, autocommit=True) as connection:
        _run_file(connection, "roles.sql")
        for role in _ROLES:
            connection.execute(
                sql.SQL("ALTER ROLE {} PASSWORD {}").format(
                    sql.Identifier(role), sql.Literal(passwords[role])
                )
            )


def make_database(superuser: str, name: str) -> None:
    """Make the database *name* with its privileges, if it is not there yet."""
    with connect(superuser, autocommit=True) as connection:
        found = connection.execute("SELECT FROM pg_database WHERE datname = %s", [name]).fetchone()
        database = sql.Identifier(name)
        if found is None:
            connection.execute(sql.SQL("CREATE DATABASE {} OWNER opvang_owner").format(database))
        connection.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(database))
        connection.execute(sql.SQL("GRANT CONNECT ON DATABASE {} TO opvang_app").format(database))
    grant_privileges(superuser, name)


def grant_privileges(superuser: str, name: str) -> None:
    """Say in the database *name* what the roles may do with tables to come."""
    with connect(make_conninfo(superuser, dbname=name), autocommit=True) as connection:
        _run_file(connection, "privileges.sql")


def let_owner_test(superuser: str) -> None:
    """Let the owner make test databases, with the same privileges, and step into both roles.

    Only for servers that are thrown away.
    """
    grant_privileges(superuser, "template1")
    with connect(superuser, autocommit=True) as connection:
        connection.execute("ALTER ROLE opvang_owner CREATEDB")
        connection.execute("GRANT opvang_app TO opvang_owner")


def _run_file(connection: Connection, name: str) -> None:
    connection.execute((_HERE / name).read_bytes())
