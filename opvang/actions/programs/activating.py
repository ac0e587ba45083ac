"""Letting a program and its keys work, by a second person who called back, and ending it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from opvang.actions.programs.found import note, their_program
from opvang.errors import NotPossible
from opvang.events import settled_through
from opvang.models import Account, Program
from opvang.models.codes import Activity, CallBack


@transaction.atomic
def activate_program(
    actor: Account, program: UUID, *, seen: Collection[UUID], call_back: CallBack, now: datetime
) -> None:
    """Let a program work, and those of its keys and webhooks that were seen; after calling back.

    What is not among *seen* goes on waiting, such as a key that was made meanwhile.

    Raises
    ------
    NotAllowed, NotFound
        When it is not for them, or was ended.
    NotPossible
        When they made it, or nothing of *seen* waits for another than who made it.
    """
    found = their_program(actor, Activity.ACTIVATE_PROGRAM, program)
    is_new = found.activated_at is None
    if is_new and found.made_by_id == actor.id:
        raise NotPossible(
            gettext("Wie een koppeling maakt activeert die niet zelf. Vraag een collega.")
        )
    keys = found.keys.filter(pk__in=seen, activated_at=None, revoked_at=None)
    webhooks = found.webhooks.filter(pk__in=seen, activated_at=None, ended_at=None)
    activated = keys.exclude(made_by=actor).update(activated_by=actor, activated_at=now)
    # What happened before is not told any more.
    activated += webhooks.exclude(made_by=actor).update(
        activated_by=actor, activated_at=now, delivered_through=settled_through()
    )
    if not (is_new or activated):
        raise NotPossible(gettext("Er wacht niets van een ander op activeren."))
    if is_new:
        _let_in(found, actor, call_back=call_back, now=now)
    note(actor, Activity.ACTIVATE_PROGRAM, found, at=now, detail=call_back)


@transaction.atomic
def end_program(actor: Account, program: UUID, *, now: datetime) -> None:
    """Let a program work no more, with all its keys and tokens, at once and for good.

    Raises
    ------
    NotAllowed, NotFound
        When it is not for them, or was ended before.
    """
    found = their_program(actor, Activity.END_PROGRAM, program)
    found.ended_at = now
    found.save(update_fields=["ended_at"])
    found.account.is_active = False
    found.account.save(update_fields=["is_active"])
    note(actor, Activity.END_PROGRAM, found, at=now)


def _let_in(found: Program, actor: Account, *, call_back: CallBack, now: datetime) -> None:
    found.activated_by, found.activated_at, found.call_back = actor, now, call_back
    found.save(update_fields=["activated_by", "activated_at", "call_back"])
    found.account.is_active = True
    found.account.save(update_fields=["is_active"])
