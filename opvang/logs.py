"""Secrets that stand in addresses, kept out of every log."""

from __future__ import annotations

import logging
import re
from typing import Any

_HIDDEN = "***"
#: The link of an invitation, whose end lets in who has it; written plain or as part of a query.
_LINK = re.compile(r"(uitnodiging(?:/|%2f)+)[^\s\"'<>&]+", re.IGNORECASE)
#: The same, where the whole text is an address: all of the rest is secret, spaces as well.
_ADDRESS = re.compile(r"(?s)^(/+uitnodiging/+).+", re.IGNORECASE)

_make_record = logging.getLogRecordFactory()


def keep_secrets_out() -> None:
    """Make every record without secrets, before any handler of any logger sees it."""
    logging.setLogRecordFactory(_without_secrets)


def hidden(text: str) -> str:
    """Return *text* without the secrets in it."""
    return _LINK.sub(rf"\1{_HIDDEN}", _ADDRESS.sub(rf"\1{_HIDDEN}", text))


def _without_secrets(*args: Any, **kwargs: Any) -> logging.LogRecord:
    record = _make_record(*args, **kwargs)
    # A server's own format takes the arguments apart, so that they stay as many as they are.
    if isinstance(record.args, tuple):
        record.args = tuple(hidden(one) if isinstance(one, str) else one for one in record.args)
    if _tells(record):
        record.msg, record.args = hidden(record.getMessage()), ()
    if record.exc_info:
        trace = logging.Formatter().formatException(record.exc_info)
        # Who finds the text of a trace made does not make it again.
        record.exc_text = hidden(trace) if hidden(trace) != trace else None
    return record


def _tells(record: logging.LogRecord) -> bool:
    """Say whether the message has a secret; one that cannot be made is for its handler to tell."""
    try:
        message = record.getMessage()
    except (TypeError, ValueError, KeyError):
        return False
    return hidden(message) != message
