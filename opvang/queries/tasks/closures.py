"""A stop or closure whose expected end has come: open again, or say how long it still lasts."""

from __future__ import annotations

from datetime import datetime

from django.db.models.functions import Coalesce
from django.utils.translation import gettext

from opvang.access import Part, scopes
from opvang.calendar import tonight
from opvang.models import Account, Closure
from opvang.queries.closures import of_units
from opvang.queries.tasks.task import Task, Weight
from opvang.queries.visible import visible_units


def closures(actor: Account, now: datetime) -> tuple[Task, ...]:
    """Return a task for each unit of one's own shelters of which something should be open again."""
    units = visible_units(actor, scopes(actor, Part.BOARD))
    rows = Closure.objects.filter(
        of_units(units), reopened_on=None, expected_until__lte=tonight(now)
    ).annotate(of_unit=Coalesce("unit_id", "room__unit_id", "bed__room__unit_id"))
    names = dict(units.values_list("id", "name"))
    first = {row.of_unit: row for row in rows.order_by("-expected_until", "-id")}
    return tuple(
        Task(
            kind="closures",
            weight=Weight.NOW,
            title=_title(row) % {"unit": names[unit]},
            due=row.expected_until,
            by_night=True,
            view="unit",
            id=unit,
            anchor="dicht",
        )
        for unit, row in first.items()
    )


def _title(row: Closure) -> str:
    if row.is_stop:
        return gettext("%(unit)s: de stop zou voorbij zijn. Open weer, of zeg hoe lang nog.")
    return gettext("%(unit)s: wat dicht was zou weer open zijn. Open het, of laat het nog dicht.")
