"""Asking the provider of the demo what is on its telephones, and letting one answer."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlencode

import urllib3

from notifications.transports.sms import Provider

_SECONDS = 15.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Bubble:
    """One SMS, as a telephone shows it."""

    body: str = field(repr=False)
    at: datetime
    is_own: bool  #: the telephone sent it
    status: str  #: how far it is, as Twilio says it


@dataclass(frozen=True, slots=True, kw_only=True)
class Telephone:
    """One telephone, and what it sent and got, the oldest first."""

    key: str  #: what it is called where its number must not stand
    number: str = field(repr=False)
    is_stopped: bool  #: it wants no SMS
    bubbles: Sequence[Bubble]


def telephones(provider: Provider) -> Sequence[Telephone]:
    """Return the telephones that sent or got something, the one that did so last first."""
    told = json.loads(_asked(provider, "GET", "/telephones"))
    return tuple(_telephone(one) for one in told["telephones"])


def let_answer(provider: Provider, key: str, text: str) -> None:
    """Let a telephone answer *text*; one that is not there answers nothing."""
    _asked(provider, "POST", f"/telephones/{key}/answers", Body=text)


def _asked(provider: Provider, method: str, path: str, **fields: str) -> bytes:
    name, password = provider.proof
    headers = urllib3.make_headers(basic_auth=f"{name}:{password}")
    answer = urllib3.request(
        method,
        f"{provider.base}{path}",
        body=urlencode(fields) if fields else None,
        headers=headers | {"Content-Type": "application/x-www-form-urlencoded"},
        timeout=_SECONDS,
        retries=False,
    )
    return answer.data


def _telephone(told: dict[str, Any]) -> Telephone:
    return Telephone(
        key=told["key"],
        number=told["number"],
        is_stopped=told["is_stopped"],
        bubbles=tuple(
            Bubble(
                body=one["body"],
                at=parsedate_to_datetime(one["date_created"]),
                is_own=one["direction"] == "inbound",
                status=one["status"],
            )
            for one in told["messages"]
        ),
    )
