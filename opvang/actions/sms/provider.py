"""The account at a provider of SMS that this installation has."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings

from notifications.transports.sms import Provider

#: Where the provider tells how a message fares, before the id of the message. `urls` has the same.
_STATUS = "/sms/status/"


def public_address(path: str = "/") -> str:
    """Return where everybody finds a page of this site."""
    return f"{settings.PUBLIC_URL or f'http://localhost:{settings.PORT}'}{path}"


def sms_provider() -> Provider | None:
    """Return the account that sends; None: nobody here sends SMS."""
    if settings.TWILIO_ACCOUNT_SID:
        return Provider(
            account=settings.TWILIO_ACCOUNT_SID,
            tokens=tuple(settings.TWILIO_AUTH_TOKEN),
            key=settings.TWILIO_API_KEY,
            secret=settings.TWILIO_API_SECRET,
            service=settings.TWILIO_MESSAGING_SERVICE_SID,
            sender=settings.TWILIO_FROM,
            region=settings.TWILIO_REGION,
            edge=settings.TWILIO_EDGE,
            base=settings.TWILIO_BASE_URL,
            callbacks=public_address(_STATUS),
            connect_seconds=settings.TWILIO_CONNECT_SECONDS,
            answer_seconds=settings.TWILIO_ANSWER_SECONDS,
        )
    return _of_the_demo() if has_telephones() else None


def has_telephones() -> bool:
    """Say whether the telephones are those of a demo, on this machine."""
    return bool(settings.LOCAL and settings.SMS_DEMO_URL and not settings.TWILIO_ACCOUNT_SID)


def _of_the_demo() -> Provider:
    there = urlsplit(settings.SMS_DEMO_URL)
    return Provider(
        account=there.username or "",
        tokens=(there.password or "",),
        sender="Opvang",
        base=f"{there.scheme}://{there.hostname}:{there.port}",
        callbacks=public_address(_STATUS),
    )
