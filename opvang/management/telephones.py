"""The telephones of the demo, in the process that serves it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.db import connection

from notifications.demo.provider import DemoProvider
from notifications.demo.server import answering
from opvang.actions.sms.provider import public_address

#: Where a telephone's answer is told. `opvang.pages.urls` has the same.
_INBOUND = "/sms/antwoord/"
#: How long after it was sent somebody sees that an SMS arrived, in seconds, in two steps.
_PACE = 0.5


@contextmanager
def telephones() -> Iterator[None]:
    """Let SMS of a demo arrive until the end of the block; for real people nothing begins."""
    if not settings.LOCAL or settings.TWILIO_ACCOUNT_SID or settings.SMS_DEMO_URL:
        yield
        return
    demo = DemoProvider(inbound=public_address(_INBOUND), pace=_PACE, kept_in=_kept_in())
    with answering(demo) as base:
        settings.SMS_DEMO_URL = f"http://{demo.account}:{demo.token}@{urlsplit(base).netloc}"
        try:
            yield
        finally:
            settings.SMS_DEMO_URL = ""
            demo.teller.stop()


def _kept_in() -> Path:
    # Each database has its own people, and so its own telephones.
    return Path(settings.DEMO_FOLDER) / f"telephones-{connection.settings_dict['NAME']}.json"
