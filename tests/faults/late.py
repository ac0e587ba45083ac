"""The site, whose answers take a while on their way: `python -m tests.faults.late PORT`.

What was asked is done by then, and nobody knows: when it is killed, many an outcome is unknown.
Each line that it is sent kills the site and begins another, which has its code already.
"""

import os
import random
import signal
import sys
import time
from importlib import import_module
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from django.conf import settings

from opvang.management.parent import stop_with_parent
from opvang.wsgi import application

#: The longest way of an answer, in seconds.
_LONGEST = 0.4


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True
    request_queue_size = 64


class _Quiet(WSGIRequestHandler):
    def log_message(self, *arguments):
        pass


def late(environ, start_response):
    """Answer, and be late."""
    answer = application(environ, start_response)
    time.sleep(random.uniform(0, _LONGEST))
    return answer


def restarted(site: int | None, port: int) -> int:
    """Kill the site in the middle of whatever it does, and begin another; return its process."""
    if site:
        os.kill(site, signal.SIGKILL)
        os.waitpid(site, 0)
    parent = os.getpid()
    begun = os.fork()
    if not begun:
        serve(port, parent)
    return begun


def serve(port: int, parent: int) -> None:
    """Serve until killed, or until *parent* is gone."""
    stop_with_parent(parent)
    make_server("127.0.0.1", port, late, server_class=_Server, handler_class=_Quiet).serve_forever()


if __name__ == "__main__":
    import_module(settings.ROOT_URLCONF)  # else each of them would do it, for seconds
    site = None
    for _ in sys.stdin:
        site = restarted(site, int(sys.argv[1]))
