"""A request read back as it would be filled in, so that it can be changed as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from opvang import audit
from opvang.access import require_act, require_ever
from opvang.audit import Subject
from opvang.calendar import tonight
from opvang.errors import NotFound
from opvang.models import Account, PlacementRequest
from opvang.models.codes import (
    Activity,
    ObjectKind,
    PersonRole,
    Referrer,
    Route,
    Security,
    Urgency,
    WishReason,
)
from opvang.queries.filled_in.fields import NewPerson, NewRequest
from opvang.queries.filled_in.people import conflicts_of, person_filled_in
from opvang.queries.requests.areas import asks_reason


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledIn:
    """What a request asks now, and which version of it that is."""

    id: UUID
    reference: str  #: such as A-7K3M9QXC
    version: int  #: to hand back to `change_request` as *seen*
    asked: NewRequest
    asks_reason: bool  #: the next change of danger areas or wishes needs one


def request_filled_in(actor: Account, request: UUID, *, now: datetime) -> FilledIn:
    """Return a request for somebody who may change it, and put on record that they read it.

    Raises
    ------
    NotAllowed, NotFound
        When it is not for the actor to change.
    """
    activity = Activity.CHANGE_REQUEST
    require_ever(actor, activity, object_id=request)
    row = PlacementRequest.objects.filter(id=request).first()
    if row is None:
        raise NotFound(activity=activity, object_id=request)
    require_act(actor, activity, now=now, request=row)
    subject = Subject(kind=ObjectKind.REQUEST, id=row.id, request=row.id)
    audit.record(actor, Activity.READ_REQUEST, subject, at=now)
    asked = asked_of(row, night=tonight(now), organisation=actor.organisation_id)
    return FilledIn(
        id=row.id,
        reference=row.reference,
        version=row.version,
        asked=asked,
        asks_reason=asks_reason(row.id),
    )


def asked_of(row: PlacementRequest, *, night: date, organisation: UUID) -> NewRequest:
    """Return what *row* asks tonight, with the conflicts that *organisation* recorded."""
    return NewRequest(
        persons=_persons(row, night=night, organisation=organisation),
        routes=tuple(map(Route, row.routes)),
        urgency=Urgency(row.urgency),
        municipality=row.responsible_municipality_id,
        referrer=Referrer(row.referrer),
        security=Security(row.security),
        start_from=row.start_from,
        start_by=row.start_by,
        nights=row.nights,
        needs=tuple(row.needs),
        traits=tuple(row.traits),
        access_needs=tuple(row.access_needs),
        languages=tuple(row.languages),
        night_intake=row.night_intake,
        private_room=row.private_room,
        wish_safety_regions=tuple(
            row.wish_safety_regions.order_by("code").values_list("code", flat=True)
        ),
        wish_municipality=row.wish_municipality_id,
        wish_reason=WishReason(row.wish_reason) if row.wish_reason else None,
    )


def _persons(row: PlacementRequest, *, night: date, organisation: UUID) -> tuple[NewPerson, ...]:
    members = list(
        row.request_persons.select_related("person")
        .prefetch_related("person__risk_screenings", "person__danger_areas", "person__consents")
        .order_by("-role", "person__code")
    )
    persons = [one.person for one in members]
    conflicts = conflicts_of(*persons, night=night, organisation=organisation)
    return tuple(
        person_filled_in(one.person, role=PersonRole(one.role), night=night, conflicts=conflicts)
        for one in members
    )
