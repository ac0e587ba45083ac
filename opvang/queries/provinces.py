"""Provinces as they may be shown: none in which a shelter could be recognised."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext

from opvang.queries.beds import Beds
from opvang.queries.words import enumeration

#: With fewer shelters than this the numbers of a province would tell of single shelters.
FEWEST_SHELTERS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceBeds:
    """The beds of one province, or of several together."""

    names: tuple[str, ...]  #: in alphabetical order
    beds: Beds
    shelters: int

    @property
    def name(self) -> str:
        """What a reader calls the row."""
        if not self.together:
            return self.names[0]
        return gettext("%(provinces)s samen") % {"provinces": enumeration(self.names)}

    @property
    def together(self) -> bool:
        """Say whether provinces are taken together because they have few shelters."""
        return len(self.names) > 1


def shown_provinces(provinces: Iterable[ProvinceBeds]) -> tuple[ProvinceBeds, ...]:
    """Return provinces with few shelters taken together, after the others.

    The smallest of the others join them until what is left out cannot be found by subtracting:
    at least two provinces, and enough shelters. Nothing is left when the country has too few.
    """
    ordered = sorted(provinces, key=lambda one: (one.shelters, one.names))
    together = [one for one in ordered if one.shelters < FEWEST_SHELTERS]
    apart = ordered[len(together) :]
    while together and apart and not _hides_each(together):
        together.append(apart.pop(0))
    shown = sorted(apart, key=lambda one: one.names)
    return (*shown, _merged(together)) if _hides_each(together) else tuple(shown)


def _hides_each(provinces: list[ProvinceBeds]) -> bool:
    return len(provinces) > 1 and sum(one.shelters for one in provinces) >= FEWEST_SHELTERS


def _merged(provinces: list[ProvinceBeds]) -> ProvinceBeds:
    return ProvinceBeds(
        names=tuple(sorted(name for one in provinces for name in one.names)),
        beds=sum((one.beds for one in provinces), Beds()),
        shelters=sum(one.shelters for one in provinces),
    )
