"""A longest stay that is over: the shelter says why, and who placed the people looks further."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext, ngettext

from opvang.calendar import tonight
from opvang.models import Account
from opvang.queries.overstays import StayLimit, limit_of
from opvang.queries.own_stays import OwnStay, own_stays
from opvang.queries.tasks.task import Task, Weight


def overstays(actor: Account, now: datetime) -> tuple[Task, ...]:
    """Return a task for each stay over its limit of which no reason stands, own as `own_stays`."""
    night = tonight(now)
    limits = ((stay, limit_of(stay.row, night=night)) for stay in own_stays(actor, night=night))
    return tuple(_task(stay, limit) for stay, limit in limits if limit and limit.asks)


def _task(stay: OwnStay, limit: StayLimit) -> Task:
    return Task(
        kind="overstays",
        weight=Weight.NOW,
        title=_sentence(stay, limit)
        % {"who": stay.who or gettext("Eigen gast"), "nights": limit.nights_over},
        due=limit.expected_end or limit.limit,
        by_night=True,
        view=stay.view,
        id=stay.id,
        anchor="langer" if stay.is_sheltered else "",
    )


def _sentence(stay: OwnStay, limit: StayLimit) -> str:
    if stay.is_sheltered:
        return ngettext(
            "%(who)s: %(nights)s nacht over de langste tijd. Zeg waarom, en tot wanneer.",
            "%(who)s: %(nights)s nachten over de langste tijd. Zeg waarom, en tot wanneer.",
            limit.nights_over,
        )
    return ngettext(
        "%(who)s: %(nights)s nacht over de langste tijd. Zoek een andere plek.",
        "%(who)s: %(nights)s nachten over de langste tijd. Zoek een andere plek.",
        limit.nights_over,
    )
