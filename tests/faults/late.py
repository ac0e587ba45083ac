"""The site, whose answers take a while on their way: `python -m tests.faults.late PORT`.

What was asked is done by then, and nobody knows: when it is killed, many an outcome is unknown.
"""

import random
import sys
import time
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

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


if __name__ == "__main__":
    port = int(sys.argv[1])
    make_server("127.0.0.1", port, late, server_class=_Server, handler_class=_Quiet).serve_forever()
