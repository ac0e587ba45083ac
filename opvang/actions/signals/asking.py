"""More is asked about a signal, and comes in."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from opvang.actions.signals.subjects import open_signal_for, save
from opvang.actions.signals.telling import tell_of_signal
from opvang.models import Account, Signal
from opvang.models.codes import Activity
from opvang.models.codes.signals import SignalState


@transaction.atomic
def ask_about_signal(actor: Account, signal: UUID, *, question: str, now: datetime) -> Signal:
    """Write down what was asked of who reported it; somebody who works here reads it.

    Raises
    ------
    NotAllowed, NotFound
        When this is not for the actor to do, or not to this signal.
    NotPossible
        When it was judged already, or nothing is asked.
    """
    row = open_signal_for(actor, Activity.ASK_ABOUT_SIGNAL, signal, now=now)
    row.state, row.question = SignalState.ASKED, question
    save(row)
    tell_of_signal(actor, Activity.ASK_ABOUT_SIGNAL, row, now=now)
    return row


@transaction.atomic
def add_to_signal(actor: Account, signal: UUID, *, text: str, now: datetime) -> Signal:
    """Write down what else is known; it is to be judged again from now.

    Raises
    ------
    NotAllowed, NotFound, NotPossible
        As for `ask_about_signal`.
    """
    row = open_signal_for(actor, Activity.ADD_TO_SIGNAL, signal, now=now)
    row.addition = f"{row.addition}\n\n{text}".strip()
    row.state = SignalState.RECEIVED
    save(row)
    tell_of_signal(actor, Activity.ADD_TO_SIGNAL, row, now=now)
    return row
