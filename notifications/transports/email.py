"""Sending a message by mail, as EMAIL_URL says, and telling surely not, perhaps and never apart."""

from __future__ import annotations

import smtplib
from contextlib import suppress
from email.utils import parseaddr
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.views.decorators.debug import sensitive_variables

from notifications.texts import MailText
from notifications.transports import NotSent, Refused, RefusedFor, Sent, TryAgain, Unknown


@sensitive_variables()
def send(address: str, text: MailText, *, message: UUID) -> Sent:
    """Send *text* to *address*; sent twice it is known as one by its Message-ID.

    Raises
    ------
    TryAgain, Unknown, Refused
        When the server did not say that it has it.
    """
    name = f"<{message}@{_own_domain()}>"
    mail = EmailMessage(
        subject=text.subject,
        body=text.body,
        to=[address],
        headers={"Message-ID": name, "Auto-Submitted": "auto-generated"},
    )
    outcome = _tried(mail)
    # Raised here, so that no error has the server's own as its cause, which tells the address.
    if outcome is not None:
        raise outcome
    return Sent(name.strip("<>"))


def _own_domain() -> str:
    return parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"


@sensitive_variables()
def _tried(mail: EmailMessage) -> NotSent | None:
    """Hand it over and return what went wrong; None: the server has it."""
    server = get_connection(fail_silently=False)
    try:
        return _opened(server) or _handed_over(server, mail)
    finally:
        with suppress(OSError, smtplib.SMTPException):
            server.close()


def _opened(server: Any) -> TryAgain | None:
    """Reach the server and sign in: as long as that fails nothing was taken."""
    try:
        server.open()
    except smtplib.SMTPAuthenticationError:
        return TryAgain("LOGIN")
    except (OSError, smtplib.SMTPException):
        return TryAgain("NO_ANSWER")
    return None


def _handed_over(server: Any, mail: EmailMessage) -> NotSent | None:
    try:
        server.send_messages([mail])
    except smtplib.SMTPRecipientsRefused as error:
        codes = [code for code, _ in error.recipients.values()]
        return _no(max(codes, default=550), RefusedFor.ADDRESS)
    except smtplib.SMTPResponseException as error:
        return _no(error.smtp_code, RefusedFor.MESSAGE)
    except (smtplib.SMTPNotSupportedError, ValueError):
        # An address or text that no mail can have.
        return Refused(RefusedFor.MESSAGE)
    except (OSError, smtplib.SMTPException):
        # Lost after the server may have taken it.
        return Unknown("LOST")
    return None


def _no(code: int, reason: RefusedFor) -> TryAgain | Refused:
    """Return what an answer means: from 500 on it is for ever (RFC 5321, 4.2.1)."""
    return Refused(reason) if code >= 500 else TryAgain("BUSY")
