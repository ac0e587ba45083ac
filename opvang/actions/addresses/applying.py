"""Another address holds once somebody approved it and nobody stopped it in time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from procrastinate.contrib.django import app

from opvang.actions.addresses.telling import tell_of_address
from opvang.actions.addresses.waiting import give_back_time
from opvang.actions.locks import lock_shelters
from opvang.actions.matches import ask_for_match
from opvang.models import AddressChange, ShelterAddress
from opvang.models.codes import Activity
from opvang.models.shelters.address_changes import ADDRESS_FIELDS, OPEN


def apply_address_changes(*, now: datetime) -> int:
    """Let every change hold that was approved and waited long enough; return how many did."""
    due = now - timedelta(hours=settings.ADDRESS_CHANGE_HOURS)
    waited = AddressChange.objects.filter(OPEN, proposed_at__lte=due, approved_at__isnull=False)
    found = list(waited.values_list("id", "shelter"))
    return sum(_apply(change, shelter, now=now) for change, shelter in found)


@transaction.atomic
def _apply(change: UUID, shelter: UUID, *, now: datetime) -> bool:
    lock_shelters([shelter])
    row = AddressChange.objects.filter(OPEN, id=change).first()
    if row is None:
        return False
    facts = {name: getattr(row, name) for name in ADDRESS_FIELDS}
    address = ShelterAddress.objects.filter(shelter=shelter).first()
    address = address or ShelterAddress(shelter_id=shelter)
    for name, value in facts.items():
        setattr(address, name, value)
    address.save()
    row.applied_at = now
    row.save(update_fields=["applied_at"])
    give_back_time(row, now=now)
    tell_of_address(None, Activity.APPLY_ADDRESS, shelter, now=now)
    ask_for_match()
    return True


@app.periodic(cron="* * * * *")
@app.task(queue="holds", queueing_lock="apply-addresses")
def apply_job(timestamp: int) -> None:
    """Look each minute which changes waited long enough."""
    apply_address_changes(now=datetime.fromtimestamp(timestamp, tz=UTC))
