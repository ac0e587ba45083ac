"""A shelter says why somebody is still there when the longest stay is over, and until when."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from opvang.actions.mistakes import one_mistake
from opvang.actions.subjects import placement_for
from opvang.actions.telling import tell_of_placement
from opvang.calendar import tonight
from opvang.errors import NotPossible
from opvang.models import Account, Overstay, Placement
from opvang.models.codes import Activity, OverstayReason, PlacementState
from opvang.queries.stay_limits import stay_limit, with_limits
from opvang.queries.words import day


@transaction.atomic
def explain_overstay(
    actor: Account, *, placement: UUID, reason: OverstayReason, expected_end: date, now: datetime
) -> Overstay:
    """Write down why people stay longer than the limit, and when they should be gone.

    It replaces what was said before. Nothing about the stay or its beds changes.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `hold_place`.
    NotPossible
        When nobody lives there, or the limit is not reached.
    FormRefused
        When the day has passed.
    """
    row = placement_for(actor, Activity.EXPLAIN_OVERSTAY, placement, now=now)
    night = tonight(now)
    if not _is_over(row, night=night):
        raise NotPossible(gettext("Dit verblijf is niet over de langste tijd. Er is niets nodig."))
    if expected_end <= night:
        sentence = gettext("Verwacht einde: %(day)s is niet na vandaag. Kies een latere dag.")
        told = sentence % {"day": day(expected_end)}
        raise one_mistake("expected_end", told, value=expected_end)
    said, _ = Overstay.objects.update_or_create(
        placement=row,
        defaults={
            "reason": reason,
            "expected_end": expected_end,
            "author": actor,
            "said_on": night,
        },
    )
    tell_of_placement(actor, Activity.EXPLAIN_OVERSTAY, row, now=now, detail=reason)
    return said


def _is_over(row: Placement, *, night: date) -> bool:
    if row.state != PlacementState.ARRIVED:
        return False
    limit = stay_limit(with_limits(Placement.objects.filter(pk=row.pk)).get())
    return limit is not None and limit <= night
