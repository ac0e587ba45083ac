"""What Twilio tells us, whether it is Twilio that tells it, and what is answered."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Any

from twilio.request_validator import RequestValidator
from twilio.twiml.messaging_response import MessagingResponse

from notifications.transports.sms.provider import Provider


class Told(IntEnum):
    """How far a message is, in order: what is told later than it happened undoes nothing."""

    TAKEN = 1  #: Twilio has it
    FAILED = 2  #: it did not arrive
    DELIVERED = 3  #: it arrived, whatever else is told


#: Source: the values of MessageStatus in Twilio's status callbacks.
_TOLD = {
    **dict.fromkeys(("accepted", "scheduled", "queued", "sending", "sent"), Told.TAKEN),
    **dict.fromkeys(("undelivered", "failed", "canceled"), Told.FAILED),
    **dict.fromkeys(("delivered", "read"), Told.DELIVERED),
}


def state_of(status: str) -> Told | None:
    """Return how far a message is; None: Twilio says something that nobody here knows."""
    return _TOLD.get(status.lower())


def is_signed(
    address: str, fields: Mapping[str, Any], signature: str, *, provider: Provider
) -> bool:
    """Say whether Twilio sent *fields* to *address*, the one that it was told, in full."""
    return any(
        RequestValidator(token).validate(address, fields, signature)
        # An empty one would let everybody sign.
        for token in provider.tokens
        if token
    )


def answer(text: str = "") -> str:
    """Return an answer to an SMS, as Twilio reads it; without text nothing is sent back."""
    said = MessagingResponse()
    if text:
        said.message(text)
    return str(said)
