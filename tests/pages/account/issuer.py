"""An issuer of OpenID Connect on this machine, which vouches for one person and insists on PKCE."""

import json
import time
from base64 import urlsafe_b64encode
from contextlib import contextmanager
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from secrets import token_urlsafe
from threading import Thread
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, SECRET = "opvang", "een geheim van de test"


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        asked = urlsplit(self.path)
        if asked.path.endswith("/openid-configuration"):
            self._say(self.server.described())
        elif asked.path == "/authorize":
            self.send_response(302)
            self.send_header("Location", self.server.vouch(parse_qs(asked.query)))
            self.end_headers()

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
        self.asked = {}
        self.challenges = {}
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}"

    def described(self):
        return {
            "issuer": self.url,
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
        said = {"iss": self.url, "aud": CLIENT, "sub": self.subject, "iat": now, "exp": now + 60}
        said["email"] = "iemand@opvang.example"
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
