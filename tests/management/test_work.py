"""The worker on its own."""

import signal

from tests.management.conftest import wait_until


def test_it_works_until_told_to_stop(clone):
    clone.run("migrate", "--verbosity=0")
    worker = clone.start("work")
    assert wait_until(clone.has_server)

    worker.send_signal(signal.SIGTERM)

    output, _ = worker.communicate(timeout=30)
    assert "Traceback" not in output
    assert not clone.has_server()
