"""The published figures of some half years, put together as shares and days of a group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from opvang.fairness.counts import Days, Share
from opvang.fairness.tables import Place
from opvang.models import FairnessFigure
from opvang.models.codes import Division, PlaceGroup, Tally

_PLACED = (Tally.PLACED, Tally.UNPLACED)
_NEAR = (Tally.NEAR, Tally.FAR)
_WAITED = (*_PLACED, Tally.DAYS, Tally.DAYS_SQUARED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """Every figure that a reader may know, and nothing else."""

    figures: Mapping[tuple[date, Place], int]
    halves: tuple[date, ...]

    def placed(self, division: Division, group: str) -> tuple[Share, Share] | None:
        """Return who had a proposal: of a group and of everybody; None: not published."""
        return self._shares(_PLACED, self.halves, division, group, asked="")

    def near(self, division: Division, group: str) -> tuple[Share, Share] | None:
        """Return whose proposal is near to where they wish: of a group and of everybody."""
        return self._shares(_NEAR, self.halves, division, group, asked="")

    def alike(self, division: Division, group: str) -> Iterator[tuple[Share, Share]]:
        """Yield who had a proposal, for each kind of request in each half year."""
        for half in self.halves:
            for asked in PlaceGroup:
                if found := self._shares(_PLACED, (half,), division, group, asked=asked.value):
                    yield found

    def days(self, division: Division, group: str) -> tuple[Days, Days] | None:
        """Return how long a group waited, and everybody; None: not published."""
        of_group, of_all = self._sums(_WAITED, self.halves, division, group, asked="")
        if not of_group:
            return None
        return _days(of_group), _days(of_all)

    def _shares(
        self,
        tallies: tuple[Tally, Tally],
        halves: Iterable[date],
        division: Division,
        group: str,
        *,
        asked: str,
    ) -> tuple[Share, Share] | None:
        of_group, of_all = self._sums(tallies, halves, division, group, asked=asked)
        if not of_group:
            return None
        first, second = (
            Share(sums[0], sums[1], rounded=int(sums[-1])) for sums in (of_group, of_all)
        )
        return first, second

    def _sums(
        self,
        tallies: tuple[Tally, ...],
        halves: Iterable[date],
        division: Division,
        group: str,
        *,
        asked: str,
    ) -> tuple[list[int], list[int]]:
        """Return each tally of a group and of everybody, and of how many half years they are.

        A half year counts only where all of them were published in it.
        """
        found = [
            both
            for half in halves
            if None
            not in (
                both := [
                    self._value(half, tally, division, one, asked=asked)
                    for one in (group, "")
                    for tally in tallies
                ]
            )
        ]
        sums = [sum(values) for values in zip(*found, strict=True)]
        return (
            [*sums[: len(tallies)], len(found)] if found else [],
            [*sums[len(tallies) :], len(found)] if found else [],
        )

    def _value(
        self, half: date, tally: Tally, division: Division, group: str, *, asked: str
    ) -> int | None:
        place = Place(tally=tally.value, asked=asked, division=division.value, group=group)
        return self.figures.get((half, place))


def _days(sums: list[int]) -> Days:
    placed, unplaced, days, squared, number = sums
    return Days(placed + unplaced, days, squared, rounded=number)


def published_in(halves: tuple[date, ...]) -> Published:
    """Return what was published of these half years."""
    rows = FairnessFigure.objects.filter(half__in=halves)
    return Published(
        halves=halves,
        figures={
            (
                one.half,
                Place(tally=one.tally, asked=one.asked, division=one.division, group=one.group),
            ): one.value
            for one in rows
        },
    )
