"""The telephones of the demo: what is on them, and what somebody answers with one."""

from __future__ import annotations

from collections.abc import Sequence

from urllib3.exceptions import HTTPError

from notifications.demo.asking import Telephone, let_answer, telephones
from opvang.actions.sms.provider import has_telephones, sms_provider

#: So many are shown, those that sent or got something last.
_MOST = 12


def shown_telephones() -> Sequence[Telephone]:
    """Return the telephones of the demo; none where there is no demo, or nobody answers for it."""
    provider = sms_provider()
    try:
        return telephones(provider)[:_MOST] if provider and has_telephones() else ()
    except HTTPError:
        return ()


def answer_by_telephone(key: str, text: str) -> None:
    """Answer *text* with one of them; one that is not there answers nothing."""
    provider = sms_provider()
    if provider and has_telephones() and text:
        let_answer(provider, key, text)
