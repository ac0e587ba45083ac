"""What somebody is about to stop, and until when that is expected to last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext

from opvang.access import require_act, require_ever, shelters_to
from opvang.calendar import tonight
from opvang.errors import NotFound
from opvang.models import Account, Shelter, Unit
from opvang.models.codes import Activity, ClosureReason
from opvang.policy import Policy, policy


@dataclass(frozen=True, slots=True, kw_only=True)
class StopReason:
    """A reason to stop, and how long that usually lasts."""

    code: str
    words: str
    until: date  #: first night on which people are expected to come again


@dataclass(frozen=True, slots=True, kw_only=True)
class Stoppable:
    """A unit, or a shelter with all its units."""

    id: UUID
    what: str  #: in words
    reasons: tuple[StopReason, ...]


def stoppable_unit(actor: Account, unit: UUID, *, now: datetime) -> Stoppable:
    """Return a unit that somebody may stop.

    Raises
    ------
    NotAllowed, NotFound
        When it is not for the actor to stop, or not there.
    """
    require_ever(actor, Activity.CLOSE_PLACES, object_id=unit)
    row = Unit.objects.select_related("shelter").filter(id=unit).first()
    if row is None:
        raise NotFound(activity=Activity.CLOSE_PLACES, object_id=unit)
    require_act(actor, Activity.CLOSE_PLACES, now=now, unit=row)
    return Stoppable(id=unit, what=f"{row.name}, {row.shelter}", reasons=_reasons(now))


def stoppable_shelter(actor: Account, shelter: UUID, *, now: datetime) -> Stoppable:
    """Return a shelter that somebody may stop.

    Raises
    ------
    NotAllowed, NotFound
        As for `stoppable_unit`.
    """
    require_ever(actor, Activity.CLOSE_PLACES, object_id=shelter)
    own = Shelter.objects.filter(shelters_to(actor, Activity.CLOSE_PLACES), id=shelter)
    row = own.first()
    if row is None:
        raise NotFound(activity=Activity.CLOSE_PLACES, object_id=shelter)
    what = gettext("%(shelter)s, alle wooneenheden") % {"shelter": row.public_name}
    return Stoppable(id=shelter, what=what, reasons=_reasons(now))


def expected_end(reason: str, *, now: datetime) -> date:
    """Return the first night on which a stop for this reason is expected to be over."""
    return _end(reason, current=policy(), now=now)


def _end(reason: str, *, current: Policy, now: datetime) -> date:
    return tonight(now) + timedelta(days=current.number_of(f"STOP_DAYS.{reason}"))


def _reasons(now: datetime) -> tuple[StopReason, ...]:
    current = policy()
    return tuple(
        StopReason(
            code=one.value,
            words=str(one.label),
            until=_end(one.value, current=current, now=now),
        )
        for one in ClosureReason
    )
