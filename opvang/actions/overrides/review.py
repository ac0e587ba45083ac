"""Somebody else looks afterwards whether what was set aside should have been."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from opvang.access import require_act
from opvang.actions.subjects import request_for
from opvang.actions.telling import tell_of_request
from opvang.errors import NotFound, NotPossible
from opvang.models import Account, Override
from opvang.models.codes import Activity, ReviewOutcome


@transaction.atomic
def review_override(
    actor: Account, *, override: UUID, outcome: ReviewOutcome, now: datetime
) -> Override:
    """Write down what is found of something that was set aside; it undoes nothing.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `hold_place`.
    NotPossible
        When it was reviewed already, or the actor set it aside.
    """
    require_act(actor, Activity.REVIEW_OVERRIDE, now=now, object_id=override)
    request = Override.objects.filter(id=override).values_list("request", flat=True).first()
    if request is None:
        raise NotFound(activity=Activity.REVIEW_OVERRIDE, object_id=override)
    locked = request_for(actor, Activity.REVIEW_OVERRIDE, request, now=now)
    row = Override.objects.get(id=override)
    if row.reviewed_at is not None:
        raise NotPossible(gettext("Een collega heeft dit al beoordeeld."))
    if row.author_id == actor.pk:
        raise NotPossible(
            gettext("U hebt dit zelf besloten. Laat een collega het achteraf beoordelen.")
        )
    row.reviewed_by, row.reviewed_at, row.outcome = actor, now, outcome
    row.save(update_fields=["reviewed_by", "reviewed_at", "outcome"])
    tell_of_request(actor, Activity.REVIEW_OVERRIDE, locked, now=now, detail=outcome)
    return row
