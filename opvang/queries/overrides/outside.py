"""Where people stay outside the network while their request goes on waiting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from opvang.access import require_act, require_ever
from opvang.calendar import tonight
from opvang.errors import NotFound
from opvang.models import Account, OutsidePlacement, PlacementRequest
from opvang.models.codes import Activity, OutsideEnd, OutsideKind, Role
from opvang.policy import policy
from opvang.queries.overrides.guards import call_first, needs_guard
from opvang.queries.words import labels

#: How a stay outside the network can be ended by hand, by code.
OUTSIDE_ENDS = {one.value: one for one in (OutsideEnd.ELSEWHERE, OutsideEnd.LEFT)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """Where people are for now; where exactly knows who wrote it down."""

    kind: str
    guarded: bool
    since: datetime
    review_at: datetime
    recorded_by: str  #: role and organisation of who knows where it is
    is_late: bool  #: nobody looked in time whether it still can be


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideSubject:
    """A request whose people go, or are, outside the network."""

    request: UUID
    reference: str
    outside: Outside | None
    needs_guard: bool  #: without one, somebody says why
    call_first: str  #: about a minor; empty: there is none
    review_at: datetime  #: when to look again where nobody says otherwise


def outside_kinds() -> tuple[tuple[str, str], ...]:
    """Return the code and the words of each kind of place outside the network."""
    return tuple((one.value, str(one.label)) for one in OutsideKind)


def outside_kind(code: str) -> OutsideKind:
    """Return the kind with a code. Raises ValueError where there is none."""
    return OutsideKind(code)


def outside_ends() -> tuple[tuple[str, str], ...]:
    """Return how a stay outside the network can be ended by hand: the code and the words."""
    return tuple((code, str(one.label)) for code, one in OUTSIDE_ENDS.items())


def outside_end(code: str) -> OutsideEnd | None:
    """Return the end with a code; None: nobody ends it so by hand."""
    return OUTSIDE_ENDS.get(code)


def outside_of(request: UUID, *, now: datetime) -> Outside | None:
    """Return where the people of a request are outside the network; None: they are not."""
    rows = OutsidePlacement.objects.select_related("decided_by__organisation")
    row = rows.filter(request=request, ended_at=None).first()
    if row is None:
        return None
    return Outside(
        kind=row.get_kind_display(),
        guarded=row.guarded,
        since=row.since,
        review_at=row.review_at,
        recorded_by=", ".join(
            (*labels(row.decided_by.roles, Role), row.decided_by.organisation.name)
        ),
        is_late=row.review_at <= now,
    )


def outside_subject(actor: Account, request: UUID, *, now: datetime) -> OutsideSubject:
    """Return a request for who puts its people outside the network, or lets them stay there.

    Raises
    ------
    NotAllowed, NotFound
        When that is not for them, or there is no such request.
    """
    require_ever(actor, Activity.PUT_OUTSIDE, object_id=request)
    row = PlacementRequest.objects.filter(id=request).first()
    if row is None:
        raise NotFound(activity=Activity.PUT_OUTSIDE, object_id=request)
    require_act(actor, Activity.PUT_OUTSIDE, now=now, request=row)
    return OutsideSubject(
        request=row.id,
        reference=row.reference,
        outside=outside_of(row.id, now=now),
        needs_guard=needs_guard(row, night=tonight(now)),
        call_first=call_first(row, night=tonight(now)),
        review_at=now + timedelta(hours=policy().number_of("OUTSIDE_REVIEW_HOURS")),
    )
