"""What other rules for a unit would do, as far as a shelter may know of those who wait."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from django.utils.translation import gettext, gettext_lazy

from opvang.models.codes import Urgency
from opvang.queries.words import enumeration


class Band(Enum):
    """How many requests, roughly: exact numbers could tell of somebody in particular."""

    NONE = 0
    FEW = 1  #: 1 to 4
    SOME = 5  #: 5 to 9
    MANY = 10  #: 10 or more


_WORDS = {
    Band.NONE: gettext_lazy("geen aanvragen"),
    Band.FEW: gettext_lazy("1 tot 4 aanvragen"),
    Band.SOME: gettext_lazy("5 tot 9 aanvragen"),
    Band.MANY: gettext_lazy("10 of meer aanvragen"),
}


def band(number: int) -> Band:
    """Return the band that a number lies in."""
    return max((one for one in Band if one.value <= number), key=lambda one: one.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoChanges:
    """Requests for which the unit would be another place."""

    requests: Band
    by_urgency: tuple[tuple[str, Band], ...]  #: code of urgency; empty: too few to tell

    @property
    def in_words(self) -> str:
        """How many, and of which urgency where they are enough: the most urgent first."""
        said = str(_WORDS[self.requests])
        if not self.by_urgency:
            return said
        bands = dict(self.by_urgency)
        kinds = [
            gettext("%(urgency)s: %(number)s")
            % {"urgency": Urgency(code).label, "number": _WORDS[bands[code]]}
            for code in Urgency.values
            if code in bands
        ]
        return gettext("%(said)s (%(kinds)s)") % {"said": said, "kinds": enumeration(kinds)}


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitPreview:
    """What other rules would do."""

    let_in: WhoChanges  #: could not be here, and then could
    shut_out: WhoChanges  #: could be here, and then could not
    unchanged: Band  #: could be here, and still could
    misfits: int  #: own holds and stays that would no longer fit
    findings: tuple[str, ...]  #: what could hardly be meant about the rules

    @property
    def unchanged_in_words(self) -> str:
        """How many could be here and still could."""
        return str(_WORDS[self.unchanged])
