"""What somebody answers by SMS: JA confirms, STOP ends all SMS to that number, the rest nothing.

Whoever can send with another's number can do both: so JA changes no capacity, and STOP is undone on
the page.
"""

from __future__ import annotations

import unicodedata
from datetime import datetime
from enum import StrEnum

from django.db import transaction
from django.views.decorators.debug import sensitive_variables

from notifications.incoming import is_first
from opvang.access import context_of
from opvang.actions.confirm_stale import confirm_stale
from opvang.actions.messages.numbers import mark_of_number
from opvang.database.context import as_system, asked_for
from opvang.errors import Busy, NotAllowed
from opvang.models import Account, MessageSettings
from opvang.models.codes import ConfirmationMethod
from opvang.policy import one_policy

_YES = frozenset({"ja"})
#: What the provider takes for STOP by itself: it then answers by itself as well.
_STOP_THERE = frozenset(
    {"stop", "stopall", "unsubscribe", "cancel", "end", "quit", "optout", "revoke"}
)
_STOP_HERE = frozenset({"stoppen", "afmelden", "uitschrijven", "opzeggen"})
_NO_WORD = " \t\r\n.!'\""


class Heard(StrEnum):
    """What an answer led to; of each the sender is told the same, whoever they are."""

    CONFIRMED = "CONFIRMED"  #: what their shelters reported is right still
    STOPPED = "STOPPED"  #: no SMS to this number any more; they are told so by us
    STOPPED_THERE = "STOPPED_THERE"  #: the same; the provider tells them
    AGAIN = "AGAIN"  #: it was heard before
    BUSY = "BUSY"  #: somebody works on the same shelter at this moment
    NOTHING = "NOTHING"  #: nobody reads it


# The provider is nobody to the database, and has proved that it tells this.
@as_system()
@sensitive_variables()
def hear_answer(number: str, text: str, *, provider_id: str, now: datetime) -> Heard:
    """Do what somebody answered, once; of number and text nothing is kept."""
    word = word_of(text)
    if not provider_id:
        return Heard.NOTHING
    try:
        with one_policy(), transaction.atomic():
            if not is_first(provider_id[:64], now=now):
                return Heard.AGAIN
            return _done(number, word, now=now)
    except Busy:
        return Heard.BUSY


def word_of(text: str) -> str:
    """Return the one word that an answer is, however it is written; else something that is none."""
    return unicodedata.normalize("NFKC", text).strip(_NO_WORD).casefold()


@sensitive_variables()
def _done(number: str, word: str, *, now: datetime) -> Heard:
    if word in _STOP_THERE | _STOP_HERE:
        theirs = MessageSettings.objects.filter(phone_mark=mark_of_number(number))
        # For each who has this telephone: nothing comes to it any more.
        theirs.filter(stopped_at=None).update(stopped_at=now)
        return Heard.STOPPED_THERE if word in _STOP_THERE else Heard.STOPPED
    account = _whose(number) if word in _YES else None
    if account is None:
        return Heard.NOTHING
    try:
        # As if they did it on the page: the database shows their rows and no others.
        with asked_for(context_of(account)):
            confirm_stale(account, method=ConfirmationMethod.SMS, now=now)
    except NotAllowed:
        return Heard.NOTHING
    return Heard.CONFIRMED


@sensitive_variables()
def _whose(number: str) -> Account | None:
    """Return who has a number, if it is one and they work here still."""
    theirs = MessageSettings.objects.filter(phone_mark=mark_of_number(number))
    found = list(theirs.filter(account__is_active=True).select_related("account")[:2])
    return found[0].account if len(found) == 1 else None
