"""Regional first: who wishes for nothing else stays in the own region, where that is safe."""

from __future__ import annotations

from datetime import date

from opvang.models import DangerArea, PlacementRequest
from opvang.models.codes import WishReason
from opvang.snapshot import read_regions
from opvang.snapshot.dangers import problem_dangers


def wish_own_region(row: PlacementRequest, *, night: date) -> None:
    """Let *row* wish for the region of the responsible municipality, with the reason that says so.

    Not where there is another wish, nor where a danger area of anybody lies in that region or
    touches it: then there is no wish at all.
    """
    if row.wish_municipality_id or row.wish_safety_regions.exists():
        return
    region = row.responsible_municipality.safety_region
    if _is_dangerous(region.code, row, night=night):
        return
    row.wish_safety_regions.set([region])
    row.wish_reason = WishReason.REGIONAL
    row.save(update_fields=["wish_reason"])


def _is_dangerous(region: str, row: PlacementRequest, *, night: date) -> bool:
    areas = DangerArea.objects.filter(person__in=row.persons.all()).select_related(
        "municipality", "safety_region"
    )
    # A danger area names each region that it lies in or touches, as for secret shelters.
    found = problem_dangers(areas, tonight=night, regions=read_regions())
    return any(region in one.municipalities | one.safety_regions for one in found)
