"""A mail server on this machine that can stop answering in the middle."""

import socketserver
import threading
from contextlib import contextmanager
from email import message_from_bytes


class MailServer(socketserver.ThreadingTCPServer):
    """Takes mail; where it is told to, it hangs before or after it took one."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Line)
        self.came = []  #: the mails it took, in order
        self.hangs = ""  #: "before" or "after" it takes a mail; empty: it does not
        self.has_hung = threading.Event()
        self.is_over = threading.Event()

    @property
    def url(self):
        """Where it is, as EMAIL_URL has it."""
        return f"smtp://127.0.0.1:{self.server_address[1]}"

    @property
    def names(self):
        """What each mail is known by."""
        return [mail["Message-ID"] for mail in self.came]

    def hang(self):
        """Stay silent until the end of the test."""
        self.has_hung.set()
        self.is_over.wait(60)


class _Line(socketserver.StreamRequestHandler):
    def handle(self):
        self._say("220 hier")
        while line := self.rfile.readline():
            word = line.split(None, 1)[0].upper() if line.strip() else b""
            if word == b"DATA":
                self._take()
            elif word == b"QUIT":
                self._say("221 dag")
                return
            else:
                self._say("250 ja")

    def _take(self):
        hangs, self.server.hangs = self.server.hangs, ""
        if hangs == "before":
            self.server.hang()
            return
        self._say("354 zeg het")
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line)
        self.server.came.append(message_from_bytes(b"".join(lines)))
        if hangs == "after":
            self.server.hang()
            return
        self._say("250 aangenomen")

    def _say(self, text):
        self.wfile.write(f"{text}\r\n".encode())


@contextmanager
def mail_server():
    """Lend a server that answers until the end of the block."""
    server = MailServer()
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.is_over.set()
        server.shutdown()
        server.server_close()
        thread.join()
