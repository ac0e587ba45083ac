"""One request on the list of work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from opvang.models import OutsidePlacement, PlacementRequest
from opvang.models.codes import RefusalReason, RequestStatus, TransferReason, Urgency
from opvang.queries.obstacles import nearest_obstacle
from opvang.queries.people import persons
from opvang.queries.place_names import PlaceNames
from opvang.queries.requests.answering import who_answers
from opvang.queries.requests.moves import end_of_emergency
from opvang.queries.requests.steps import WAITING_STEPS, Progress, Step, progress_of

#: Above all others: people in crisis who have no place, whatever comes next for them.
CRISIS = "crisis"
#: The groups of the list, in the order of the work.
GROUPS = (CRISIS, *(str(step) for step in Step if step is not Step.ENDED))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What is known of the reader and the moment."""

    now: datetime
    night: date
    names: PlaceNames
    unplaced: Mapping[str, Any]  #: what the last run says of requests without a place, by id
    organisation: UUID  #: of the reader
    outside: Mapping[UUID, OutsidePlacement]  #: where people are meanwhile, by request


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkItem:
    """One request, and what comes next for it."""

    id: UUID
    reference: str
    step: Step
    group: str  #: one of `GROUPS`, or that it has ended
    urgency: str  #: the code
    urgency_name: str
    status_name: str
    persons: str
    registered_on: date
    days_waited: int
    organisation: UUID
    organisation_name: str
    is_own: bool  #: the reader's organisation asks
    place: str  #: public name or label of the place; empty: there is none
    place_type: str  #: empty: there is none, or it would tell which shelter it is
    first_night: date | None
    is_tonight: bool
    held_until: datetime | None  #: only of a hold that waits for an answer
    who_answers: str  #: only of a hold that waits for an answer
    refusal: str  #: why the last place was not given; empty: it was, or none was asked for
    obstacle: str  #: why there is no proposal; empty: there is one, or nobody has looked yet
    ended_on: date | None
    transfer: str  #: why people who live somewhere ask for another place; empty: no transfer
    ends_at: datetime | None  #: when an emergency bed is over that this is to follow
    screening_due: bool  #: a transfer for which not everybody was screened anew
    outside: str  #: where people are meanwhile, outside the network; empty: they are not
    outside_until: datetime | None  #: when somebody looks whether that still can be

    @property
    def place_in_order(self) -> int:
        """The place of its group in the order of the work."""
        return GROUPS.index(self.group)


def work_item(
    request: PlacementRequest,
    *,
    clients: int,
    children: int,
    screening_due: bool,
    reading: Reading,
) -> WorkItem:
    """Return *request* as it stands on the list."""
    progress = progress_of(request, unplaced=reading.unplaced)
    outside, reason = reading.outside.get(request.id), request.transfer_reason
    return WorkItem(
        id=request.id,
        reference=request.reference,
        step=progress.step,
        group=_group(request, progress.step),
        urgency=request.urgency,
        urgency_name=str(Urgency(request.urgency).label),
        status_name=str(RequestStatus(request.status).label),
        persons=persons(clients=clients, children=children),
        registered_on=request.registered_on,
        days_waited=max(0, (reading.night - request.registered_on).days),
        organisation=request.organisation_id,
        organisation_name=request.organisation.name,
        is_own=request.organisation_id == reading.organisation,
        refusal=refusal_of(progress),
        obstacle=_obstacle(request, progress.step, reading),
        ended_on=request.ended_on,
        transfer=str(TransferReason(reason).label) if reason else "",
        ends_at=end_of_emergency(request),
        screening_due=screening_due,
        outside=str(outside.get_kind_display()) if outside else "",
        outside_until=outside.review_at if outside else None,
        **_place(request, progress, reading),
    )


def refusal_of(progress: Progress) -> str:
    """Return why the last place was not given, in words; empty: it was, or none was asked for."""
    if progress.step not in WAITING_STEPS or progress.placement is None:
        return ""
    reason = progress.placement.refusal_reason or RefusalReason.NO_ANSWER
    return str(RefusalReason(reason).label)


def _group(request: PlacementRequest, step: Step) -> str:
    in_need = step in WAITING_STEPS or step is Step.HELD
    return CRISIS if in_need and request.urgency == Urgency.CRISIS else str(step)


def _obstacle(request: PlacementRequest, step: Step, reading: Reading) -> str:
    entry = reading.unplaced.get(str(request.id))
    if entry is None or step not in (Step.NO_PLACE, Step.REFUSED):
        return ""
    return nearest_obstacle(entry["blocked"])


def _place(request: PlacementRequest, progress: Progress, reading: Reading) -> dict[str, Any]:
    found = progress.proposal or (None if progress.step in WAITING_STEPS else progress.placement)
    is_held = progress.step is Step.HELD
    hold = progress.placement if is_held else None
    return {
        "place": reading.names.name(found.unit, request=request.id) if found else "",
        "place_type": reading.names.kind(found.unit) if found else "",
        "first_night": found.start if found else None,
        "is_tonight": found is not None and found.start <= reading.night,
        "held_until": hold.held_until if hold else None,
        "who_answers": who_answers(hold.unit, names=reading.names, now=reading.now) if hold else "",
    }
