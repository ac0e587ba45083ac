"""Mail of the demo: kept in a folder on this machine, where a page shows it, and never sent."""

from __future__ import annotations

import email
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage as Parsed
from email.policy import default
from pathlib import Path
from uuid import uuid4

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend


class KeptMail(BaseEmailBackend):
    """Keeps each mail as a file of its own, whole or not at all."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Keep these and return how many there were."""
        folder = _folder()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for mail in email_messages:
            made = folder / f"{datetime.now(UTC):%Y%m%dT%H%M%S%f}-{uuid4().hex}.eml"
            half = made.with_suffix(".half")
            half.write_bytes(mail.message().as_bytes())
            half.replace(made)
        return len(email_messages)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One mail as somebody would find it."""

    to: str
    subject: str
    text: str
    at: datetime


def kept_mail(*, most: int) -> tuple[Kept, ...]:
    """Return the mails that were kept last, the newest first."""
    files = sorted(_folder().glob("*.eml"), reverse=True)[:most]
    return tuple(_read(file) for file in files)


def _read(file: Path) -> Kept:
    mail = email.message_from_bytes(file.read_bytes(), policy=default)
    at = datetime.strptime(file.name.partition("-")[0], "%Y%m%dT%H%M%S%f").replace(tzinfo=UTC)
    return Kept(to=str(mail["To"]), subject=str(mail["Subject"]), text=_text(mail), at=at)


def _text(mail: Parsed) -> str:
    body = mail.get_body(("plain",))
    return str(body.get_content()) if body is not None else ""


def _folder() -> Path:
    return Path(settings.DEMO_FOLDER) / "mail"
