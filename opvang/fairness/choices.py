"""What a reader of the audit can choose: a division and a half year; nothing else is ever asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from opvang.fairness.halves import half_code
from opvang.models import FairnessFigure
from opvang.models.codes import Division
from opvang.trends.choices import asked_for

#: How many half years are shown, and put together where none is chosen.
_HALVES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One division, in one half year or in all that are shown."""

    division: Division = Division.GENDER
    half: date | None = None  #: its first day; None: all together

    @property
    def half_code(self) -> str:
        """The half year as in an address; empty: all together."""
        return half_code(self.half) if self.half else ""


def choice_of(asked: Mapping[str, str]) -> Choice:
    """Return what the parameters of an address ask for.

    Raises
    ------
    FigureUnknown
        When there is no such division, or the half year was not published.
    """
    divisions = {one.value.lower(): one for one in Division}
    halves = {half_code(one): one for one in published_halves()}
    division = asked_for("verdeling", asked, divisions)
    half = asked_for("halfjaar", asked, halves)
    return Choice(
        division=divisions[division] if division else Division.GENDER,
        half=halves[half] if half else None,
    )


def published_halves() -> tuple[date, ...]:
    """Return the half years that are shown, the oldest first."""
    halves = FairnessFigure.objects.order_by("-half").values_list("half", flat=True).distinct()
    return tuple(sorted(halves[:_HALVES]))
