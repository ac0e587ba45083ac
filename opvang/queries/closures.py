"""What is closed of units, why and until when."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import gettext

from opvang.models import Closure, Unit
from opvang.models.codes import ClosureReason


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitClosure:
    """A bed, room or unit out of use."""

    id: UUID
    what: str  #: in words
    room: UUID | None
    bed: UUID | None
    reason: str  #: in words
    reason_code: str
    explanation: str
    closed_from: date
    is_ahead: bool  #: it begins later
    is_whole: bool  #: all of the unit
    is_stop: bool  #: whoever is there or was promised a bed stays; only nobody new comes
    expected_until: date | None  #: first night it is expected to be open; None: not known
    is_late: bool  #: it should have been open again
    reopened_on: date | None  #: first night it was open again; None: it is not


def closures_by_unit(
    units: QuerySet[Unit], *, night: date, with_past: bool = False
) -> dict[UUID, tuple[UnitClosure, ...]]:
    """Return what is closed of each unit, the latest first; with *with_past* what once was too."""
    closures: dict[UUID, list[UnitClosure]] = defaultdict(list)
    for row in _rows(units, with_past=with_past):
        closures[row.of_unit].append(_closure(row, night=night))  # type: ignore[attr-defined]
    return {unit: tuple(found) for unit, found in closures.items()}


def closure_reasons() -> tuple[tuple[str, str], ...]:
    """Return the code and the words of each reason to close, for forms, which know no tables."""
    return tuple((one.value, str(one.label)) for one in ClosureReason)


def closure_reason(code: str) -> ClosureReason:
    """Return the reason with a code. Raises ValueError where there is none."""
    return ClosureReason(code)


def of_units(units: QuerySet[Unit]) -> Q:
    """Return the closures of *units*, their rooms and their beds."""
    return Q(unit__in=units) | Q(room__unit__in=units) | Q(bed__room__unit__in=units)


def _rows(units: QuerySet[Unit], *, with_past: bool) -> QuerySet[Closure]:
    unit = Coalesce("unit_id", "room__unit_id", "bed__room__unit_id")
    rows = Closure.objects.filter(of_units(units)).select_related("room", "bed__room")
    still = rows if with_past else rows.filter(reopened_on=None)
    return still.annotate(of_unit=unit).order_by("-closed_from", "id")


def _closure(row: Closure, *, night: date) -> UnitClosure:
    until = row.expected_until
    return UnitClosure(
        id=row.id,
        what=_what(row),
        room=row.room_id,
        bed=row.bed_id,
        reason=str(ClosureReason(row.reason).label),
        reason_code=row.reason,
        explanation=row.explanation,
        closed_from=row.closed_from,
        is_ahead=row.closed_from > night,
        is_whole=row.unit_id is not None,
        is_stop=row.is_stop,
        expected_until=until,
        is_late=row.reopened_on is None and until is not None and until <= night,
        reopened_on=row.reopened_on,
    )


def _what(row: Closure) -> str:
    if row.bed is not None:
        return f"{row.bed.room.name}, {row.bed.name}"
    return row.room.name if row.room is not None else gettext("Hele wooneenheid")
