"""A signal is judged: no trafficking, or a presumed victim who is registered."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from opvang.actions.mistakes import Mistakes
from opvang.actions.signals.subjects import open_signal_for, save, signal_for
from opvang.actions.signals.telling import tell_of_signal
from opvang.calendar import today, tonight
from opvang.database.context import as_system
from opvang.errors import NotPossible
from opvang.models import Account, Person, Registration, Signal
from opvang.models.codes import Activity
from opvang.models.codes.signals import SignalRecipient, SignalState
from opvang.queries.signals.fields import NewVictim

_SAME = ("sex_exploitation_types", "labour_industries", "control_means", "recruitment_methods")


@transaction.atomic
def dismiss_signal(
    actor: Account, signal: UUID, *, handed_to: SignalRecipient, reason: str, now: datetime
) -> Signal:
    """Judge that it is no trafficking, and say who takes it over.

    Raises
    ------
    NotAllowed, NotFound
        When this is not for the actor to do, or not to this signal.
    NotPossible
        When it was judged already.
    """
    row = open_signal_for(actor, Activity.DISMISS_SIGNAL, signal, now=now)
    row.state, row.handed_to = SignalState.NOT_TRAFFICKING, handed_to
    row.reason = reason
    row.assessed_by, row.assessed_on = actor, today(now)
    save(row)
    tell_of_signal(actor, Activity.DISMISS_SIGNAL, row, now=now, detail=str(handed_to))
    return row


@transaction.atomic
def register_signal(
    actor: Account, signal: UUID, *, victim: NewVictim, reason: str, now: datetime
) -> Signal:
    """Register a presumed victim, under a random code; nothing is asked for them yet.

    Raises
    ------
    NotAllowed, NotFound, NotPossible
        As for `dismiss_signal`.
    FormRefused
        When something of *victim* cannot be.
    """
    row = open_signal_for(actor, Activity.REGISTER_SIGNAL, signal, now=now)
    row.state, row.reason = SignalState.PRESUMED, reason
    row.assessed_by, row.assessed_on = actor, today(now)
    row.person = _registered(row, victim, now=now)
    save(row)
    tell_of_signal(actor, Activity.REGISTER_SIGNAL, row, now=now)
    return row


@transaction.atomic
def reopen_signal(actor: Account, signal: UUID, *, now: datetime) -> Signal:
    """Let a signal that was no trafficking be judged once more.

    Raises
    ------
    NotAllowed, NotFound
        As for `dismiss_signal`.
    NotPossible
        When it was not judged, or somebody was registered.
    """
    row = signal_for(actor, Activity.REOPEN_SIGNAL, signal, now=now)
    if row.state != SignalState.NOT_TRAFFICKING:
        raise NotPossible(gettext("Alleen wat geen mensenhandel was is opnieuw te beoordelen."))
    row.state, row.handed_to, row.reason = SignalState.RECEIVED, "", ""
    row.assessed_by = row.assessed_on = None
    save(row)
    tell_of_signal(actor, Activity.REOPEN_SIGNAL, row, now=now)
    return row


# The database shows nobody a person who is in no request yet; who registers was let in before.
@as_system()
def _registered(signal: Signal, victim: NewVictim, *, now: datetime) -> Person:
    mistakes = Mistakes()
    person = Person(sex=victim.sex, age=victim.age, age_on=tonight(now))
    if not mistakes.save(person):
        mistakes.refuse()
    told = {name: getattr(signal, name) for name in _SAME}
    registration = Registration(
        person=person,
        registered_on=today(now),
        gender=victim.gender,
        exploitation_types=[str(one) for one in victim.exploitation_types],
        loverboy_method=signal.loverboy_method,
        **told,
    )
    mistakes.save(registration)
    mistakes.refuse()
    return person
