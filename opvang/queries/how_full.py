"""How full it is, for whoever sees the country, their own shelters, or their own region."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from opvang.access import Part, Scope, scopes
from opvang.calendar import tonight
from opvang.models import Account
from opvang.queries.occupancy import PlaceTypeBeds, occupancy
from opvang.queries.provinces import ProvinceBeds
from opvang.queries.region_occupancy import region_occupancy


@dataclass(frozen=True, slots=True, kw_only=True)
class HowFull:
    """How full it is tonight, in as much as somebody sees."""

    night: date
    is_national: bool
    total: PlaceTypeBeds | None  #: None: the reader sees a region, and no kinds of places
    by_place_type: tuple[PlaceTypeBeds, ...]  #: empty: likewise
    by_province: tuple[ProvinceBeds, ...]  #: empty for one's own shelters


def how_full(actor: Account, *, now: datetime) -> HowFull:
    """Return how full it is tonight.

    Raises
    ------
    NotAllowed
        When somebody may see nothing of it.
    """
    if not scopes(actor, Part.OCCUPANCY) & {Scope.ALL, Scope.OWN_UNITS}:
        rows = region_occupancy(actor, now=now).rows
        return HowFull(
            night=tonight(now), is_national=False, total=None, by_place_type=(), by_province=rows
        )
    found = occupancy(actor, now=now)
    return HowFull(
        night=found.night,
        is_national=found.is_national,
        total=found.total,
        by_place_type=found.by_place_type,
        by_province=found.by_province,
    )
