"""Rules of a unit that let people in who were then refused for just that: mend the rules."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Count
from django.utils.translation import gettext, ngettext

from opvang.access import may_ever
from opvang.models import Account
from opvang.models.codes import Activity
from opvang.queries.tasks.task import Task, Weight
from opvang.queries.unit.mending import doubtful_refusals


def rules_to_mend(actor: Account, _now: datetime) -> tuple[Task, ...]:
    """Return a task for each unit of one's own whose rules are in doubt since a refusal."""
    if not may_ever(actor, Activity.CONFIRM_RULES):
        return ()
    own = doubtful_refusals().filter(unit__shelter__organisation=actor.organisation_id)
    counted = own.order_by("unit__name").values_list("unit", "unit__name")
    return tuple(
        Task(
            kind="rules_to_mend",
            weight=Weight.AHEAD,
            title=_title(name, number),
            due=None,
            view="unit",
            id=unit,
            anchor="regels",
        )
        for unit, name, number in counted.annotate(number=Count("id"))
    )


def _title(name: str, number: int) -> str:
    what = gettext("%(unit)s: kijk of de regels kloppen.") % {"unit": name}
    why = ngettext(
        "Iemand paste erin en is toch geweigerd.",
        "%(number)s keer paste iemand erin en is toch geweigerd.",
        number,
    ) % {"number": number}
    return f"{what} {why}"
