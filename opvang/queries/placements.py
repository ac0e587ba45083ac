"""One placement, for whoever answers the hold or shelters the people: what each must know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from opvang import audit
from opvang.access import may_act, require_act, require_ever
from opvang.audit import Subject
from opvang.calendar import tonight
from opvang.errors import NotFound
from opvang.models import Account, Placement
from opvang.models.codes import (
    Activity,
    Destination,
    ObjectKind,
    PlacementState,
    PlaceType,
    PlacingAuthority,
    RefusalReason,
)
from opvang.queries.asked_people import PEOPLE, AskedPeople, asked_people
from opvang.queries.overrides.appeals import SeenAppeal, appeal_of, overridden_before
from opvang.queries.overrides.crisis import in_crisis
from opvang.queries.refusals import RefusalChoice, refusal_choices

#: States in which a shelter knows who comes or lives there.
_KNOWN_TO_SHELTER = (PlacementState.CONFIRMED, PlacementState.ARRIVED)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenPlacement:
    """A hold or a placement as one reader may see it."""

    id: UUID
    state: str  #: the code
    shelter: str
    unit: str
    unit_id: UUID
    place_type: str
    place_type_code: str
    authority: str  #: who answers
    first_night: date
    is_tonight: bool
    until: date | None  #: first night that is not agreed on; None: no end is known
    is_over_time: bool  #: people live there past the agreed end
    held_until: datetime | None  #: None: it is no hold, or not any more
    people: AskedPeople | None  #: None: not, or no longer, for this reader; or a guest
    reference: str  #: of the request; empty: not for this reader, or a guest
    brought_by: str  #: the organisation that asked; empty as the reference
    is_guest: bool  #: known to the shelter only
    refusal: str  #: the reason in words; empty: not refused
    appeal: SeenAppeal | None  #: what became of the refusal; None: not refused
    needs_court_order: bool  #: nobody lives there without
    in_crisis: bool  #: it was promised without an answer, in crisis mode
    overridden: str  #: why an earlier refusal of these people was set aside; empty: none was
    departed_on: date | None
    destination: str
    awaits_consent: bool  #: the Labour Inspectorate must agree before anybody confirms
    may_consent: bool
    may_answer: bool
    refusals: tuple[RefusalChoice, ...]  #: for which reasons; empty: not to be refused
    may_arrive: bool
    may_depart: bool

    @property
    def decides(self) -> bool:
        """Whether the reader says yes or no, now."""
        return bool(self.refusals)

    @property
    def nights(self) -> int | None:
        """How many nights are agreed on; None: no end is known."""
        return (self.until - self.first_night).days if self.until else None


def seen_placement(actor: Account, placement: UUID, *, now: datetime) -> SeenPlacement:
    """Return a placement as somebody may see it, and write down that they looked.

    Raises
    ------
    NotAllowed, NotFound
        When this is not for them, or there is no such placement.
    """
    require_ever(actor, Activity.READ_HOLD, object_id=placement)
    rows = Placement.objects.select_related("request__organisation", "unit__shelter")
    row = rows.prefetch_related(*(f"request__{one}" for one in PEOPLE)).filter(id=placement).first()
    if row is None:
        raise NotFound(activity=Activity.READ_HOLD, object_id=placement)
    require_act(actor, Activity.READ_HOLD, now=now, placement=row)
    subject = Subject(kind=ObjectKind.PLACEMENT, id=row.id, request=row.request_id)
    audit.record(actor, Activity.READ_HOLD, subject, at=now)
    return _seen(actor, row, now=now)


def _seen(actor: Account, row: Placement, *, now: datetime) -> SeenPlacement:
    night = tonight(now)
    waits = _waits(row, now=now)
    may_refuse = waits and _may(actor, Activity.REFUSE_HOLD, row, now=now)
    shelters = row.state in _KNOWN_TO_SHELTER and _may(actor, Activity.ARRIVE, row, now=now)
    return SeenPlacement(
        id=row.id,
        state=row.state,
        shelter=row.unit.shelter.public_name,
        unit=row.unit.name,
        unit_id=row.unit_id,
        place_type=str(PlaceType(row.unit.place_type).label),
        place_type_code=row.unit.place_type,
        authority=str(row.unit.placing_authority.label),
        first_night=row.start,
        is_tonight=row.start <= night,
        until=row.until,
        is_over_time=bool(row.until and row.until < night),
        held_until=held_until(row),
        people=_people(row, night=night) if may_refuse or shelters else None,
        reference=row.request.reference if row.request and shelters else "",
        brought_by=row.request.organisation.name if row.request and shelters else "",
        is_guest=row.request is None,
        refusal=str(RefusalReason(row.refusal_reason).label) if row.refusal_reason else "",
        appeal=appeal_of(row, reader=actor, now=now),
        needs_court_order=row.unit.needs_court_order,
        in_crisis=in_crisis(row),
        overridden=overridden_before(row) if may_refuse else "",
        departed_on=row.departed_on,
        destination=str(Destination(row.destination).label) if row.destination else "",
        awaits_consent=waits and row.awaits_consent,
        may_consent=row.awaits_consent
        and waits
        and _may(actor, Activity.CONSENT_TO_HOLD, row, now=now),
        may_answer=waits and _may(actor, Activity.CONFIRM_HOLD, row, now=now),
        refusals=refusal_choices(by_shelter=_is_shelter(row)) if may_refuse else (),
        may_arrive=shelters and row.state == PlacementState.CONFIRMED and row.start <= night,
        may_depart=shelters and row.state == PlacementState.ARRIVED,
    )


def held_until(row: Placement) -> datetime | None:
    """Return until when a placement is held; None: it is no hold, or not any more."""
    return row.held_until if row.state == PlacementState.HELD else None


def _people(row: Placement, *, night: date) -> AskedPeople | None:
    return asked_people(row.request, row.unit, night=night) if row.request else None


def _is_shelter(row: Placement) -> bool:
    return row.unit.placing_authority is PlacingAuthority.SHELTER


def _may(actor: Account, activity: Activity, row: Placement, *, now: datetime) -> bool:
    return may_act(actor, activity, now=now, placement=row)


def _waits(row: Placement, *, now: datetime) -> bool:
    return row.state == PlacementState.HELD and bool(row.held_until and row.held_until > now)
