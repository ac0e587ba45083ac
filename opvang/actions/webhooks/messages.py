"""What is sent to a webhook: number and kind as a CloudEvent, signed by Standard Webhooks.

Sources: CloudEvents 1.0, structured content mode in JSON; Standard Webhooks 1.0, symmetric.
"""

from __future__ import annotations

import hmac
import json
import secrets
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

#: What a secret begins with, so that whoever finds one somewhere knows what it is.
SECRET_MARK = "whsec_"  # noqa: S105  # nosec B105  # a mark, no secret
#: The kind of a message that tells of nothing.
TEST = "TEST"
_CONTENT_TYPE = "application/cloudevents+json; charset=utf-8"
#: Where events are numbered, as seen from this site.
_SOURCE = "/api/v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One thing to tell; sent again it is the same, and has the same id."""

    id: str  #: without dots, since dots part what is signed
    number: int  #: of the event; of a test: through which events were delivered
    kind: str
    at: datetime  #: when it happened

    @property
    def body(self) -> bytes:
        """Return it as a CloudEvent."""
        event = {
            "specversion": "1.0",
            "id": self.id,
            "source": _SOURCE,
            "type": f"nl.opvang.{self.kind}",
            "time": self.at.isoformat(),
            "datacontenttype": "application/json",
            "data": {"number": self.number, "kind": self.kind},
        }
        return json.dumps(event, separators=(",", ":")).encode()


def new_secret() -> str:
    """Return a secret of 256 bits, as receivers keep it."""
    return SECRET_MARK + b64encode(secrets.token_bytes(32)).decode()


def headers_of(
    message: Message, with_secrets: Iterable[str], *, now: datetime
) -> Mapping[str, str]:
    """Return what stands above a message that is sent now; while a secret is renewed, two sign."""
    moment = int(now.timestamp())
    signed = f"{message.id}.{moment}.".encode() + message.body
    return {
        "Content-Type": _CONTENT_TYPE,
        "webhook-id": message.id,
        "webhook-timestamp": str(moment),
        "webhook-signature": " ".join(_signature(signed, secret) for secret in with_secrets),
    }


def _signature(signed: bytes, secret: str) -> str:
    key = b64decode(secret.removeprefix(SECRET_MARK))
    return f"v1,{b64encode(hmac.digest(key, signed, 'sha256')).decode()}"
