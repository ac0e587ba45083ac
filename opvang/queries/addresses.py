"""Where a shelter is: for who brings people there, for a few days; each look is written down."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from opvang import audit
from opvang.access import may_act, require_act, require_ever
from opvang.audit import Subject
from opvang.database.context import with_address
from opvang.errors import NotFound
from opvang.models import Account, Escort, Placement, PlacementRequest, ShelterAddress
from opvang.models.codes import Activity, AddressPurpose, ObjectKind


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenAddress:
    """An address as it is read. No field shows in a representation, so that no log can hold it."""

    street: str = field(repr=False)
    house_number: str = field(repr=False)
    postal_code: str = field(repr=False)
    town: str = field(repr=False)
    phone: str = field(repr=False)  #: empty: not known
    directions: str = field(repr=False)  #: empty: none


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressSubject:
    """Whose arrival it is about, before the address itself is asked for."""

    placement: UUID
    request: UUID
    reference: str
    escort: str  #: the user name of who brings them; empty: nobody was named, or not for the reader
    may_name: bool  #: the reader says who brings them


def address_subject(actor: Account, placement: UUID, *, now: datetime) -> AddressSubject:
    """Return what an address can be read for.

    Raises
    ------
    NotAllowed, NotFound
        When they may not read it, no longer or not yet; or there is no such placement.
    """
    row, request = _placement(actor, placement, now=now)
    named = Escort.objects.select_related("account").filter(placement=row).first()
    may_name = may_act(actor, Activity.NAME_ESCORT, now=now, placement=row)
    return AddressSubject(
        placement=row.id,
        request=request.id,
        reference=request.reference,
        escort=named.account.username if named and may_name else "",
        may_name=may_name,
    )


def address_of(
    actor: Account, placement: UUID, *, purpose: AddressPurpose, now: datetime
) -> SeenAddress | None:
    """Return the address where people were promised a place; None: nobody wrote one down.

    Raises
    ------
    NotAllowed, NotFound
        As for `address_subject`.
    """
    row, request = _placement(actor, placement, now=now)
    subject = Subject(kind=ObjectKind.PLACEMENT, id=row.id, request=request.id)
    return open_address(actor, row.unit.shelter_id, subject, detail=purpose, at=now)


def open_address(
    actor: Account,
    shelter: UUID,
    subject: Subject,
    *,
    detail: str,
    at: datetime,
    break_glass: UUID | None = None,
) -> SeenAddress | None:
    """Read an address for who may, and write down that they did: nothing else reads one.

    Whoever calls this has asked `opvang/access/` already, or names the emergency access by which
    somebody may. *detail* is the code of what for.
    """
    audit.record(
        actor, Activity.READ_ADDRESS, subject, at=at, detail=detail, break_glass=break_glass
    )
    with with_address(shelter):
        row = ShelterAddress.objects.filter(shelter=shelter).first()
    if row is None:
        return None
    return SeenAddress(
        street=row.street,
        house_number=row.house_number,
        postal_code=row.postal_code,
        town=row.town,
        phone=row.phone,
        directions=row.directions,
    )


def _placement(
    actor: Account, placement: UUID, *, now: datetime
) -> tuple[Placement, PlacementRequest]:
    require_ever(actor, Activity.READ_ADDRESS, object_id=placement)
    rows = Placement.objects.select_related("request", "unit__shelter")
    row = rows.filter(id=placement).first()
    if row is None or row.request is None:
        raise NotFound(activity=Activity.READ_ADDRESS, object_id=placement)
    require_act(actor, Activity.READ_ADDRESS, now=now, placement=row)
    return row, row.request
