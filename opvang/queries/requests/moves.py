"""From where people move, and to where, as far as a reader may know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from opvang.access import may_act
from opvang.calendar import AMSTERDAM, NIGHT_FALLS
from opvang.models import Account, Placement, PlacementRequest, Watch
from opvang.models.codes import (
    LIVE_REQUEST_STATUSES,
    Activity,
    PlacementState,
    RequestStatus,
    TransferReason,
)
from opvang.queries.place_names import PlaceNames
from opvang.queries.requests.screened import screening_is_due
from opvang.queries.requests.wishes import is_wish_unmet


@dataclass(frozen=True, slots=True, kw_only=True)
class ComesFrom:
    """Where people live who ask for another place."""

    request: UUID  #: that gave them the place they live in
    reference: str
    place: str  #: public name or label, as on the page of that request
    place_type: str  #: empty: it would tell which shelter it is
    lives_there: bool  #: no: they have moved, or left
    reason: str
    ends_at: datetime | None  #: when an emergency bed is over; None: it is none, or they have moved
    screening_due: bool  #: no place is held for them before each client was screened anew
    to_complete: bool  #: it opened by itself, and nobody has looked at it yet


@dataclass(frozen=True, slots=True, kw_only=True)
class GoesTo:
    """The transfer that people who live somewhere ask for."""

    request: UUID
    reference: str
    reason: str
    expected_on: date | None  #: first night at the other place; None: none is confirmed


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """Whether places are watched in the region that people wish who live in another one."""

    is_on: bool
    place: str  #: of a place that the last run left free there; empty: there was none
    first_night: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Moves:
    """From where people move and to where, and whether they can ask to."""

    comes_from: ComesFrom | None
    goes_to: GoesTo | None
    may_ask: bool  #: they live somewhere, and the reader can ask for another place
    watched: Watched | None  #: None: there is no wish to watch for


def moves_of(
    row: PlacementRequest,
    live: Placement | None,
    *,
    reader: Account,
    names: PlaceNames,
    now: datetime,
) -> Moves:
    """Return how the people of *row* move; *live* is its hold or stay, if there is one."""
    lives = live if live is not None and live.state == PlacementState.ARRIVED else None
    goes_to = _goes_to(lives) if lives else None
    may = may_act(reader, Activity.ASK_TRANSFER, now=now, request=row)
    return Moves(
        comes_from=_comes_from(row, names=names),
        goes_to=goes_to,
        may_ask=lives is not None and goes_to is None and may,
        watched=_watched(row, names=names) if lives and not goes_to and _is_unmet(lives) else None,
    )


def end_of_emergency(row: PlacementRequest) -> datetime | None:
    """Return when an emergency bed is over that *row* is to follow, while it is not placed."""
    is_open = row.status == RequestStatus.OPEN
    if row.transfer_reason != TransferReason.CRISIS_FOLLOW_UP or not is_open or not row.start_by:
        return None
    return datetime.combine(row.start_by, NIGHT_FALLS, tzinfo=AMSTERDAM)


def is_to_complete(row: PlacementRequest) -> bool:
    """Say whether a request opened by itself and nobody has looked at it yet."""
    is_first = row.version == 1 and row.status == RequestStatus.OPEN
    return is_first and row.transfer_reason == TransferReason.CRISIS_FOLLOW_UP


def _comes_from(row: PlacementRequest, *, names: PlaceNames) -> ComesFrom | None:
    rows = Placement.objects.select_related("request", "unit__shelter")
    old = rows.filter(pk=row.moves_from_id).first() if row.moves_from_id else None
    # Whoever asks for a transfer came by a request; a guest that only the shelter knows did not.
    if old is None or old.request is None:
        return None
    is_open = row.status == RequestStatus.OPEN
    return ComesFrom(
        request=old.request.id,
        reference=old.request.reference,
        # Under the label that it has there: who reads of the one reads of the other.
        place=names.name(old.unit, request=old.request.id),
        place_type=names.kind(old.unit),
        lives_there=old.state == PlacementState.ARRIVED,
        reason=str(TransferReason(row.transfer_reason).label),
        ends_at=end_of_emergency(row),
        screening_due=is_open and screening_is_due(row),
        to_complete=is_to_complete(row),
    )


def _is_unmet(stay: Placement) -> bool:
    rows = Placement.objects.select_related("request", "unit__shelter__municipality")
    return is_wish_unmet(rows.get(pk=stay.pk))


def _watched(row: PlacementRequest, *, names: PlaceNames) -> Watched:
    watch = Watch.objects.select_related("unit__shelter").filter(request=row).first()
    if watch is None or watch.unit is None:
        return Watched(is_on=watch is not None and watch.is_on, place="", first_night=None)
    place = names.name(watch.unit, request=row.id)
    return Watched(is_on=watch.is_on, place=place, first_night=watch.first_night)


def _goes_to(stay: Placement) -> GoesTo | None:
    transfer = stay.transfers.filter(status__in=LIVE_REQUEST_STATUSES).first()
    if transfer is None:
        return None
    promised = transfer.placements.filter(state=PlacementState.CONFIRMED).first()
    return GoesTo(
        request=transfer.id,
        reference=transfer.reference,
        reason=str(TransferReason(transfer.transfer_reason).label),
        expected_on=promised.start if promised else None,
    )
