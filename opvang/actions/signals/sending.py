"""A signal comes in: from a resident whom nobody knows, or from somebody who works with Opvang."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import NumericRange
from django.utils.translation import gettext

from opvang.access import require_ever
from opvang.actions.mistakes import Mistakes
from opvang.actions.signals.telling import tell_of_signal
from opvang.audit import Origin, coming_from
from opvang.calendar import today
from opvang.database.context import as_system
from opvang.models import Account, Signal
from opvang.models.codes import Activity, Channel
from opvang.models.codes.signals import SignalSource
from opvang.queries.signals.fields import NewSignal

_LISTS = (
    *("indicators", "exploitation_types", "sex_exploitation_types", "labour_industries"),
    *("control_means", "recruitment_methods"),
)


# A stranger is nobody to the database, and must be able to say something all the same.
@as_system()
@transaction.atomic
def report_signal(new: NewSignal, *, key: UUID, now: datetime) -> str:
    """Keep what a resident reports; return the code by which they can mention it.

    Parameters
    ----------
    key
        What their form is known by: sent twice with the same, it is kept once.

    Raises
    ------
    FormRefused
        When something in *new* cannot be, with a sentence for each mistake.
    """
    # The log has neither a session nor even the class of network of who reported it.
    with coming_from(lambda: Origin(channel=Channel.PAGE)):
        row = _kept(new, source=SignalSource.RESIDENT, key=key, reporter=None, now=now)
    return row.reference


@transaction.atomic
def send_signal(
    actor: Account,
    new: NewSignal,
    *,
    source: SignalSource = SignalSource.PROFESSIONAL,
    key: UUID | None = None,
    now: datetime,
) -> Signal:
    """Keep what somebody who works with Opvang reports, or a program that looks for it.

    Raises
    ------
    NotAllowed
        When this is not for the actor to do.
    FormRefused
        When something in *new* cannot be, with a sentence for each mistake.
    """
    require_ever(actor, Activity.SEND_SIGNAL)
    return _kept(new, source=source, key=key, reporter=actor, now=now)


def _kept(
    new: NewSignal,
    *,
    source: SignalSource,
    key: UUID | None,
    reporter: Account | None,
    now: datetime,
) -> Signal:
    sent_before = Signal.objects.filter(key=key, reporter=reporter).first() if key else None
    if sent_before is not None:
        return sent_before
    row = Signal(source=source, key=key, reporter=reporter, received_on=today(now))
    row.organisation = reporter.organisation if reporter else None
    mistakes = Mistakes()
    _fill(row, new, now=now, mistakes=mistakes)
    mistakes.save(row, names={"municipality_id": "municipality"})
    mistakes.refuse()
    tell_of_signal(reporter, Activity.SEND_SIGNAL, row, now=now, detail=str(source))
    return row


def _fill(row: Signal, new: NewSignal, *, now: datetime, mistakes: Mistakes) -> None:
    for name, value in asdict(new).items():
        if name in _LISTS:
            setattr(row, name, list(dict.fromkeys(map(str, value))))
        elif name not in ("municipality", "ages"):
            setattr(row, name, value)
    row.municipality_id = new.municipality
    youngest, first_not = new.ages
    if not 0 <= youngest < first_not <= 121:
        mistakes.add(
            "ages", gettext("Leeftijden: geef de jongste en de oudste, van 0 tot en met 120.")
        )
    else:
        row.ages = NumericRange(youngest, first_not)
    if new.seen_on is not None and new.seen_on > today(now):
        sentence = gettext("Gezien op: kies een dag die al is geweest.")
        mistakes.add("seen_on", sentence, value=new.seen_on)
