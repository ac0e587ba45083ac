"""A longest stay that is nearly over: look for another place, before the time is up."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.utils.translation import gettext, ngettext

from opvang.calendar import tonight
from opvang.models import Account
from opvang.policy import policy
from opvang.queries.own_stays import OwnStay, own_stays
from opvang.queries.stay_limits import stay_limit
from opvang.queries.tasks.task import Task, Weight


def stay_limits(actor: Account, now: datetime) -> tuple[Task, ...]:
    """Return a task for each stay whose limit is near, in one's own shelters and requests."""
    night = tonight(now)
    latest = night + timedelta(days=policy().number_of("STAY_WARN_DAYS"))
    limits = ((stay, stay_limit(stay.row)) for stay in own_stays(actor, night=night))
    return tuple(
        _task(stay, limit=limit, night=night)
        for stay, limit in limits
        if limit and night < limit <= latest
    )


def _task(stay: OwnStay, *, limit: date, night: date) -> Task:
    left = (limit - night).days
    sentence = ngettext(
        "%(who)s: over %(days)s dag is de langste tijd hier om. Zoek een andere plek.",
        "%(who)s: over %(days)s dagen is de langste tijd hier om. Zoek een andere plek.",
        left,
    )
    return Task(
        kind="stay_limits",
        weight=Weight.AHEAD,
        title=sentence % {"who": stay.who or gettext("Eigen gast"), "days": left},
        due=limit,
        by_night=True,
        view=stay.view,
        id=stay.id,
    )
