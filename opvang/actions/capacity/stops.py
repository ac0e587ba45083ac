"""A stop: nobody new comes for a while, and whoever is there or was promised a bed stays."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import DateField, QuerySet, Value
from django.db.models.functions import Greatest
from django.utils.translation import gettext

from opvang.access import require_ever, shelters_to
from opvang.actions.capacity.closing import close
from opvang.actions.locks import lock_shelters
from opvang.actions.matches import ask_for_match
from opvang.actions.subjects import unit_for
from opvang.actions.telling import tell_of_unit
from opvang.calendar import tonight
from opvang.errors import NotFound, NotPossible
from opvang.models import Account, Closure, Shelter, Unit
from opvang.models.codes import Activity, ClosureReason

#: What the audit log says of it: a stop, and not a closure.
_STOP = "STOP"


@transaction.atomic
def stop_unit(
    actor: Account, *, unit: UUID, reason: ClosureReason, expected_until: date, now: datetime
) -> Closure:
    """Let nobody new into a unit until somebody opens it; a stop that was there is replaced.

    *expected_until* is the first night on which it is expected to take people again.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `close_places`.
    NotPossible
        When the unit is closed to everybody, or the end has passed.
    """
    row = unit_for(actor, Activity.CLOSE_PLACES, unit, now=now)
    closure = _stop(actor, row, reason=reason, expected_until=expected_until, now=now)
    ask_for_match()
    return closure


@transaction.atomic
def stop_shelter(
    actor: Account, *, shelter: UUID, reason: ClosureReason, expected_until: date, now: datetime
) -> tuple[Closure, ...]:
    """Let nobody new into any unit of a shelter; what is closed to everybody stays as it is.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `stop_unit`.
    NotPossible
        When nothing is left to stop, or the end has passed.
    """
    units = _units_of(actor, Activity.CLOSE_PLACES, shelter)
    closed = Closure.objects.filter(unit__in=units, reopened_on=None, is_stop=False)
    open_units = units.exclude(id__in=closed.values("unit"))
    stopped = tuple(
        _stop(actor, unit, reason=reason, expected_until=expected_until, now=now)
        for unit in open_units
    )
    if not stopped:
        raise NotPossible(gettext("Alles is hier al gesloten. Open eerst wat weer kan."))
    ask_for_match()
    return stopped


@transaction.atomic
def resume_shelter(actor: Account, *, shelter: UUID, now: datetime) -> int:
    """End the stops of all units of a shelter; return of how many units.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `stop_unit`.
    NotPossible
        When there is none.
    """
    units = _units_of(actor, Activity.REOPEN_PLACES, shelter)
    resumed = [unit for unit in units if _end_stops(unit, now=now)]
    if not resumed:
        raise NotPossible(gettext("Hier is geen stop. Er kan al weer iemand komen."))
    for unit in resumed:
        tell_of_unit(actor, Activity.REOPEN_PLACES, unit, now=now, detail=_STOP)
    ask_for_match()
    return len(resumed)


def _units_of(actor: Account, activity: Activity, shelter: UUID) -> QuerySet[Unit]:
    """Return the units in use of a shelter that the actor may do this to; it is locked."""
    require_ever(actor, activity, object_id=shelter)
    if not Shelter.objects.filter(shelters_to(actor, activity), id=shelter).exists():
        raise NotFound(activity=activity, object_id=shelter)
    lock_shelters([shelter])
    units = Unit.objects.filter(shelter=shelter, is_active=True).select_related("shelter")
    return units.order_by("name")


def _stop(
    actor: Account, unit: Unit, *, reason: ClosureReason, expected_until: date, now: datetime
) -> Closure:
    _end_stops(unit, now=now)
    closure = close(
        unit,
        actor=actor,
        reason=reason,
        closed_from=tonight(now),
        expected_until=expected_until,
        explanation="",
        is_stop=True,
    )
    tell_of_unit(actor, Activity.CLOSE_PLACES, unit, now=now, detail=f"{_STOP}_{reason}")
    return closure


def _end_stops(unit: Unit, *, now: datetime) -> int:
    """End the stops of a unit; return how many there were."""
    stops = unit.closures.filter(reopened_on=None, is_stop=True)
    return stops.update(reopened_on=Greatest("closed_from", Value(tonight(now), DateField())))
