"""Somebody opens what they may not know by right, since it cannot wait."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext

from opvang import audit, events
from opvang.access import require_act
from opvang.actions.locks import lock_request
from opvang.actions.messages.happened import after_broken_glass
from opvang.actions.mistakes import Mistakes
from opvang.audit import Subject
from opvang.errors import FieldRemark, FormRefused
from opvang.models import Account, BreakGlass, PlacementRequest
from opvang.models.base import spoken_reference
from opvang.models.codes import Activity, BreakGlassReason, ObjectKind


@transaction.atomic
def break_glass(
    actor: Account, *, reference: str, reason: BreakGlassReason, explanation: str, now: datetime
) -> BreakGlass:
    """Let the actor see the people of a request, and where they are, for BREAK_GLASS_MINUTES.

    An auditor hears of it at once. Who has the glass broken already goes on with that.

    Raises
    ------
    NotAllowed, Busy
        When this is not for the actor to do, or somebody works on the request.
    FormRefused
        When no request has this reference, or nobody says what is the matter.
    """
    require_act(actor, Activity.BREAK_GLASS, now=now)
    row = PlacementRequest.objects.filter(reference=spoken_reference(reference)).first()
    if row is None:
        sentence = gettext("Geen aanvraag heeft dit kenmerk. Kijk de spelling na.")
        raise FormRefused((FieldRemark(field="reference", sentence=sentence),))
    return _opened(actor, lock_request(row.id), reason, explanation.strip(), now=now)


def _opened(
    actor: Account,
    request: PlacementRequest,
    reason: BreakGlassReason,
    explanation: str,
    *,
    now: datetime,
) -> BreakGlass:
    made = BreakGlass(
        request=request,
        account=actor,
        reason=reason,
        explanation=explanation,
        opened_at=now,
        ends_at=now + timedelta(minutes=settings.BREAK_GLASS_MINUTES),
    )
    mistakes = Mistakes()
    mistakes.check(made)
    mistakes.refuse()
    open_already = BreakGlass.objects.filter(account=actor, request=request, ends_at__gt=now)
    if open_already.exists():
        return open_already.latest("ends_at")
    made.save()
    subject = Subject(kind=ObjectKind.GLASS, id=made.id, request=request.id)
    audit.record(actor, Activity.BREAK_GLASS, subject, at=now, detail=reason, break_glass=made.id)
    events.publish(Activity.BREAK_GLASS, audiences={events.AUDITOR}, object_id=made.id, at=now)
    after_broken_glass(actor, made, now=now)
    return made
