"""Pages, sockets and jobs by processes of their own, from start to stop."""

import os
import signal
import urllib.request
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from opvang.live.frames import Close
from tests.management.conftest import free_port, migrated_clone, wait_until
from tests.management.test_work import ASK, jobs

pytestmark = pytest.mark.slow

#: What each of them is called by the system.
NAMES = {"web": ("serve_web", "granian wsgi"), "sockets": ("serve_sockets",), "jobs": ("\0work",)}


@pytest.fixture(scope="module")
def clone():
    with migrated_clone() as clone:
        yield clone


@pytest.fixture(scope="module")
def sockets():
    return free_port()


@pytest.fixture
def serving(clone, sockets):
    """What one test leaves running, the next one uses: a start takes seconds."""
    if clone.started and clone.started[-1].poll() is None:
        return clone.started[-1]
    process = clone.start("serve_production", SOCKETS_PORT=str(sockets))
    assert process.stdout.readline() == f"Opvang: http://localhost:{clone.port}\n"
    return process


def begun_by(process: int) -> dict[int, str]:
    """The processes that one began, with how each is called."""
    listed = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    return {int(one): Path(f"/proc/{one}/cmdline").read_text() for one in listed}


def below(process: int) -> set[int]:
    """These, and those that they began."""
    own = set(begun_by(process))
    return own.union(*map(below, own))


def called(process: int) -> dict[str, int]:
    """The processes that *process* began for pages, sockets and jobs."""
    own = begun_by(process)
    return {
        name: one
        for name, names in NAMES.items()
        for one, said in own.items()
        if any(part in said for part in names)
    }


def refused_on(port: int, *, origin: str) -> int | None:
    """Say how a socket ends that nobody signed in for; None: nothing answers there."""
    try:
        with connect(f"ws://localhost:{port}/live", origin=origin, compression=None) as line:
            line.recv(timeout=20)
    except ConnectionClosed as closed:
        return closed.rcvd.code
    except InvalidStatus as refused:
        return refused.response.status_code
    except OSError:
        return None


def gone(processes) -> bool:
    return not any(Path(f"/proc/{one}").exists() for one in processes)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_killed_is_begun_anew_while_the_others_go_on(clone, serving, sockets, name):
    before = called(serving.pid)

    os.kill(before[name], signal.SIGKILL)

    told = [serving.stdout.readline() for _ in range(2)]
    assert told == [f"{name:7} | Died (signal 9).\n", f"{name:7} | Begun anew.\n"]
    assert wait_until(lambda: called(serving.pid).get(name, before[name]) != before[name])
    assert wait_until(clone.answers)
    assert wait_until(lambda: refused_on(sockets, origin="https://elsewhere.example") == 403)
    after = called(serving.pid)
    assert {one: after[one] for one in NAMES if one != name} == {
        one: before[one] for one in NAMES if one != name
    }


def test_pages_sockets_and_jobs_come_from_it_and_nothing_is_left(clone, serving, sockets):
    everything = below(serving.pid)

    with urllib.request.urlopen(f"http://localhost:{clone.port}/inloggen/") as page:
        shown = page.read().decode()
        policy = page.headers["Content-Security-Policy"]
    socket = refused_on(sockets, origin=f"http://localhost:{clone.port}")
    clone.run("shell", "-v0", "-c", ASK)
    done = wait_until(lambda: jobs(clone) == "jobs: [('succeeded', 1)]")
    serving.send_signal(signal.SIGTERM)
    output, _ = serving.communicate(timeout=120)

    assert "<h1" in shown
    assert "connect-src 'self' ws://localhost:" in policy
    assert socket == Close.NOT_SIGNED_IN
    assert done, output
    assert serving.returncode == 0, output
    assert "Traceback" not in output
    assert len(everything) >= 5
    assert gone(everything)
    assert not clone.has_server()


def test_nobody_outlives_a_parent_that_is_killed(clone, serving):
    everything = below(serving.pid)

    serving.send_signal(signal.SIGKILL)
    serving.wait()

    assert wait_until(lambda: gone(everything), seconds=30)
    # The database stays, for the next start to use and to stop.
    clone.run("migrate", "--check")
    assert not clone.has_server()


def test_where_one_keeps_dying_all_stop_and_say_so(clone):
    refused = clone.run("serve_production", SOCKETS_PORT=str(clone.port))

    assert refused.returncode == 1
    assert refused.stdout.count("| Died") == 5
    assert "died again and again, so all were stopped." in refused.stderr
    assert not clone.answers()
    assert not clone.has_server()


def test_a_port_of_sockets_that_another_has_is_no_surprise(clone, sockets):
    refused = clone.run("serve_production", SOCKETS_PORT="0")

    assert refused.returncode == 1
    assert "0 is no port" in refused.stderr
