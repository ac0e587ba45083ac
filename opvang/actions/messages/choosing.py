"""What somebody chooses for themselves: what reaches them how, when not, and who stands in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext
from django.views.decorators.debug import sensitive_variables

from notifications.codes import Channel
from notifications.models import Message
from opvang.actions.locks import lock_form
from opvang.actions.messages.numbers import mark_of_number, spelled
from opvang.actions.mistakes import Mistakes, one_mistake
from opvang.audit import Subject, record
from opvang.errors import FieldRemark, FormRefused, NotPossible, Overtaken
from opvang.models import Account
from opvang.models.codes import Activity, ObjectKind
from opvang.queries.messages.own import (
    kinds_for,
    possible_deputies,
    settings_of,
    version_of,
)

_KIND_LISTS = ("on_screen", "by_email", "by_sms", "at_once")
_KINDS, _PHONE, _DEPUTY = "KINDS", "PHONE", "DEPUTY"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewChoices:
    """What reaches somebody along which way, and when nothing does."""

    on_screen: Sequence[str]
    by_email: Sequence[str]
    by_sms: Sequence[str]
    at_once: Sequence[str]
    quiet_from: time | None
    quiet_until: time | None
    digest_hour: int | None
    language: str


@transaction.atomic
def choose_messages(
    actor: Account, new: NewChoices, *, now: datetime, seen: int | None = None
) -> None:
    """Save what reaches the actor, and when.

    *seen* is the version that they read; None: they saw it just now.

    Raises
    ------
    Overtaken
        When it was changed since.
    FormRefused
        When it cannot be: a kind that there is not, or half of the quiet hours.
    """
    lock_form(actor, actor.pk)
    row = settings_of(actor)
    if seen is not None and seen != version_of(row):
        raise Overtaken
    offered = set(map(str, kinds_for(actor)))
    for name in NewChoices.__dataclass_fields__:
        chosen = getattr(new, name)
        if name in _KIND_LISTS:
            # What is of no use in their role now keeps what it was, for when it is.
            chosen = sorted({*chosen, *(one for one in getattr(row, name) if one not in offered)})
        setattr(row, name, chosen)
    _require_both(new)
    mistakes = Mistakes()
    mistakes.save(row)
    mistakes.refuse()
    _note(actor, _KINDS, now=now)


def _require_both(new: NewChoices) -> None:
    """Refuse a beginning of the quiet hours without their end, and the other way round."""
    if (new.quiet_from is None) != (new.quiet_until is None):
        lacking = "quiet_from" if new.quiet_from is None else "quiet_until"
        sentence = gettext(
            "Stille uren hebben een begin en een einde. Vul ze allebei in, of geen van beide."
        )
        raise one_mistake(lacking, sentence)


@sensitive_variables()
@transaction.atomic
def change_contact(actor: Account, *, phone: str, deputy: UUID | None, now: datetime) -> None:
    """Save the number that SMS goes to, and who hears of a crisis that the actor left unanswered.

    Who gives a number wants SMS there, also if they answered STOP before.

    Raises
    ------
    FormRefused
        When it is no number, or the deputy is no colleague who may do the same.
    """
    row = settings_of(actor)
    number = _number(phone)
    if deputy is not None and deputy not in {one.id for one in possible_deputies(actor)}:
        sentence = gettext("Kies een collega die hetzelfde werk doet.")
        raise FormRefused((FieldRemark(field="deputy", sentence=sentence),))
    changed = [_PHONE] * (number != row.phone or row.stopped_at is not None)
    changed += [_DEPUTY] * (deputy != row.deputy_id)
    row.phone, row.deputy_id, row.stopped_at = number, deputy, None
    row.phone_mark = mark_of_number(number) if number else None
    row.save()
    for what in changed:
        _note(actor, what, now=now)


def mark_read(actor: Account, *, now: datetime) -> None:
    """Write down that the actor read all that they have on screen."""
    own = Message.objects.filter(recipient=actor.pk, channel=Channel.SCREEN, read_at=None)
    own.update(read_at=now)


@sensitive_variables()
def _number(phone: str) -> str:
    if not phone.strip():
        return ""
    try:
        return spelled(phone)
    except NotPossible as refusal:
        raise FormRefused((FieldRemark(field="phone", sentence=str(refusal)),)) from None


def _note(actor: Account, detail: str, *, now: datetime) -> None:
    subject = Subject(kind=ObjectKind.ACCOUNT, id=actor.pk)
    record(actor, Activity.CHANGE_MESSAGES, subject, at=now, detail=detail)
