"""How long people stay in each kind of place, who is over the longest stay, and why.

It takes the place of the weekly overview that shelters sent to the national desk.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from opvang import audit
from opvang.access import Scope, may_ever, require_ever
from opvang.audit import Subject
from opvang.calendar import tonight
from opvang.models import Account, Placement
from opvang.models.codes import Activity, ObjectKind, PlacementState, PlaceType
from opvang.policy import policy
from opvang.queries.beds import Beds, beds_by_unit
from opvang.queries.overstays import StayLimit, limit_of
from opvang.queries.stay_limits import with_limits
from opvang.queries.visible import visible_units


@dataclass(frozen=True, slots=True, kw_only=True)
class LongStay:
    """One stay that is over its limit, or will be soon."""

    reference: str  #: of the request; empty: a guest that only the shelter knows
    organisation: str
    shelter: str
    unit: str
    since: date  #: first night
    limit: StayLimit


@dataclass(frozen=True, slots=True, kw_only=True)
class KindOfPlace:
    """One kind of place: its beds, and the stays to look at."""

    name: str
    beds: Beds
    over: tuple[LongStay, ...]  #: those that are over the longest first
    soon: tuple[LongStay, ...]  #: within `STAY_WARN_DAYS`, the first to be over first

    @property
    def unexplained(self) -> int:
        """How many stays are over the limit without a reason whose day is still to come."""
        return sum(stay.limit.asks for stay in self.over)


def watches_stays(actor: Account) -> bool:
    """Say whether somebody reads how long people stay everywhere."""
    return may_ever(actor, Activity.READ_LONG_STAYS)


def long_stays(actor: Account, *, now: datetime) -> tuple[KindOfPlace, ...]:
    """Return every kind of place in use; a read in the audit log.

    Raises
    ------
    NotAllowed
        When it is not for the actor to read.
    """
    require_ever(actor, Activity.READ_LONG_STAYS)
    audit.record(actor, Activity.READ_LONG_STAYS, Subject(kind=ObjectKind.PLACEMENT), at=now)
    night = tonight(now)
    beds = _beds(actor, night=night)
    stays = _stays(night=night)
    return tuple(
        KindOfPlace(
            name=str(kind.label),
            beds=beds[kind],
            over=_over(stays[kind]),
            soon=_soon(stays[kind], night=night),
        )
        for kind in PlaceType
        if kind in beds
    )


def _beds(actor: Account, *, night: date) -> dict[str, Beds]:
    units = visible_units(actor, frozenset({Scope.ALL}))
    by_unit = beds_by_unit(units, night=night)
    found: dict[str, Beds] = defaultdict(Beds)
    for unit, kind in units.values_list("id", "place_type"):
        found[kind] += by_unit.get(unit, Beds())
    return found


def _stays(*, night: date) -> dict[str, list[LongStay]]:
    rows = with_limits(Placement.objects.filter(state=PlacementState.ARRIVED)).select_related(
        "request", "unit__shelter__organisation", "overstay"
    )
    found: dict[str, list[LongStay]] = defaultdict(list)
    for row in rows.order_by("start", "id"):
        limit = limit_of(row, night=night)
        if limit is not None:
            found[row.unit.place_type].append(_stay(row, limit))
    return found


def _stay(row: Placement, limit: StayLimit) -> LongStay:
    return LongStay(
        reference=row.request.reference if row.request else "",
        organisation=row.unit.shelter.organisation.name,
        shelter=row.unit.shelter.public_name,
        unit=row.unit.name,
        since=row.start,
        limit=limit,
    )


def _over(stays: Iterable[LongStay]) -> tuple[LongStay, ...]:
    over = [stay for stay in stays if stay.limit.is_over]
    return tuple(sorted(over, key=lambda stay: -stay.limit.nights_over))


def _soon(stays: Iterable[LongStay], *, night: date) -> tuple[LongStay, ...]:
    latest = night + timedelta(days=policy().number_of("STAY_WARN_DAYS"))
    soon = [stay for stay in stays if night < stay.limit.limit <= latest]
    return tuple(sorted(soon, key=lambda stay: stay.limit.limit))
