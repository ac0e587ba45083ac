"""Saying who brings people to their place, and so may read its address for a few days."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from opvang import events
from opvang.access import may_ever, shows_address
from opvang.actions.subjects import placement_for
from opvang.actions.telling import tell_of_placement
from opvang.errors import NotPossible
from opvang.models import Account, Escort
from opvang.models.codes import Activity


@transaction.atomic
def name_escort(actor: Account, *, placement: UUID, username: str, now: datetime) -> Escort:
    """Let *username* read the address of a promised place; whoever was named before no longer may.

    Raises
    ------
    NotAllowed, NotFound, Busy
        When this is not for the actor to do, or not with this placement.
    NotPossible
        When the place is not promised, or nobody of that name can bring people.
    """
    row = placement_for(actor, Activity.NAME_ESCORT, placement, now=now)
    if not shows_address(row, now=now):
        raise NotPossible(gettext("Deze plek is niet toegezegd, of de aankomst is al voorbij."))
    account = Account.objects.filter(
        username=username.strip(), is_active=True, program=None
    ).first()
    if account is None or not may_ever(account, Activity.READ_ADDRESS):
        raise NotPossible(
            gettext("Niemand met deze gebruikersnaam kan mensen brengen. Kijk de spelling na.")
        )
    before = events.of_escort(row)
    escort, _ = Escort.objects.update_or_create(
        placement=row, defaults={"account": account, "named_by": actor, "named_at": now}
    )
    tell_of_placement(actor, Activity.NAME_ESCORT, row, now=now, also=before)
    return escort
