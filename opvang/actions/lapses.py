"""Holds that nobody answered in time: they lapse by themselves, and the beds are free again."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from procrastinate.contrib.django import app

from opvang.actions.beds import give_back_beds
from opvang.actions.matches import ask_for_match
from opvang.actions.telling import tell_of_placement
from opvang.models import AddressChange, Placement
from opvang.models.codes import Activity, PlacementState
from opvang.models.shelters.address_changes import OPEN


def _overdue(*, now: datetime) -> QuerySet[Placement]:
    """Return the holds whose time is up: not where the address changes, for there they wait."""
    changing = AddressChange.objects.filter(OPEN).values("shelter")
    held = Placement.objects.filter(state=PlacementState.HELD, held_until__lte=now)
    return held.exclude(unit__shelter__in=changing)


@transaction.atomic
def lapse_hold(hold: UUID, *, now: datetime) -> bool:
    """Let a hold lapse if its time is up and nobody answered; say whether it did.

    Who answers at the same moment goes first or comes too late, never both.
    """
    row = (
        _overdue(now=now)
        .select_for_update(of=("self",))
        .select_related("unit__shelter", "request")
        .filter(id=hold)
        .first()
    )
    if row is None:
        return False
    row.state = PlacementState.LAPSED
    row.save(update_fields=["state"])
    give_back_beds(row)
    tell_of_placement(None, Activity.LAPSE_HOLD, row, now=now)
    ask_for_match()
    return True


@app.task(queue="holds")
def lapse_job(hold: str) -> None:
    """Let one hold lapse at the end of its time."""
    lapse_hold(UUID(hold), now=timezone.now())


@app.periodic(cron="* * * * *")
@app.task(queue="holds", queueing_lock="sweep-holds")
def sweep_job(timestamp: int) -> None:
    """Let every hold lapse whose time is up at *timestamp*, in case a job of its own got lost."""
    now = datetime.fromtimestamp(timestamp, tz=UTC)
    for hold in _overdue(now=now).values_list("id", flat=True):
        lapse_hold(hold, now=now)
