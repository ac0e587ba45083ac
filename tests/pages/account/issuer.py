"""An issuer of OpenID Connect on this machine, which vouches for one person and insists on PKCE.

A person at a browser presses a button first; a test that follows no page is sent on at once.
"""

import json
import time
from base64 import urlsafe_b64encode
from contextlib import contextmanager
from functools import cache
from hashlib import sha256
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from secrets import token_urlsafe
from threading import Thread
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, SECRET = "opvang", "een geheim van de test"
_PAGE = """<!doctype html><html lang="nl"><title>De Berk</title>
<link rel="icon" href="data:,"><a href="{}">Ik ben het</a></html>"""


@cache
def _key():
    """Return a key; making one takes long, and for all tests one is enough."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        asked = urlsplit(self.path)
        if asked.path.endswith("/openid-configuration"):
            self._say(self.server.described())
        elif asked.path == "/authorize":
            self._send_back(self.server.vouch(parse_qs(asked.query)))

    def _send_back(self, back):
        self.send_response(200 if self.server.has_page else 302)
        self.send_header("Location", back)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        if self.server.has_page:
            self.wfile.write(_PAGE.format(escape(back)).encode())

    def do_POST(self):
        sent = self.rfile.read(int(self.headers["Content-Length"])).decode()
        tokens = self.server.tokens({name: v[0] for name, v in parse_qs(sent).items()})
        self._say(tokens or {"error": "invalid_grant"}, status=200 if tokens else 400)

    def _say(self, what, *, status=200):
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(what).encode())

    def log_message(self, *args):
        """Say nothing."""


class Issuer(ThreadingHTTPServer):
    """Whom it vouches for, and what it was asked."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.subject = "a1b2c3"
        self.name = self.url
        self.has_page = False
        self.says = {}  #: what it says otherwise than it should; None: not at all
        self.asked = {}
        self.challenges = {}
        self.key = _key()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}"

    def described(self):
        return {
            "issuer": self.name,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "jwks_uri": f"{self.url}/keys",
        }

    def vouch(self, asked):
        """Return where the browser goes back to, with a code."""
        self.asked = {name: values[0] for name, values in asked.items()}
        code = token_urlsafe()
        self.challenges[code] = self.asked["code_challenge"]
        back = urlencode({"code": code, "state": self.asked["state"]})
        return f"{self.asked['redirect_uri']}?{back}"

    def tokens(self, sent):
        """Return the tokens for a code, once, to who has the secret and began with it; or None."""
        digest = sha256(sent.get("code_verifier", "").encode()).digest()
        proved = urlsafe_b64encode(digest).rstrip(b"=").decode()
        challenge = self.challenges.pop(sent["code"], None)
        if proved != challenge or sent.get("client_secret") != SECRET:
            return None
        now = int(time.time())
        said = {"iss": self.name, "aud": CLIENT, "sub": self.subject, "iat": now, "exp": now + 60}
        said |= {"email": "iemand@opvang.example", "email_verified": True} | self.says
        said = {name: value for name, value in said.items() if value is not None}
        return {"access_token": token_urlsafe(), "id_token": jwt.encode(said, self.key, "RS256")}


@contextmanager
def issuing():
    """Run an issuer."""
    issuer = Issuer()
    thread = Thread(target=issuer.serve_forever)
    thread.start()
    try:
        yield issuer
    finally:
        issuer.shutdown()
        thread.join()
        issuer.server_close()
