"""What the roles of a private server may do, and who comes in."""

import re
import stat
from pathlib import Path

import psycopg
import pytest

from opvang.embedded import databases

ROOT = Path(__file__).resolve().parents[2]


def ask(url: str, query: str) -> tuple:
    with psycopg.connect(url) as connection:
        return connection.execute(query).fetchone()


@pytest.mark.parametrize("role", ["opvang_owner", "opvang_app"])
def test_no_role_that_is_handed_out_is_above_the_rules(postgresql, role):
    url = {"opvang_owner": postgresql.owner_url(), "opvang_app": postgresql.application_url()}[role]

    user, *powers = ask(
        url,
        "SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolreplication "
        "FROM pg_roles WHERE rolname = current_user",
    )

    assert user == role
    assert not any(powers)


def test_the_application_owns_nothing(postgresql):
    owned = ask(
        postgresql.application_url(),
        "SELECT count(*) FROM pg_class WHERE relowner = 'opvang_app'::regrole",
    )

    assert owned == (0,)


def test_the_application_uses_what_the_owner_makes_and_cannot_make_tables(postgresql):
    with psycopg.connect(postgresql.owner_url()) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS test_bed (id serial, name text)")

    with psycopg.connect(postgresql.application_url()) as connection:
        connection.execute("INSERT INTO test_bed (name) VALUES ('a')")
        connection.execute("UPDATE test_bed SET name = 'b'")
        connection.execute("DELETE FROM test_bed")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("CREATE TABLE mine (id integer)")


def test_periods_can_be_kept_from_overlapping(postgresql):
    assert ask(
        postgresql.application_url(),
        "SELECT count(*) FROM pg_extension WHERE extname = 'btree_gist'",
    ) == (1,)


def test_dutch_names_sort_the_same_on_every_machine(postgresql):
    provider = ask(
        postgresql.application_url(),
        "SELECT datlocprovider::text, datlocale FROM pg_database "
        "WHERE datname = current_database()",
    )

    assert provider == ("b", "C.UTF-8")


def test_nobody_comes_in_without_the_password(postgresql):
    url = postgresql.application_url()
    wrong = url.replace(url.split(":")[2].split("@")[0], "guess")

    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(wrong)


def test_only_this_machine_is_listened_to(postgresql):
    assert ask(postgresql.owner_url(), "SHOW listen_addresses") == ("127.0.0.1",)


def test_passwords_and_data_are_closed_to_others(postgresql):
    passwords = (postgresql.home / "passwords.json").stat()

    assert stat.S_IMODE(passwords.st_mode) == 0o600
    assert stat.S_IMODE(postgresql.data.stat().st_mode) == 0o700


def test_the_roles_can_be_made_on_any_server_as_the_manual_says(postgresql):
    superuser = postgresql._superuser()
    manual = (ROOT / "docs" / "operations.md").read_text()
    files = re.findall(r"psql -f (\S+)", manual)
    commands = [
        command.replace("DATABASE opvang", "DATABASE manual")
        for line in manual.splitlines()
        if line.startswith("psql")
        for command in re.findall(r"-c '([^']+)'", line)
        if not command.startswith("\\")
    ]

    with psycopg.connect(superuser, autocommit=True) as connection:
        connection.execute((ROOT / files[0]).read_text())
        for command in commands:
            connection.execute(command)
    databases.let_owner_test(superuser)  # The manual's roles may not make test databases.
    with psycopg.connect(superuser, dbname="manual", autocommit=True) as connection:
        connection.execute((ROOT / files[1]).read_text())

    assert len(commands) == 3
    with psycopg.connect(postgresql.owner_url("manual")) as connection:
        connection.execute("CREATE TABLE bed (id serial, name text)")
    with psycopg.connect(postgresql.application_url("manual")) as connection:
        connection.execute("INSERT INTO bed (name) VALUES ('a')")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("CREATE TABLE mine (id integer)")
