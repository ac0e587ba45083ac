"""Holds wait while the address of their shelter changes, and lose no time by it."""

from __future__ import annotations

from datetime import datetime

from django.db.models import F
from django.db.models.functions import Greatest
from django.utils.translation import gettext

from opvang.errors import NotPossible
from opvang.models import AddressChange, Placement
from opvang.models.codes import PlacementState
from opvang.models.shelters.address_changes import OPEN


def require_no_address_change(placement: Placement) -> None:
    """Refuse to promise a place while its address changes.

    Raises
    ------
    NotPossible
        While it does.
    """
    if AddressChange.objects.filter(OPEN, shelter=placement.unit.shelter_id).exists():
        raise NotPossible(
            gettext(
                "Het adres van deze opvang wordt gewijzigd. Tot dat geldt of is tegengehouden "
                "wacht deze plek; de tijd om te antwoorden loopt niet af."
            )
        )


def give_back_time(change: AddressChange, *, now: datetime) -> None:
    """Give every hold in the shelter the time that the change took."""
    took = now - change.proposed_at
    held = Placement.objects.filter(state=PlacementState.HELD, unit__shelter=change.shelter_id)
    held.update(held_until=Greatest(F("held_until") + took, F("held_until")))
