"""One process at a time, also when processes die."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from opvang.embedded import location, postmaster
from opvang.embedded.environment import private_database
from opvang.embedded.errors import AlreadyRunning, ServerError
from opvang.embedded.private import private_server
from opvang.embedded.removal import remove

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
HOLDS_A_SERVER = """
import signal, sys, time
from pathlib import Path
from opvang.embedded.private import private_server
signal.signal(signal.SIGTERM, lambda *_: sys.exit())
with private_server(Path(sys.argv[1]), say=print) as server:
    print("up", flush=True)
    time.sleep(600)
"""


def start_holder(clone: Path) -> subprocess.Popen:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDS_A_SERVER, clone], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout.readline() == "up\n"
    return holder


@pytest.fixture
def holder(home):
    holder = start_holder(home)
    yield holder
    holder.kill()
    holder.communicate()


def test_a_server_that_outlived_its_starter_is_used_again(home, holder):
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait()
    orphan = postmaster.running_in(home / ".opvang" / "data")

    with private_server(home, say=print) as server:
        taken_over = postmaster.running_in(server.data)
        psycopg.connect(server.application_url()).close()

    assert orphan is not None
    assert taken_over == orphan
    assert postmaster.running_in(home / ".opvang" / "data") is None


def test_a_second_start_is_refused_in_a_sentence(home, holder, monkeypatch):
    monkeypatch.setattr("opvang.embedded.private._PATIENCE", 0.2)

    with pytest.raises(AlreadyRunning, match=rf"already runs .*process {holder.pid}\)"):
        private_server(home, say=print).__enter__()


def test_a_start_waits_for_a_process_that_is_stopping(home, holder):
    holder.terminate()

    with private_server(home, say=print) as server:
        psycopg.connect(server.application_url()).close()


def test_other_commands_share_the_server_of_the_demo(home, holder, monkeypatch):
    monkeypatch.setattr("opvang.embedded.private._PATIENCE", 0.2)
    environment: dict[str, str] = {}

    with private_database(environment, clone=home, database="opvang", share=True, say=print):
        psycopg.connect(environment["DATABASE_URL"]).close()

    assert postmaster.running_in(home / ".opvang" / "data")


def test_each_country_has_its_own_database(home):
    environment: dict[str, str] = {}

    with private_database(environment, clone=home, database="opvang_7", share=False, say=print):
        with psycopg.connect(environment["DATABASE_URL"]) as connection:
            assert connection.info.dbname == "opvang_7"
            assert connection.info.user == "opvang_app"
        with psycopg.connect(environment["DATABASE_OWNER_URL"]) as connection:
            assert connection.info.user == "opvang_owner"


def test_a_database_that_was_named_is_left_alone(home, postgresql):
    environment = {"DATABASE_URL": postgresql.application_url()}

    with private_database(environment, clone=home, database="opvang", share=False, say=print):
        pass

    assert environment == {"DATABASE_URL": postgresql.application_url()}
    assert not (home / ".opvang").exists()


@pytest.mark.parametrize("url", ["postgresql://u:p@127.0.0.1:1/opvang", "nonsense"])
def test_a_database_that_does_not_answer_is_refused_in_a_sentence(home, url):
    environment = {"DATABASE_URL": url}
    database = private_database(environment, clone=home, database="opvang", share=True, say=print)

    with pytest.raises(ServerError, match=r"DATABASE_URL: .* or leave DATABASE_URL out"):
        database.__enter__()


def test_cleaning_stops_the_server_and_takes_the_data(home):
    with private_server(home, say=print) as server:
        with pytest.raises(AlreadyRunning):
            remove(home)
        assert server.data.exists()

    assert remove(home) == home / ".opvang"
    assert not (home / ".opvang").exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="Only root lends PostgreSQL another account.")
class TestBehindAClosedDoor:
    """Root's clone in a folder that PostgreSQL's account cannot enter."""

    @pytest.fixture
    def clone(self, home, monkeypatch) -> Path:
        monkeypatch.setattr(location, "_SHARED", home / "shared")
        closed = home / "closed"
        closed.mkdir(mode=0o700)
        clone = closed / "clone"
        clone.mkdir()
        return clone

    def test_the_data_go_outside_and_it_is_said(self, clone, home):
        said = []

        with private_server(clone, say=said.append) as server:
            psycopg.connect(server.application_url()).close()

        assert server.home.parent == home / "shared"
        assert str(server.home) in said[0]
        assert "make clean" in said[0]

    def test_the_door_stays_closed(self, clone):
        with private_server(clone, say=print):
            pass

        assert clone.parent.stat().st_mode & 0o777 == 0o700
        assert list(clone.iterdir()) == []

    def test_cleaning_takes_the_data_outside(self, clone, home):
        with private_server(clone, say=print) as server:
            pass

        remove(clone)

        assert not server.home.exists()
