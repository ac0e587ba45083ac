"""How full it is in the own region: of the rows of the whole country, those of its provinces."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from opvang.access import Part, own_provinces, sees_own_region
from opvang.calendar import tonight
from opvang.errors import NotAllowed
from opvang.models import Account, Province, Unit
from opvang.queries.beds import beds_by_unit
from opvang.queries.occupancy import province_rows
from opvang.queries.provinces import ProvinceBeds


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionOccupancy:
    """How full it is in the own region."""

    provinces: tuple[str, ...]  #: names, in alphabetical order; empty: there is no own region
    #: Exactly as who sees the country is shown them, so also of several provinces together.
    rows: tuple[ProvinceBeds, ...]


def region_occupancy(actor: Account, *, now: datetime) -> RegionOccupancy:
    """Return how full it is tonight in the own region.

    Raises
    ------
    NotAllowed
        When somebody sees no region of their own.
    """
    if not sees_own_region(actor, Part.OCCUPANCY):
        raise NotAllowed
    night = tonight(now)
    own = Province.objects.filter(code__in=own_provinces(actor, night=night)).order_by("name")
    names = tuple(own.values_list("name", flat=True))
    in_use = Unit.objects.filter(is_active=True, shelter__is_active=True)
    # Which provinces are taken together follows from all of the country.
    rows = province_rows(
        list(in_use.select_related("shelter__municipality__safety_region")),
        beds=beds_by_unit(in_use, night=night),
    )
    return RegionOccupancy(
        provinces=names, rows=tuple(row for row in rows if not set(row.names).isdisjoint(names))
    )
