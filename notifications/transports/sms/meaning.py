"""What an answer of Twilio means, or the want of one.

Source: Twilio's list of errors. What is wrong with this number or this text is refused for good;
what is wrong with our account, our settings or Twilio itself is mended, and then the message goes.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from requests import ConnectTimeout, RequestException
from requests.exceptions import InvalidHeader, InvalidSchema, InvalidURL, MissingSchema
from twilio.base.exceptions import TwilioRestException, TwilioServiceException
from urllib3.exceptions import MaxRetryError, NameResolutionError, NewConnectionError

from notifications.transports import NotSent, Refused, RefusedFor, TryAgain, Unknown

if TYPE_CHECKING:
    from twilio.base.exceptions import TwilioException

#: Who has the number answered STOP.
_STOPPED = frozenset({21610})
#: No valid number, none that can be reached, none of a telephone that takes SMS.
_ADDRESS = frozenset({21211, 21214, 21217, 21219, 21265, 21401, 21421, 21612, 21614, 21635, 60205})
#: No text, too long a text, or one that is taken for unwanted.
_MESSAGE = frozenset({21602, 21605, 21617, 21619, 21656, 30007, 30038})
#: How long to wait before asking again what somebody here has to mend first.
_TO_MEND = timedelta(minutes=15)
_LONGEST_WAIT = timedelta(hours=6)


def meaning(error: TwilioException, *, retry_after: str) -> NotSent:
    """Return what came of a request that Twilio answered with an error."""
    if not isinstance(error, TwilioRestException | TwilioServiceException):
        return TryAgain("SETTINGS", wait=_TO_MEND)
    if error.status == 429 or error.status >= 500:
        failure = "BUSY" if error.status == 429 else f"STATUS_{error.status:d}"
        return TryAgain(failure, wait=_wait(retry_after))
    if error.code in _STOPPED:
        return Refused(RefusedFor.STOPPED)
    if error.code in _ADDRESS:
        return Refused(RefusedFor.ADDRESS)
    if error.code in _MESSAGE:
        return Refused(RefusedFor.MESSAGE)
    return TryAgain(f"CODE_{error.code or error.status}", wait=_TO_MEND)


def of_a_loss(error: RequestException) -> TryAgain | Unknown:
    """Return what came of a request without any answer."""
    if isinstance(error, InvalidURL | InvalidSchema | MissingSchema | InvalidHeader):
        return TryAgain("SETTINGS", wait=_TO_MEND)
    if isinstance(error, ConnectTimeout) or _was_never_let_in(error):
        return TryAgain("NO_ANSWER")
    return Unknown("LOST")


def _was_never_let_in(error: RequestException) -> bool:
    """Say whether no connection was made, so that nothing can have been said over one."""
    inner = error.args[0] if error.args else None
    reason = inner.reason if isinstance(inner, MaxRetryError) else inner
    return isinstance(reason, NewConnectionError | NameResolutionError)


def _wait(retry_after: str) -> timedelta:
    """Return how long Twilio asked to be left alone: seconds, or nothing that can be read."""
    if not (retry_after.isascii() and retry_after.isdigit()):
        return timedelta()
    return min(timedelta(seconds=int(retry_after[:9])), _LONGEST_WAIT)
