"""People outside the network: somebody looks on time whether they can stay there."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils.translation import gettext

from opvang.access import requests_to
from opvang.calendar import tonight
from opvang.models import Account, OutsidePlacement, PlacementRequest
from opvang.models.codes import Activity
from opvang.policy import policy
from opvang.queries.tasks.task import Task, Weight


def outside(actor: Account, now: datetime) -> tuple[Task, ...]:
    """Return a task for each stay outside the network of one's own that is to be looked at."""
    own = requests_to(actor, Activity.REVIEW_OUTSIDE, night=tonight(now))
    soon = now + timedelta(hours=policy().number_of("OUTSIDE_REVIEW_HOURS"))
    rows = OutsidePlacement.objects.filter(
        ended_at=None, review_at__lte=soon, request__in=PlacementRequest.objects.filter(own)
    )
    return tuple(_task(one) for one in rows.select_related("request").order_by("review_at", "id"))


def _task(row: OutsidePlacement) -> Task:
    return Task(
        kind="outside",
        weight=Weight.SAFETY,
        title=gettext("%(who)s: kijk of deze mensen kunnen blijven waar ze zijn (%(where)s).")
        % {"who": row.request.reference, "where": row.get_kind_display()},
        due=row.review_at,
        view="outside",
        id=row.request_id,
    )
