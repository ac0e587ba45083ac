"""Who is expected at a shelter, and whose agreed end is near or past."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery

from opvang.models import Placement, Unit
from opvang.models.codes import PersonRole, PlacementState
from opvang.queries.people import count_of, persons

#: An end within so many nights is near.
NEAR_NIGHTS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardStay:
    """Somebody who comes, or who lives there and should go soon."""

    id: UUID
    reference: str  #: of the request; empty: a guest that only the shelter knows
    persons: str  #: empty for a guest
    unit: str
    shelter: str
    start: date
    until: date | None
    moves_on: date | None  #: first night at another place that is confirmed; None: at none
    nights_late: int  #: nights after the first night, or after the agreed end; 0: on time


def coming_and_going(
    units: QuerySet[Unit], *, night: date
) -> tuple[tuple[BoardStay, ...], tuple[BoardStay, ...]]:
    """Return who comes, and who should go soon or goes to another place; the first come first.

    Who comes was promised a place; who goes lives there.
    """
    is_near = Q(until__lte=night + timedelta(NEAR_NIGHTS)) | Q(moves_on__isnull=False)
    coming, living = Q(state=PlacementState.CONFIRMED), Q(state=PlacementState.ARRIVED)
    rows = list(_with_people(units).filter(coming | (living & is_near)).order_by("id"))
    come = [one for one in rows if one.state == PlacementState.CONFIRMED]
    go = [one for one in rows if one.state == PlacementState.ARRIVED]
    return (
        tuple(_stay(one, due=one.start, night=night) for one in sorted(come, key=_start)),
        tuple(_stay(one, due=one.until, night=night) for one in sorted(go, key=_end)),
    )


def _start(row: Placement) -> date:
    return row.start


def _end(row: Placement) -> date:
    return row.until or date.max


def _with_people(units: QuerySet[Unit]) -> QuerySet[Placement]:
    rows = Placement.objects.filter(unit__in=units).select_related("request", "unit__shelter")
    promised = Placement.objects.filter(
        request__moves_from=OuterRef("pk"), state=PlacementState.CONFIRMED
    )
    return rows.annotate(
        moves_on=Subquery(promised.values("start")[:1]),
        clients=count_of(PersonRole.CLIENT, path="request__"),
        children=count_of(PersonRole.CHILD, path="request__"),
    )


def _stay(row: Placement, *, due: date | None, night: date) -> BoardStay:
    people: dict[str, int] = {"clients": row.clients, "children": row.children}  # type: ignore[attr-defined]
    return BoardStay(
        id=row.id,
        reference=row.request.reference if row.request else "",
        persons=persons(**people) if row.request else "",
        unit=row.unit.name,
        shelter=row.unit.shelter.public_name,
        start=row.start,
        until=row.until,
        moves_on=row.moves_on,  # type: ignore[attr-defined]
        nights_late=max(0, (night - due).days) if due else 0,
    )
