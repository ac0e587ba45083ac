"""An auditor says afterwards whether the glass should have been broken."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from opvang import audit, events
from opvang.access import require_act
from opvang.actions.mistakes import Mistakes
from opvang.audit import Subject
from opvang.errors import NotFound, NotPossible
from opvang.models import Account, BreakGlass
from opvang.models.codes import Activity, ObjectKind


@transaction.atomic
def judge_break_glass(
    actor: Account, *, broken: UUID, is_justified: bool, judgement: str, now: datetime
) -> BreakGlass:
    """Write down whether it was justified, and why; it ends no access.

    Raises
    ------
    NotAllowed, NotFound
        When this is not for the actor to judge, or there is no such thing.
    FormRefused
        When no reason is given.
    NotPossible
        When it was judged already, or the actor did it.
    """
    activity = Activity.JUDGE_BREAK_GLASS
    require_act(actor, activity, now=now, object_id=broken)
    row = BreakGlass.objects.select_for_update().filter(id=broken).first()
    if row is None:
        raise NotFound(activity=activity, object_id=broken)
    _require_another(row, actor)
    row.judged_by, row.judged_at = actor, now
    row.is_justified, row.judgement = is_justified, judgement.strip()
    mistakes = Mistakes()
    mistakes.save(row)
    mistakes.refuse()
    subject = Subject(kind=ObjectKind.GLASS, id=row.id, request=row.request_id)
    detail = "JUSTIFIED" if is_justified else "NOT_JUSTIFIED"
    audit.record(actor, activity, subject, at=now, detail=detail)
    events.publish(activity, audiences={events.AUDITOR}, object_id=row.id, at=now)
    return row


def _require_another(row: BreakGlass, actor: Account) -> None:
    if row.judged_at is not None:
        raise NotPossible(gettext("Een collega heeft deze noodtoegang al beoordeeld."))
    if row.account_id == actor.pk:
        raise NotPossible(gettext("Dit was uw eigen noodtoegang. Laat een collega die beoordelen."))
