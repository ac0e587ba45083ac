"""PostgreSQL never runs as root, and an ordinary user needs nobody's help."""

import os
import pwd
import shutil
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from opvang.embedded import binaries, location, postmaster
from opvang.embedded.account import Account, account_for
from opvang.embedded.binaries import programs_for
from opvang.embedded.errors import CommandFailed, ServerError
from opvang.embedded.server import Server

ROOT = Path(__file__).resolve().parents[2]
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="Steps down from root.")
ONE_RUN = """
import sys
from pathlib import Path
import psycopg
from opvang.embedded.private import private_server
with private_server(Path(sys.argv[1]), say=print) as server:
    psycopg.connect(server.application_url()).close()
    print(server.home)
"""


def python_for(account: Account) -> str:
    """Find a Python that *account* can run, of the version that the packages were made for."""
    for python in (sys.executable, f"/usr/bin/python3.{sys.version_info.minor}"):
        if account.can_run(python, "-c", "") and account.can_enter(Path(psycopg.__file__).parent):
            return python
    pytest.skip("An ordinary user cannot run this Python with its packages.")


@as_root
def test_root_lends_postgresql_an_account_without_power(home):
    server = Server(home, throwaway=True)

    server.start()

    running = postmaster.running_in(server.data)
    owner = Path("/proc", str(running.pid)).stat().st_uid
    assert pwd.getpwuid(owner).pw_name in {"postgres", "nobody"}


@as_root
def test_an_ordinary_user_runs_it_in_the_clone(home):
    nobody = pwd.getpwnam("nobody")
    python = python_for(Account(uid=nobody.pw_uid, gid=nobody.pw_gid, lent=True))
    clone = home / "clone"
    shutil.copytree(ROOT / "opvang" / "embedded", clone / "opvang" / "embedded")
    os.chown(clone, nobody.pw_uid, nobody.pw_gid)

    done = subprocess.run(
        [python, "-c", ONE_RUN, clone],
        user=nobody.pw_uid,
        group=nobody.pw_gid,
        extra_groups=[],
        cwd=clone,
        env={"PYTHONPATH": os.pathsep.join([str(clone), *sys.path])},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout.splitlines() == [str(clone / ".opvang")], done.stderr


@as_root
def test_root_goes_on_with_an_ordinary_users_data_as_that_user(home):
    data = home / "data"
    data.mkdir()
    os.chown(data, 12345, 12345)

    account = account_for(data)

    assert (account.uid, account.lent) == (12345, True)


def test_data_of_somebody_else_are_refused_in_a_sentence(home, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 4321)
    (home / "data").mkdir()

    with pytest.raises(ServerError, match="belong to another account"):
        account_for(home / "data")


@pytest.mark.slow
@as_root
def test_programs_behind_a_closed_door_are_copied_once(home, monkeypatch):
    monkeypatch.setattr(location, "_SHARED", home / "shared")
    closed = home / "closed"
    packages = binaries._packages()
    for part in binaries._PARTS:
        shutil.copytree(packages / part, closed / part)
    closed.chmod(0o700)
    monkeypatch.setattr("opvang.embedded.binaries._packages", lambda: closed)
    account = account_for(home)

    first = programs_for(account)
    second = programs_for(account)

    assert first == second
    assert first.folder.is_relative_to(home / "shared")
    assert "PostgreSQL" in first.run("initdb", "--version")
    assert closed.stat().st_mode & 0o777 == 0o700


@as_root
def test_copied_programs_that_others_may_change_are_not_run(home, monkeypatch):
    monkeypatch.setattr(location, "_SHARED", home / "shared")
    monkeypatch.setattr("opvang.embedded.binaries._packages", lambda: home / "closed")
    account = account_for(home)
    (home / "shared").mkdir()
    monkeypatch.setattr("opvang.embedded.binaries.version", lambda name: "1")
    (home / "shared" / "postgresql-1").mkdir()
    (home / "shared" / "postgresql-1").chmod(0o777)

    with pytest.raises(ServerError, match="can be changed by others"):
        programs_for(account)


def test_a_program_that_fails_says_what_it_said(home):
    with pytest.raises(CommandFailed, match="no such thing"):
        account_for(home).run("/bin/sh", "-c", "echo no such thing >&2; exit 3")
