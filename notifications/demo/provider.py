"""The provider itself: what it takes, what it does with it, and what it answers."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from functools import partial
from pathlib import Path
from typing import Any

from notifications.demo.faults import Faults
from notifications.demo.kept import Text
from notifications.demo.telephones import Telephones
from notifications.demo.telling import Teller, Told, answer_of, deliver, status_of

#: What each code says, in words of our own.
_SAID = {
    20003: "Name or password is wrong.",
    20404: "There is nothing of that name.",
    20429: "Too many at once.",
    20500: "Something went wrong here.",
    21211: "To is no valid number.",
    21602: "Body is missing.",
    21603: "From is missing.",
    21610: "Whoever has this number answered STOP.",
}
_UNREACHABLE = 30003
#: How often it tells how a message fares while nobody hears it, and the seconds between.
_TRIES, _WAIT = 30, 1.0


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(kw_only=True)
class DemoProvider:
    """An account at a provider, with all the telephones of the country."""

    inbound: str  #: where it tells what a telephone answered
    account: str = field(default_factory=lambda: f"AC{secrets.token_hex(16)}")
    token: str = field(default_factory=lambda: secrets.token_hex(16), repr=False)
    sender: str = "+3197010200300"
    clock: Callable[[], datetime] = _now
    #: Seconds between what it tells of a message; None: it tells nothing by itself.
    pace: float | None = None
    #: The file in which the telephones are kept; None: they go with the process.
    kept_in: Path | None = None

    def __post_init__(self) -> None:
        self.telephones = Telephones(clock=self.clock, kept_in=self.kept_in)
        self.faults = Faults(clock=self.clock)
        self.teller = Teller(pace=self.pace or 0)
        if self.pace is not None:
            for text in reversed(list(self.telephones.newest())):
                # What was under way when the process before this one ended.
                if text.status in ("queued", "sent"):
                    self._deliver(text)

    def send(self, fields: Mapping[str, str]) -> tuple[int, Mapping[str, Any]]:
        """Take a message as Twilio does, and return status and answer."""
        number, body = fields.get("To", ""), fields.get("Body", "")
        if not body:
            return self.problem(400, 21602)
        if not (fields.get("From") or fields.get("MessagingServiceSid")):
            return self.problem(400, 21603)
        if code := self.telephones.refusal(number):
            return self.problem(400, code)
        text = self.telephones.add(
            number, body, direction="outbound-api", callback=fields.get("StatusCallback", "")
        )
        answer = self.as_json(text)
        if self.pace is not None:
            self._deliver(text)
        return 201, answer

    def listed(self, *, to: str, size: int) -> Mapping[str, Any]:
        """Return the newest messages, as Twilio lists them."""
        found = [self.as_json(one) for one in self.telephones.newest(to=to)]
        return {
            "messages": found[:size],
            "page": 0,
            "page_size": size,
            "start": 0,
            "end": min(len(found), size),
            "next_page_uri": None,
            "previous_page_uri": None,
        }

    def told_of(self, text: Text, status: str) -> Told:
        """Return how a message fares, as it would be told."""
        return status_of(text, status, account=self.account, sender=self.sender, token=self.token)

    def told_from(self, number: str, body: str) -> Told:
        """Keep what a telephone answers, and return how it would be told."""
        text = self.telephones.add(number, body, direction="inbound")
        return answer_of(
            text, self.inbound, account=self.account, sender=self.sender, token=self.token
        )

    def answer(self, number: str, body: str) -> None:
        """Let a telephone answer, and send back to it what is said to that."""
        one = self.told_from(number, body)
        self.telephones.hear(number, body)
        if said := deliver(one):
            self.telephones.add(number, said, direction="outbound-reply")

    def as_json(self, text: Text) -> Mapping[str, Any]:
        """Return a message as Twilio describes it."""
        is_inbound = text.is_inbound
        return {
            "account_sid": self.account,
            "api_version": "2010-04-01",
            "body": text.body,
            "date_created": format_datetime(text.at),
            "date_sent": None if text.status == "queued" else format_datetime(text.at),
            "date_updated": format_datetime(text.at),
            "direction": text.direction,
            "error_code": text.error,
            "error_message": None,
            "from": text.number if is_inbound else self.sender,
            "num_media": "0",
            "num_segments": "1",
            "sid": text.sid,
            "status": text.status,
            "to": self.sender if is_inbound else text.number,
        }

    def problem(self, status: int, code: int) -> tuple[int, Mapping[str, Any]]:
        """Return a refusal as Twilio writes it."""
        return status, {"code": code, "message": _SAID[code], "more_info": "", "status": status}

    def _deliver(self, text: Text) -> None:
        arrives = text.number not in self.telephones.unreachable
        for status in ("sent", "delivered" if arrives else "undelivered"):
            self.teller.later(partial(self._moved, text, status))

    def _moved(self, text: Text, status: str) -> None:
        error = _UNREACHABLE if status == "undelivered" else None
        self.telephones.move(text, status, error=error)
        tries = _TRIES if text.callback else 0
        # The site may still be starting, or be started anew.
        while tries and deliver(self.told_of(text, status)) is None and self.teller.pause(_WAIT):
            tries -= 1
