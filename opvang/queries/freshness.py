"""When somebody last said that what is known of a unit is right, and whether that still counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Max, Q, QuerySet

from opvang.access import Part, require_ever, scopes
from opvang.models import Account, CapacityConfirmation, Unit
from opvang.models.codes import Activity, ConfirmationMethod
from opvang.policy import policy
from opvang.queries.visible import visible_units

#: How somebody confirms on a page, and how the desk does on behalf of who answered the telephone.
ON_PAGE = ConfirmationMethod.PAGE
BY_PHONE = ConfirmationMethod.PHONE
#: And how another system does.
BY_API = ConfirmationMethod.API


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmed:
    """A confirmation of the capacity of a unit."""

    at: datetime
    method: str  #: in words
    is_stale: bool  #: it no longer counts


def require_confirms(actor: Account) -> None:
    """Refuse whoever confirms the capacity of no unit at all.

    Raises
    ------
    NotAllowed
        When no role of theirs may.
    """
    require_ever(actor, Activity.CONFIRM_CAPACITY)


def latest_confirmations(units: QuerySet[Unit], *, now: datetime) -> dict[UUID, Confirmed]:
    """Return the latest confirmation of each unit; a unit without one is not named."""
    latest = (
        CapacityConfirmation.objects.filter(unit__in=units)
        .order_by("unit_id", "-confirmed_at")
        .distinct("unit_id")
    )
    since = fresh_since(now)
    return {one.unit_id: confirmed(one, since=since) for one in latest}


def confirmed(row: CapacityConfirmation, *, since: datetime) -> Confirmed:
    """Return a confirmation as readers know it; one from before *since* no longer counts."""
    return Confirmed(
        at=row.confirmed_at,
        method=str(ConfirmationMethod(row.method).label),
        is_stale=row.confirmed_at < since,
    )


def stale_units(actor: Account, *, now: datetime) -> QuerySet[Unit]:
    """Return the units on somebody's board of which nobody said lately that all is right."""
    units = visible_units(actor, scopes(actor, Part.BOARD))
    latest = units.annotate(latest=Max("capacity_confirmations__confirmed_at"))
    return latest.filter(Q(latest=None) | Q(latest__lt=fresh_since(now)))


def fresh_since(now: datetime) -> datetime:
    """Return the moment from which on a confirmation still counts."""
    return now - timedelta(hours=fresh_hours())


def fresh_hours() -> int:
    """Return for how many hours a confirmation counts."""
    return policy().number_of("CAPACITY_FRESH_HOURS")
