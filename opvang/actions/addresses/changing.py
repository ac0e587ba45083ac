"""Proposing another address, approving it, and stopping it before it holds."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext

from opvang.access import require_ever, shelters_to
from opvang.actions.addresses.facts import NewAddress
from opvang.actions.addresses.telling import tell_of_address
from opvang.actions.addresses.waiting import give_back_time
from opvang.actions.locks import lock_shelters
from opvang.actions.matches import ask_for_match
from opvang.errors import NotFound, NotPossible
from opvang.models import Account, AddressChange, Shelter
from opvang.models.codes import Activity
from opvang.models.shelters.address_changes import OPEN


@transaction.atomic
def propose_address(
    actor: Account, *, shelter: UUID, new: NewAddress, now: datetime
) -> AddressChange:
    """Propose another address; from now on no place in the shelter is held or promised.

    Raises
    ------
    NotAllowed, NotFound, Busy
        When this is not for the actor to do, or not with this shelter.
    NotPossible
        When a change waits already, or something is not an address.
    """
    _lock(actor, Activity.PROPOSE_ADDRESS, shelter)
    if AddressChange.objects.filter(OPEN, shelter=shelter).exists():
        raise NotPossible(gettext("Er wacht al een wijziging van dit adres. Houd die eerst tegen."))
    change = AddressChange(shelter_id=shelter, proposed_by=actor, proposed_at=now, **asdict(new))
    try:
        change.full_clean()
    except ValidationError as error:
        raise NotPossible(" ".join(error.messages)) from None
    change.save()
    _tell(actor, Activity.PROPOSE_ADDRESS, shelter, now=now)
    # What was proposed there goes elsewhere meanwhile.
    ask_for_match()
    return change


@transaction.atomic
def approve_address(actor: Account, *, shelter: UUID, now: datetime) -> AddressChange:
    """Approve what somebody else proposed; it holds once the time to stop it is over.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `propose_address`.
    NotPossible
        When nothing waits, it was approved, or the actor proposed it.
    """
    change = _waiting(actor, Activity.APPROVE_ADDRESS, shelter)
    if change.approved_by_id is not None:
        raise NotPossible(gettext("Deze wijziging is al goedgekeurd."))
    if change.proposed_by_id == actor.id:
        raise NotPossible(
            gettext("Wie een ander adres voorstelt keurt het niet zelf goed. Vraag een collega.")
        )
    change.approved_by, change.approved_at = actor, now
    change.save(update_fields=["approved_by", "approved_at"])
    _tell(actor, Activity.APPROVE_ADDRESS, shelter, now=now)
    return change


@transaction.atomic
def cancel_address(actor: Account, *, shelter: UUID, now: datetime) -> AddressChange:
    """Stop a change before it holds: the address stays as it is, and holds go on.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `propose_address`.
    NotPossible
        When nothing waits.
    """
    change = _waiting(actor, Activity.CANCEL_ADDRESS, shelter)
    change.cancelled_by, change.cancelled_at = actor, now
    change.save(update_fields=["cancelled_by", "cancelled_at"])
    give_back_time(change, now=now)
    _tell(actor, Activity.CANCEL_ADDRESS, shelter, now=now)
    ask_for_match()
    return change


def _waiting(actor: Account, activity: Activity, shelter: UUID) -> AddressChange:
    _lock(actor, activity, shelter)
    change = AddressChange.objects.filter(OPEN, shelter=shelter).first()
    if change is None:
        raise NotPossible(gettext("Er wacht geen wijziging van dit adres meer."))
    return change


def _lock(actor: Account, activity: Activity, shelter: UUID) -> None:
    require_ever(actor, activity, object_id=shelter)
    if not Shelter.objects.filter(shelters_to(actor, activity), id=shelter).exists():
        raise NotFound(activity=activity, object_id=shelter)
    lock_shelters([shelter])


def _tell(actor: Account, activity: Activity, shelter: UUID, *, now: datetime) -> None:
    tell_of_address(actor, activity, shelter, now=now)
