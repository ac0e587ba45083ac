"""The mail of the demo."""

from __future__ import annotations

from notifications.demo.mail import Kept, kept_mail

#: So many are shown.
_MOST = 50


def newest_mail() -> tuple[Kept, ...]:
    """Return the mail that the demo kept last, the newest first."""
    return kept_mail(most=_MOST)
