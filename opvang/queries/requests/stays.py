"""The place that is kept for a request, or lived in, on the page of that request."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from opvang.access import may_act
from opvang.calendar import tonight
from opvang.models import Account, PlacementRequest
from opvang.models.codes import Activity
from opvang.queries.place_names import PlaceNames
from opvang.queries.requests.answering import who_answers
from opvang.queries.requests.steps import WAITING_STEPS, Progress, Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """The place that is kept for a request, or lived in."""

    id: UUID  #: of the placement
    place: str
    place_type: str  #: empty: it would tell which shelter it is
    first_night: date
    is_tonight: bool
    until: date | None  #: first night that is not agreed any more; None: no end is known
    held_until: datetime | None
    who_answers: str
    shows_address: bool  #: the reader may read where it is


def stay_of(
    actor: Account,
    row: PlacementRequest,
    progress: Progress,
    *,
    names: PlaceNames,
    now: datetime,
) -> Stay | None:
    """Return that place; None: there is none."""
    placement = progress.placement
    if placement is None or progress.step in WAITING_STEPS:
        return None
    return Stay(
        id=placement.id,
        place=names.name(placement.unit, request=row.id),
        place_type=names.kind(placement.unit),
        first_night=placement.start,
        is_tonight=placement.start <= tonight(now),
        until=placement.until,
        held_until=placement.held_until if progress.step is Step.HELD else None,
        who_answers=who_answers(placement.unit, names=names, now=now),
        shows_address=may_act(actor, Activity.READ_ADDRESS, now=now, placement=placement),
    )
