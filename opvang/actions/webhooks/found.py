"""The webhook that somebody acts on, locked."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from opvang.access import accounts_to, require_ever
from opvang.actions.programs.found import note
from opvang.errors import NotFound
from opvang.models import Account, Webhook
from opvang.models.codes import Activity


def their_webhook(actor: Account, activity: Activity, webhook: UUID, *, now: datetime) -> Webhook:
    """Return a webhook that was not ended and is for somebody to do this to, and note that they do.

    Raises
    ------
    NotAllowed, NotFound
        When it is not for them, or was ended, or its program was.
    """
    require_ever(actor, activity, object_id=webhook)
    theirs = accounts_to(actor, activity, field="program__account__organisation")
    found = Webhook.objects.select_for_update(of=("self",)).filter(theirs, pk=webhook)
    there = found.filter(ended_at=None, program__ended_at=None)
    one = there.select_related("program").first()
    if one is None:
        raise NotFound(activity=activity, object_id=webhook)
    note(actor, activity, one.program, at=now)
    return one
