"""The site of the journeys, which shows what the test has saved so far and not committed.

Test and site have one connection, and what begins a transaction in a transaction there while
another does so undoes what is not its own. So questions are answered one at a time, and who acts
in the test while a telephone may be told something keeps `ONE_AT_A_TIME` meanwhile.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from threading import Lock, Thread

from django.core.servers.basehttp import ThreadedWSGIServer
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections, connections
from django.test.testcases import QuietWSGIRequestHandler

ONE_AT_A_TIME = Lock()
#: What a telephone answers is told while the page on which somebody presses waits for that.
_WITHIN_ANOTHER = "/sms/antwoord/"
_AROUND_REQUESTS = (request_started, request_finished)


class _Server(ThreadedWSGIServer):
    """Answers from the test's own transaction, so that everything is undone at its end."""

    def _close_connections(self):
        """Leave the connection open: the test goes on with it."""


def _one_at_a_time(application: Callable) -> Callable:
    def answer(environ: dict, start_response: Callable) -> Iterable[bytes]:
        if environ["PATH_INFO"] == _WITHIN_ANOTHER:
            return application(environ, start_response)
        with ONE_AT_A_TIME:
            return application(environ, start_response)

    return answer


@contextmanager
def served() -> Iterator[str]:
    """Serve the site until the end of the block, and lend its address."""
    shared = {"default": connections["default"]}
    shared["default"].inc_thread_sharing()
    server = _Server(("127.0.0.1", 0), QuietWSGIRequestHandler, connections_override=shared)
    server.set_app(_one_at_a_time(get_wsgi_application()))
    thread = Thread(target=server.serve_forever)
    # As Django's own test client does: a request must not close the connection of the test.
    for signal in _AROUND_REQUESTS:
        signal.disconnect(close_old_connections)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()
    for signal in _AROUND_REQUESTS:
        signal.connect(close_old_connections)
    shared["default"].dec_thread_sharing()
