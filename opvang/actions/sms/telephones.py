"""The telephones of the demo: whose they are, what is on them, and answering with one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from urllib3.exceptions import HTTPError

from notifications.demo.asking import Telephone, let_answer, telephones
from opvang.actions.messages.numbers import mark_of_number
from opvang.actions.sms.provider import has_telephones, sms_provider
from opvang.database.context import as_system
from opvang.models import MessageSettings

#: So many are shown, those that sent or got something last: all that the demo gives, and more.
_MOST = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownTelephone:
    """One telephone, and who of the demo has it."""

    telephone: Telephone
    owners: tuple[str, ...]  #: by the names they sign in with; empty: nobody has it now


def shown_telephones() -> Sequence[ShownTelephone]:
    """Return the telephones of the demo; none where there is no demo, or nobody answers for it."""
    provider = sms_provider()
    try:
        found = telephones(provider)[:_MOST] if provider and has_telephones() else ()
    except HTTPError:
        return ()
    return tuple(ShownTelephone(telephone=one, owners=_owners(one.number)) for one in found)


def answer_by_telephone(key: str, text: str) -> None:
    """Answer *text* with one of them; one that is not there answers nothing."""
    provider = sms_provider()
    if provider and has_telephones() and text:
        let_answer(provider, key, text)


# Everybody of the demo is invented, and its telephones are for whoever looks at it.
@as_system()
def _owners(number: str) -> tuple[str, ...]:
    theirs = MessageSettings.objects.filter(phone_mark=_mark(number))
    return tuple(theirs.order_by("account").values_list("account__username", flat=True))


@lru_cache(maxsize=256)
def _mark(number: str) -> bytes:
    """Return the mark of an invented number; it is slow, and pages ask for it all the time."""
    return mark_of_number(number)
