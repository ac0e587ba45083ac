"""Crisis mode: places are promised at once, and all of it is reviewed afterwards."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import connection, transaction
from django.utils.translation import gettext

from opvang import audit, events
from opvang.access import require_act
from opvang.actions.mistakes import Mistakes, one_mistake
from opvang.actions.overrides.record import record_override
from opvang.actions.telling import tell_of_placement
from opvang.actions.transfers.moving import expect_departure
from opvang.audit import Subject
from opvang.errors import NotPossible
from opvang.models import Account, CrisisMode, Placement, PlacementRequest
from opvang.models.codes import (
    Activity,
    ObjectKind,
    OverrideKind,
    PlacementState,
    RequestStatus,
)
from opvang.policy import policy
from opvang.queries.overrides.crisis import crisis_mode_row, is_promised_at_once

_ONE_AT_A_TIME = 7_204_118  # any number that no other advisory lock of this database has


@transaction.atomic
def start_crisis_mode(actor: Account, *, reason: str, hours: int, now: datetime) -> CrisisMode:
    """Let every place be promised at once for some hours; it ends by itself.

    Raises
    ------
    NotAllowed
        When it is not for the actor to do.
    NotPossible
        When it is on already, lasts too long, or the reason is missing (FormRefused).
    """
    require_act(actor, Activity.START_CRISIS_MODE, now=now)
    _lock()
    if crisis_mode_row(now=now):
        raise NotPossible(gettext("De crisisstand staat al aan."))
    most = policy().number_of("CRISIS_MODE_MOST_HOURS")
    if not 1 <= hours <= most:
        sentence = gettext("Kies hoe lang de crisisstand duurt: 1 tot %(most)s uur.")
        raise one_mistake("hours", sentence % {"most": most}, value=hours)
    row = CrisisMode(
        reason=reason.strip(),
        started_by=actor,
        started_at=now,
        ends_at=now + timedelta(hours=hours),
    )
    mistakes = Mistakes()
    mistakes.save(row)
    mistakes.refuse()
    _tell(actor, Activity.START_CRISIS_MODE, now=now)
    return row


@transaction.atomic
def end_crisis_mode(actor: Account, *, now: datetime) -> CrisisMode:
    """Let places be asked for and approved as ever, before crisis mode ends by itself.

    Raises
    ------
    NotAllowed
        When it is not for the actor to do.
    NotPossible
        When it is not on.
    """
    require_act(actor, Activity.END_CRISIS_MODE, now=now)
    _lock()
    row = crisis_mode_row(now=now)
    if row is None:
        raise NotPossible(gettext("De crisisstand staat niet aan."))
    row.ended_by, row.ended_at = actor, now
    row.save(update_fields=["ended_by", "ended_at"])
    _tell(actor, Activity.END_CRISIS_MODE, now=now)
    return row


def promise_in_crisis(
    actor: Account, request: PlacementRequest, hold: Placement, *, now: datetime
) -> bool:
    """Promise a place that is held without asking who decides, if crisis mode is on.

    Skipped are the answers of organisations, that of the Labour Inspectorate among them. The
    guardian's is not, nor a court order. Says whether the place was promised.
    """
    mode = crisis_mode_row(now=now)
    if mode is None or not is_promised_at_once(hold.unit):
        return False
    hold.state, hold.held_until = PlacementState.CONFIRMED, None
    hold.save(update_fields=["state", "held_until"])
    request.status = RequestStatus.PLACED
    request.save(update_fields=["status"])
    expect_departure(hold, now=now)
    record_override(
        actor,
        OverrideKind.CRISIS,
        request,
        unit=hold.unit,
        code=hold.unit.placing_authority,
        reason=mode.reason,
        now=now,
    )
    tell_of_placement(actor, Activity.CONFIRM_HOLD, hold, now=now, detail=OverrideKind.CRISIS)
    return True


def _tell(actor: Account, activity: Activity, *, now: datetime) -> None:
    audit.record(actor, activity, Subject(kind=ObjectKind.COUNTRY), at=now)
    events.publish(
        activity, audiences=events.EVERYBODY, object_id=None, at=now, changes_country=True
    )


def _lock() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_ONE_AT_A_TIME])
