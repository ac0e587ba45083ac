"""What somebody answers by SMS: JA confirms, STOP ends all SMS to that number, START undoes that.

Whoever can send with another's number can do all of it: so JA changes no capacity, and STOP and
START no more than whether somebody must look at a screen. And whoever answers means what they read
last: so JA confirms only where the newest SMS asked for it.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.views.decorators.debug import sensitive_variables

from notifications.incoming import is_first
from opvang.access import context_of
from opvang.actions.confirm_stale import confirm_stale
from opvang.actions.messages.numbers import mark_of_number
from opvang.actions.sms.stopping import start, stop
from opvang.audit import Origin, coming_from
from opvang.database.context import as_system, asked_for
from opvang.errors import Busy, NotAllowed
from opvang.models import Account, MessageSettings
from opvang.models.codes import Channel, ConfirmationMethod
from opvang.policy import one_policy
from opvang.queries.messages.asked_by_sms import capacity_asked_at

_YES = frozenset({"ja"})
#: The first are what the provider takes for STOP by itself.
_STOP = frozenset(
    {
        *("stop", "stopall", "unsubscribe", "cancel", "end", "quit", "optout", "revoke"),
        *("stoppen", "afmelden", "uitschrijven", "opzeggen"),
    }
)
#: What the provider takes for START. Who says yes in English and did not stop it means something
#: else.
_START = frozenset({"start", "unstop"})
_START_TOO = frozenset({"yes"})
_NO_WORD = " \t\r\n.!'\""


class Heard(StrEnum):
    """What an answer led to; of each the sender is told the same, whoever they are."""

    CONFIRMED = "CONFIRMED"  #: what their shelters reported is right still
    NOT_ASKED = "NOT_ASKED"  #: nobody asked them for that, so nothing is confirmed
    STOPPED = "STOPPED"  #: no SMS to this number any more
    STARTED = "STARTED"  #: SMS may come to this number
    AGAIN = "AGAIN"  #: it was heard before
    BUSY = "BUSY"  #: somebody works on the same shelter at this moment
    NOTHING = "NOTHING"  #: nobody reads it


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What an answer led to, and in which language its sender is told."""

    heard: Heard
    language: str


# The provider is nobody to the database, and has proved that it tells this. What is done came by
# SMS, from nobody knows which network.
@as_system()
@coming_from(lambda: Origin(channel=Channel.SMS))
@sensitive_variables()
def hear_answer(number: str, text: str, *, provider_id: str, now: datetime) -> Answered:
    """Do what somebody answered, once; of number and text nothing is kept."""
    theirs = MessageSettings.objects.filter(phone_mark=mark_of_number(number))
    heard = _heard(theirs, word_of(text), provider_id=provider_id, now=now)
    return Answered(heard=heard, language=_language(theirs))


def word_of(text: str) -> str:
    """Return the one word that an answer is, however it is written; else something that is none."""
    return unicodedata.normalize("NFKC", text).strip(_NO_WORD).casefold()


def _heard(
    theirs: QuerySet[MessageSettings], word: str, *, provider_id: str, now: datetime
) -> Heard:
    if not provider_id:
        return Heard.NOTHING
    try:
        with one_policy(), transaction.atomic():
            if not is_first(provider_id[:64], now=now):
                return Heard.AGAIN
            return _done(theirs, word, now=now)
    except Busy:
        return Heard.BUSY


def _done(theirs: QuerySet[MessageSettings], word: str, *, now: datetime) -> Heard:
    if word in _STOP:
        stop(theirs, now=now)
        return Heard.STOPPED
    if word in _START | _START_TOO:
        had_stopped = start(theirs, now=now)
        return Heard.STARTED if had_stopped or word in _START else Heard.NOTHING
    if word in _YES:
        account = _whose(theirs)
        is_done = account is not None and _confirmed(account, now=now)
        return Heard.CONFIRMED if is_done else Heard.NOT_ASKED
    return Heard.NOTHING


def _confirmed(account: Account, *, now: datetime) -> bool:
    """Confirm what the newest SMS to somebody asked them to; say whether there was any such."""
    asked_at = capacity_asked_at(account, now=now)
    if asked_at is None:
        return False
    try:
        # As if they did it on the page: the database shows their rows and no others.
        with asked_for(context_of(account)):
            by_sms = ConfirmationMethod.SMS
            return bool(confirm_stale(account, method=by_sms, now=now, asked_at=asked_at))
    except NotAllowed:
        return False


def _whose(theirs: QuerySet[MessageSettings]) -> Account | None:
    """Return who has a number, if it is one and they work here still."""
    found = list(theirs.filter(account__is_active=True).select_related("account")[:2])
    return found[0].account if len(found) == 1 else None


def _language(theirs: QuerySet[MessageSettings]) -> str:
    """Return the language of the messages to a number; that of the country where there are more."""
    found = set(theirs.values_list("language", flat=True))
    return found.pop() if len(found) == 1 else settings.LANGUAGE_CODE
