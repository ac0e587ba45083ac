"""Web server and worker in one process, from start to stop."""

import os
import signal
import socket
import sys

import pytest

from tests.management.conftest import migrated_clone, wait_until
from tests.management.secrets import CANARY, ask_with_secrets

pytestmark = pytest.mark.slow

#: A parent that starts its arguments and waits, as make does.
LIKE_MAKE = "import subprocess, sys; subprocess.run(sys.argv[1:])"


@pytest.fixture(scope="module")
def clone():
    with migrated_clone() as clone:
        yield clone


@pytest.fixture
def serving(clone):
    process = clone.start("serve")
    assert wait_until(clone.answers)
    yield process
    clone.stop_all()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_cleanly_and_the_database_with_it(clone, serving, number):
    told = serving.stdout.readline()
    serving.send_signal(number)

    output, _ = serving.communicate(timeout=120)
    assert told == f"Opvang: http://localhost:{clone.port}\n"
    assert serving.returncode == 0, output
    assert "Traceback" not in output
    assert not clone.has_server()


def test_nothing_of_an_address_or_a_header_that_lets_somebody_in_is_in_its_log(clone, serving):
    statuses = ask_with_secrets(clone.port)
    serving.send_signal(signal.SIGTERM)

    output, _ = serving.communicate(timeout=120)
    assert {400, 401, 404} & statuses
    assert "Not Found: /niets/" in output
    assert CANARY not in output


def test_a_second_one_says_that_the_port_is_taken(clone, serving):
    second = clone.run("serve")

    assert second.returncode == 1
    assert f"Port {clone.port} is in use" in second.stderr
    assert clone.answers()


def test_after_kill_9_it_is_up_again(clone, serving):
    serving.send_signal(signal.SIGKILL)
    serving.wait()
    assert clone.has_server()

    clone.start("serve")

    assert wait_until(clone.answers)
    clone.stop_all()


def test_it_ends_when_make_is_killed(clone):
    make = clone.start("serve", "--stop-with-parent", prefix=(sys.executable, "-c", LIKE_MAKE))
    assert wait_until(clone.answers)

    os.kill(make.pid, signal.SIGKILL)

    assert wait_until(lambda: not clone.has_server())
    assert not clone.answers()


def test_it_ends_with_its_database_when_the_window_is_closed(clone):
    serving = clone.start("serve")
    assert wait_until(clone.answers)

    serving.send_signal(signal.SIGHUP)

    assert serving.wait(timeout=120) == 0
    assert not clone.has_server()


@pytest.mark.parametrize("port", ["0", "-1", "65536"])
def test_a_port_that_does_not_exist_is_refused(clone, port):
    refused = clone.run("serve", PORT=port)

    assert refused.returncode == 1
    assert f"PORT: {port} is no port. Set PORT to one from 1024 to 65535." in refused.stderr


def test_another_program_on_the_port_is_no_surprise(clone):
    with socket.create_server(("127.0.0.1", clone.port)):
        refused = clone.run("serve")

    assert refused.returncode == 1
    assert refused.stderr.strip() == (
        f"CommandError: Port {clone.port} is in use by another program. Stop that program, or set "
        f"PORT to a free port, then try again."
    )
