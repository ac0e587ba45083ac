"""People who are to be brought to their place, for whoever was named to do so."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext

from opvang.access import may_ever, on_their_way
from opvang.models import Account, Escort, Placement
from opvang.models.codes import Activity
from opvang.queries.tasks.task import Task, Weight


def bringing(actor: Account, now: datetime) -> tuple[Task, ...]:
    """Return a task for each place to which the reader brings people."""
    if not may_ever(actor, Activity.READ_ADDRESS):
        return ()
    to_bring = Placement.objects.filter(
        on_their_way(now=now), pk__in=Escort.objects.filter(account=actor).values("placement")
    )
    return tuple(_task(one) for one in to_bring.select_related("request"))


def _task(placement: Placement) -> Task:
    return Task(
        kind="bringing",
        weight=Weight.NOW,
        title=gettext("%(who)s: u brengt deze mensen. Bekijk het adres als u vertrekt.")
        % {"who": placement.request.reference if placement.request else ""},
        due=placement.start,
        by_night=True,
        view="address",
        id=placement.id,
    )
