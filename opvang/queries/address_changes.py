"""A change of an address that waits, for who proposes, approves or stops it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings

from opvang import audit
from opvang.access import may_ever, require_ever, shelters_to
from opvang.audit import Subject
from opvang.errors import NotFound
from opvang.models import Account, AddressChange, Shelter
from opvang.models.codes import Activity, ObjectKind
from opvang.models.shelters.address_changes import ADDRESS_FIELDS, OPEN
from opvang.queries.addresses import SeenAddress


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenChange:
    """What waits at one shelter, as one reader may see it."""

    shelter: UUID
    name: str  #: the public name of the shelter
    waits: bool  #: there is a change that does not hold yet
    proposed_by: str
    proposed_at: datetime | None
    approved_by: str  #: empty: nobody yet
    holds_from: datetime | None  #: the earliest moment at which it holds
    new: SeenAddress | None  #: None: not for this reader
    may_propose: bool
    may_approve: bool


def address_change(
    actor: Account, shelter: UUID, *, now: datetime, proposes: bool = False
) -> SeenChange:
    """Return what waits; who may approve it reads the new address, which is written down.

    *proposes* says that somebody is about to propose one.

    Raises
    ------
    NotAllowed, NotFound
        When this is not for the actor, or not of this shelter.
    """
    activity = Activity.CANCEL_ADDRESS
    require_ever(actor, activity, object_id=shelter)
    row = Shelter.objects.filter(shelters_to(actor, activity), id=shelter).first()
    if row is None:
        raise NotFound(activity=activity, object_id=shelter)
    if proposes:
        require_ever(actor, Activity.PROPOSE_ADDRESS, object_id=shelter)
    changes = AddressChange.objects.select_related("proposed_by", "approved_by")
    change = changes.filter(OPEN, shelter=row).first()
    return _seen(actor, row, change, now=now)


def _seen(
    actor: Account, shelter: Shelter, change: AddressChange | None, *, now: datetime
) -> SeenChange:
    proposes = may_ever(actor, Activity.PROPOSE_ADDRESS)
    may_approve = bool(
        change
        and may_ever(actor, Activity.APPROVE_ADDRESS)
        and change.approved_by is None
        and change.proposed_by_id != actor.id
    )
    return SeenChange(
        shelter=shelter.id,
        name=shelter.public_name,
        waits=change is not None,
        proposed_by=change.proposed_by.username if change else "",
        proposed_at=change.proposed_at if change else None,
        approved_by=change.approved_by.username if change and change.approved_by else "",
        holds_from=_holds_from(change),
        new=_new(actor, change, now=now) if change and may_approve else None,
        may_propose=proposes and change is None,
        may_approve=may_approve,
    )


def _holds_from(change: AddressChange | None) -> datetime | None:
    hours = timedelta(hours=settings.ADDRESS_CHANGE_HOURS)
    return change.proposed_at + hours if change else None


def _new(actor: Account, change: AddressChange, *, now: datetime) -> SeenAddress:
    subject = Subject(kind=ObjectKind.SHELTER, id=change.shelter_id)
    audit.record(actor, Activity.READ_ADDRESS, subject, at=now, detail="CHANGE")
    return SeenAddress(**{name: getattr(change, name) for name in ADDRESS_FIELDS})
