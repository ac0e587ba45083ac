"""Sending one SMS, and asking what was sent before."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.views.decorators.debug import sensitive_variables
from requests import RequestException
from twilio.base.exceptions import TwilioException

from notifications.transports import NotSent, Sent, TryAgain, Unknown
from notifications.transports.sms.line import connected
from notifications.transports.sms.meaning import meaning, of_a_loss
from notifications.transports.sms.provider import Provider

#: How many of the newest messages to a number are looked through.
_LOOKED_THROUGH = 100
#: How far the provider's clock may be behind ours.
_CLOCKS_APART = timedelta(minutes=2)
#: What an answer raises that is no JSON, or JSON of something else.
_ILL_FORMED = (ValueError, KeyError, TypeError, AttributeError)


@sensitive_variables()
def send(number: str, text: str, *, message: UUID, provider: Provider) -> Sent:
    """Send *text* to *number*, such as +31612345678; the provider tells later how *message* fares.

    Raises
    ------
    TryAgain, Unknown, Refused
        When the provider did not say that it has it.
    """
    outcome = _tried(number, text, message=message, provider=provider)
    # Raised here, so that no error has the provider's own as its cause, which tells number or text.
    if isinstance(outcome, NotSent):
        raise outcome
    return outcome


@sensitive_variables()
def sent_before(number: str, text: str, *, since: datetime, provider: Provider) -> tuple[str, ...]:
    """Return what the provider has of *text* to *number* since a moment, the newest first.

    Raises
    ------
    TryAgain
        When the provider cannot be asked now.
    """
    outcome = _listed(number, text, since=since - _CLOCKS_APART, provider=provider)
    if isinstance(outcome, TryAgain):
        raise outcome
    return outcome


@sensitive_variables()
def _tried(number: str, text: str, *, message: UUID, provider: Provider) -> Sent | NotSent:
    sender = (
        {"messaging_service_sid": provider.service}
        if provider.service
        else {"from_": provider.sender}
    )
    with connected(provider) as (client, line):
        try:
            made = client.messages.create(
                to=number, body=text, status_callback=f"{provider.callbacks}{message}/", **sender
            )
            return Sent(made.sid) if made.sid else Unknown("ANSWER")
        except TwilioException as error:
            return meaning(error, retry_after=line.retry_after)
        except RequestException as error:
            return of_a_loss(error)
        except _ILL_FORMED:
            # Whoever answers something has had the question.
            return Unknown("ANSWER")


@sensitive_variables()
def _listed(
    number: str, text: str, *, since: datetime, provider: Provider
) -> tuple[str, ...] | TryAgain:
    with connected(provider) as (client, line):
        try:
            # Not by the day of sending: what waits there to be sent has none yet.
            listed = client.messages.list(
                to=number, limit=_LOOKED_THROUGH, page_size=_LOOKED_THROUGH
            )
            return tuple(one.sid for one in listed if _is_it(one, text, since=since))
        except TwilioException as error:
            outcome = meaning(error, retry_after=line.retry_after)
            return TryAgain(outcome.failure, wait=getattr(outcome, "wait", timedelta()))
        except RequestException as error:
            return TryAgain(of_a_loss(error).failure)
        except _ILL_FORMED:
            return TryAgain("ANSWER")


def _is_it(one: Any, text: str, *, since: datetime) -> bool:
    is_ours = str(one.direction).startswith("outbound")
    return bool(is_ours and one.body == text and one.date_created >= since)
