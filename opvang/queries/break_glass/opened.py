"""What somebody opened in an emergency: the people of one request, and where they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from opvang import audit
from opvang.access import may_ever, require_act, require_ever
from opvang.audit import Subject
from opvang.calendar import tonight
from opvang.errors import NotFound
from opvang.models import Account, BreakGlass, Placement
from opvang.models.codes import Activity, BreakGlassReason, ObjectKind, PlacementState
from opvang.queries.addresses import SeenAddress, open_address
from opvang.queries.filled_in.requests import asked_of
from opvang.queries.requests.facts import Fact, facts

#: There is an address where people live, or are promised a place.
_SOMEWHERE = (PlacementState.CONFIRMED, PlacementState.ARRIVED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """One thing that somebody opened, as long as it is open."""

    id: UUID
    reference: str  #: of the request
    reason: str
    until: datetime
    has_place: bool  #: its people live somewhere, or are promised a place


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedRequest:
    """What the page of it shows."""

    opened: Opened
    facts: tuple[Fact, ...]


def breaks_glass(actor: Account) -> bool:
    """Say whether somebody may ever break the glass."""
    return may_ever(actor, Activity.BREAK_GLASS)


def break_glass_reasons() -> tuple[tuple[str, str], ...]:
    """Return why somebody can: the code and the words."""
    return tuple((one.value, str(one.label)) for one in BreakGlassReason)


def break_glass_reason(code: str) -> BreakGlassReason:
    """Return the reason that somebody chose."""
    return BreakGlassReason(code)


def opened_by(actor: Account, *, now: datetime) -> tuple[Opened, ...]:
    """Return what is open to somebody now, what ends first on top.

    Raises
    ------
    NotAllowed
        When they may never break the glass.
    """
    require_ever(actor, Activity.BREAK_GLASS)
    rows = BreakGlass.objects.filter(account=actor, ends_at__gt=now).select_related("request")
    return tuple(_opened(row) for row in rows.order_by("ends_at"))


def opened_subject(actor: Account, broken: UUID, *, now: datetime) -> Opened:
    """Return what somebody opened, before anything of it is shown.

    Raises
    ------
    NotAllowed, NotFound
        When it is another's, its time is over, or there is none.
    """
    return _opened(_row(actor, broken, now=now))


def opened_request(actor: Account, broken: UUID, *, now: datetime) -> OpenedRequest:
    """Return what is known of the people; a read in the audit log, as break-glass.

    Raises
    ------
    NotAllowed, NotFound
        As for `opened_subject`.
    """
    row = _row(actor, broken, now=now)
    subject = Subject(kind=ObjectKind.REQUEST, id=row.request_id, request=row.request_id)
    audit.record(actor, Activity.READ_REQUEST, subject, at=now, break_glass=row.id)
    asked = asked_of(row.request, night=tonight(now), organisation=actor.organisation_id)
    return OpenedRequest(opened=_opened(row), facts=facts(asked))


def opened_address(actor: Account, broken: UUID, *, now: datetime) -> SeenAddress | None:
    """Return where the people are, or will be; None: nowhere, or nobody wrote an address down.

    Raises
    ------
    NotAllowed, NotFound
        As for `opened_subject`.
    """
    row = _row(actor, broken, now=now)
    stay = _stays(row).select_related("unit").first()
    if stay is None:
        return None
    subject = Subject(kind=ObjectKind.PLACEMENT, id=stay.id, request=row.request_id)
    return open_address(
        actor, stay.unit.shelter_id, subject, detail=row.reason, at=now, break_glass=row.id
    )


def _row(actor: Account, broken: UUID, *, now: datetime) -> BreakGlass:
    activity = Activity.USE_BREAK_GLASS
    require_ever(actor, activity, object_id=broken)
    rows = BreakGlass.objects.select_related(
        "request__organisation", "request__responsible_municipality"
    )
    # Who reads is who opened it: another's is like none.
    row = rows.filter(id=broken, account=actor, ends_at__gt=now).first()
    if row is None:
        raise NotFound(activity=activity, object_id=broken)
    require_act(actor, activity, now=now, request=row.request, object_id=broken)
    return row


def _opened(row: BreakGlass) -> Opened:
    return Opened(
        id=row.id,
        reference=row.request.reference,
        reason=row.get_reason_display(),
        until=row.ends_at,
        has_place=_stays(row).exists(),
    )


def _stays(row: BreakGlass) -> QuerySet[Placement]:
    return Placement.objects.filter(request=row.request_id, state__in=_SOMEWHERE)
