"""A signal that something is done to: found, allowed and locked, or refused."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from opvang.access import require_signal
from opvang.database.context import as_system
from opvang.errors import NotPossible
from opvang.models import Account, Signal
from opvang.models.codes import Activity
from opvang.models.codes.signals import OPEN_SIGNAL_STATES


def signal_for(actor: Account, activity: Activity, signal: UUID, *, now: datetime) -> Signal:
    """Return a signal that the actor may do this to, locked until the transaction ends.

    Raises
    ------
    NotAllowed, NotFound
        When this is not for the actor to do, or not to this signal.
    """
    require_signal(actor, activity, signal, now=now)
    return Signal.objects.select_for_update(of=("self",)).get(id=signal)


def open_signal_for(actor: Account, activity: Activity, signal: UUID, *, now: datetime) -> Signal:
    """Return a signal as `signal_for` does, that nobody judged yet.

    Raises
    ------
    NotPossible
        When somebody did.
    """
    row = signal_for(actor, activity, signal, now=now)
    if row.state not in OPEN_SIGNAL_STATES:
        raise NotPossible(gettext("Deze melding is al beoordeeld."))
    return row


# Whom it is about is in no request yet, so the database shows them to nobody.
@as_system()
def save(signal: Signal) -> None:
    """Save a signal when all of it is right.

    Raises
    ------
    NotPossible
        When it is not, with the sentences that say why.
    """
    try:
        signal.full_clean()
    except ValidationError as error:
        raise NotPossible(" ".join(error.messages)) from None
    signal.save()
