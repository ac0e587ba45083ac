"""What numbers of the policy count, and how they are said."""

from __future__ import annotations

from enum import Enum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy, ngettext_lazy


class Unit(Enum):
    """What a number counts."""

    MINUTES = "MINUTES"
    HOURS = "HOURS"
    DAYS = "DAYS"
    NIGHTS = "NIGHTS"
    WEEKS = "WEEKS"
    YEARS = "YEARS"
    TIMES = "TIMES"
    POINTS = "POINTS"
    PERCENT = "PERCENT"

    @property
    def words(self) -> Promise | str:
        """Its name, as it stands beside a number that is filled in."""
        return _WORDS[self]

    def said(self, number: int) -> str:
        """Return a number with its unit, such as ``1 dag``; whole hours and days as such."""
        if self is Unit.MINUTES and number and number % 60 == 0:
            return Unit.HOURS.said(number // 60)
        if self is Unit.HOURS and number >= 2 * _DAY and number % _DAY == 0:
            return Unit.DAYS.said(number // _DAY)
        return f"{number}%" if self is Unit.PERCENT else str(_SAID[self] % {"number": number})


_DAY = 24  #: hours

_WORDS: dict[Unit, Promise | str] = {
    Unit.MINUTES: gettext_lazy("minuten"),
    Unit.HOURS: gettext_lazy("uur"),
    Unit.DAYS: gettext_lazy("dagen"),
    Unit.NIGHTS: gettext_lazy("nachten"),
    Unit.WEEKS: gettext_lazy("weken"),
    Unit.YEARS: gettext_lazy("jaar"),
    Unit.TIMES: gettext_lazy("keer"),
    Unit.POINTS: gettext_lazy("punten"),
    Unit.PERCENT: "%",
}
_SAID = {
    Unit.MINUTES: ngettext_lazy("%(number)s minuut", "%(number)s minuten", "number"),
    Unit.HOURS: ngettext_lazy("%(number)s uur", "%(number)s uur", "number"),
    Unit.DAYS: ngettext_lazy("%(number)s dag", "%(number)s dagen", "number"),
    Unit.NIGHTS: ngettext_lazy("%(number)s nacht", "%(number)s nachten", "number"),
    Unit.WEEKS: ngettext_lazy("%(number)s week", "%(number)s weken", "number"),
    Unit.YEARS: ngettext_lazy("%(number)s jaar", "%(number)s jaar", "number"),
    Unit.TIMES: ngettext_lazy("%(number)s keer", "%(number)s keer", "number"),
    Unit.POINTS: ngettext_lazy("%(number)s punt", "%(number)s punten", "number"),
}
