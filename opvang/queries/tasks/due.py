"""When a task is due, in words and in order."""

from __future__ import annotations

from datetime import date, datetime, time

from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext

from opvang.calendar import AMSTERDAM


def moment(due: date | datetime | None) -> datetime:
    """Return the moment from which a task is late: after its day; what is never due comes last."""
    if due is None:
        return datetime.max.replace(tzinfo=AMSTERDAM)
    return due if isinstance(due, datetime) else datetime.combine(due, time.max, tzinfo=AMSTERDAM)


def in_words(due: date | datetime | None, *, day: date, wall: date) -> str:
    """Return how long there is left, in days of the *wall*; empty for a moment, which counts down.

    *day* is from where something is late: for nights tonight, which before eight is yesterday's.
    """
    if due is None or isinstance(due, datetime):
        return ""
    left = (due - day).days
    if left < 0:
        return ngettext("%(days)s dag te laat", "%(days)s dagen te laat", -left) % {"days": -left}
    if due < wall:
        return gettext("vannacht")
    on, left = date_format(due, "l j F"), (due - wall).days
    if left == 0:
        return gettext("vandaag")
    if left == 1:
        return gettext("morgen, %(on)s") % {"on": on}
    return gettext("over %(days)s dagen, %(on)s") % {"days": left, "on": on}
