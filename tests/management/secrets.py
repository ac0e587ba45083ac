"""Asking a server with secrets wherever an address or a header can have one."""

from __future__ import annotations

import socket
import urllib.error
import urllib.request

#: What no log may have, wherever it came in.
CANARY = "Kanarie-4d1e"
_ADDRESSES = (
    "/inloggen/x/terug/?code={0}&state={0}",
    "/inloggen/?next=/landelijk/%3Fcode={0}",
    "/niets/?code={0}&token={0}",
    "/api/v1/units?token={0}",
    "/api/v1/niets?code={0}",
    "/uitnodiging/{0}/?code={0}",
)


def ask_with_secrets(port: int) -> set[int]:
    """Send secrets to pages and API, and return the statuses of the answers."""
    at = f"http://localhost:{port}"
    asked = [urllib.request.Request(at + one.format(CANARY)) for one in _ADDRESSES]
    asked += [
        urllib.request.Request(f"{at}/api/v1/units?code={CANARY}", headers=_KEY),
        urllib.request.Request(
            f"{at}/api/v1/oauth/token?code={CANARY}", f"client_secret={CANARY}".encode()
        ),
        urllib.request.Request(f"{at}/inloggen/?code={CANARY}", f"password={CANARY}".encode()),
    ]
    _raw(port, f"GET /%zz?code={CANARY} HTTP/9.9\r\nHost: localhost\r\n\r\n")
    _raw(port, f"GET /?code={CANARY} HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n")
    return {_status(one) for one in asked}


_KEY = {"Authorization": f"Bearer opv_{CANARY}", "Cookie": f"sessionid={CANARY}"}


def _status(asked: urllib.request.Request) -> int:
    try:
        with urllib.request.urlopen(asked, timeout=30) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as refused:
        return refused.code


def _raw(port: int, text: str) -> None:
    with socket.create_connection(("localhost", port), timeout=30) as line:
        line.sendall(text.encode())
        line.settimeout(5)
        try:
            line.recv(4096)
        except (TimeoutError, ConnectionError):
            return
