"""A map of the provinces, coloured by how full they are; never a shelter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from opvang.pages.outlines import province_outlines
from opvang.queries.provinces import ProvinceBeds

#: From so many percents occupied on a province has the next, darker colour.
_BANDS = (70, 85, 95)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceShape:
    """One province on the map."""

    name: str
    outline: str  #: the data of an SVG path
    band: str  #: "0" to "3", from room to full, or "together"


def country_map(provinces: Iterable[ProvinceBeds]) -> tuple[ProvinceShape, ...]:
    """Return the shapes of all provinces; empty when there is no map or nothing to colour."""
    bands = {name: _band(row) for row in provinces for name in row.names}
    return tuple(
        ProvinceShape(name=name, outline=outline, band=bands[name])
        for name, outline in province_outlines().items()
        if name in bands
    )


def _band(row: ProvinceBeds) -> str:
    # Its figures are those of other provinces too, so it gets no colour of its own.
    if row.together:
        return "together"
    return str(sum(row.beds.percentage_occupied >= least for least in _BANDS))
