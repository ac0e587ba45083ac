"""A private server from start to stop."""

import psycopg
import pytest

from opvang.embedded import postmaster
from opvang.embedded.errors import ServerError
from opvang.embedded.server import Server


def ask(url: str, query: str) -> tuple:
    with psycopg.connect(url) as connection:
        return connection.execute(query).fetchone()


@pytest.fixture
def server(home) -> Server:
    server = Server(home, throwaway=True)
    server.start()
    return server


def test_data_are_there_again_after_a_stop_and_a_start(server, home):
    with psycopg.connect(server.owner_url()) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 7 AS number")
    server.stop()
    again = Server(home, throwaway=True)

    again.start()

    assert ask(again.application_url(), "SELECT number FROM kept") == (7,)


def test_a_stopped_server_is_gone(server):
    url = server.application_url()

    server.stop()

    assert postmaster.running_in(server.data) is None
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url)
    with pytest.raises(ServerError, match="does not run"):
        server.application_url()


def test_a_running_server_is_taken_over(server, home):
    before = postmaster.running_in(server.data)

    Server(home, throwaway=True).start()

    assert postmaster.running_in(server.data) == before


def test_the_file_of_a_server_that_is_gone_does_not_hinder_a_start(server, home):
    server.stop()
    # The process of init: alive, and not a PostgreSQL.
    (server.data / "postmaster.pid").write_text("1\n\n0\n5432\n")

    Server(home, throwaway=True).start()

    assert postmaster.running_in(server.data)


def test_a_cluster_that_was_never_finished_is_made_anew(home):
    (home / ".half-x").mkdir()
    (home / ".half-x" / "data").mkdir()
    server = Server(home, throwaway=True)

    server.start()

    assert ask(server.application_url(), "SELECT current_database()") == ("opvang",)


def test_where_the_machine_does_not_tell_what_runs_a_live_process_counts(server, monkeypatch):
    monkeypatch.setattr(postmaster, "_command_of", lambda pid: None)

    assert postmaster.running_in(server.data)
    server.stop()
    assert postmaster.running_in(server.data) is None


def test_half_a_file_is_no_running_server(home):
    (home / "postmaster.pid").write_text("12\n")

    assert postmaster.running_in(home) is None
