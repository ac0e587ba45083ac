"""What the provider tells: how a message fares, and what a telephone answered, both signed."""

from __future__ import annotations

import base64
import hashlib
import hmac
import queue
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from threading import Event, Thread
from urllib.parse import urlencode
from xml.etree.ElementTree import ParseError  # nosec B405 # nothing is read with it

import urllib3
from defusedxml.ElementTree import fromstring

from notifications.demo.kept import Text

_FORM = "application/x-www-form-urlencoded; charset=UTF-8"
_SECONDS = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One request of the provider to whoever uses it."""

    address: str
    fields: Mapping[str, str] = field(repr=False)
    signature: str = field(repr=False)

    def forged(self) -> Told:
        """Return the same with another signature."""
        return replace(self, signature=base64.b64encode(bytes(20)).decode())


def told(address: str, fields: Mapping[str, str], *, token: str) -> Told:
    """Return a request that is signed as Twilio signs: address, then fields by name, SHA-1."""
    signed = address + "".join(f"{name}{fields[name]}" for name in sorted(fields))
    # Twilio chose the hash; it guards as HMAC.
    digest = hmac.new(token.encode(), signed.encode(), hashlib.sha1).digest()
    return Told(address=address, fields=fields, signature=base64.b64encode(digest).decode())


def status_of(text: Text, status: str, *, account: str, sender: str, token: str) -> Told:
    """Return how a message fares."""
    fields = {
        "AccountSid": account,
        "ApiVersion": "2010-04-01",
        "From": sender,
        "MessageSid": text.sid,
        "MessageStatus": status,
        "SmsSid": text.sid,
        "SmsStatus": status,
        "To": text.number,
    }
    if text.error:
        fields["ErrorCode"] = str(text.error)
    return told(text.callback, fields, token=token)


def answer_of(text: Text, address: str, *, account: str, sender: str, token: str) -> Told:
    """Return what a telephone answered."""
    fields = {
        "AccountSid": account,
        "ApiVersion": "2010-04-01",
        "Body": text.body,
        "From": text.number,
        "FromCountry": "NL",
        "MessageSid": text.sid,
        "NumMedia": "0",
        "NumSegments": "1",
        "SmsMessageSid": text.sid,
        "SmsSid": text.sid,
        "SmsStatus": "received",
        "To": sender,
        "ToCountry": "NL",
    }
    return told(address, fields, token=token)


def deliver(one: Told) -> str | None:
    """Send it, and return the text that is to be sent back to the telephone; empty: none.

    None: nobody was there to be told.
    """
    try:
        answer = urllib3.request(
            "POST",
            one.address,
            body=urlencode(one.fields),
            headers={"Content-Type": _FORM, "X-Twilio-Signature": one.signature},
            timeout=_SECONDS,
            retries=False,
            redirect=False,
        )
        root = fromstring(answer.data) if answer.status == 200 else None
    except urllib3.exceptions.HTTPError:
        return None
    except ParseError:
        return ""
    return "" if root is None else root.findtext("Message") or root.findtext("Message/Body") or ""


class Teller:
    """Does what comes later, in order: tell how a message fares."""

    def __init__(self, *, pace: float) -> None:
        self._pace = pace  # seconds between one and the next
        self._over = Event()
        self._waiting: queue.Queue[Callable[[], object] | None] = queue.Queue()
        self._thread = Thread(target=self._work, name="telephones", daemon=True)
        self._thread.start()

    def later(self, step: Callable[[], object]) -> None:
        """Do it in a moment."""
        self._waiting.put(step)

    def pause(self, seconds: float) -> bool:
        """Wait within a step, and say whether there is still something to do."""
        return not self._over.wait(seconds)

    def settle(self) -> None:
        """Wait until all was done."""
        self._waiting.join()

    def stop(self) -> None:
        """Do nothing more."""
        self._over.set()
        self._waiting.put(None)

    def _work(self) -> None:
        while (step := self._waiting.get()) is not None:
            if self.pause(self._pace):
                step()
            self._waiting.task_done()
        self._waiting.task_done()
