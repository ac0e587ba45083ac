"""Which shelters there are: those that the scenarios need, and ordinary ones by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from opvang.actions.country.draft import Draft
from opvang.actions.country.draws import Draw, apportioned
from opvang.actions.country.geography import Geography, spread
from opvang.actions.country.kinds import KINDS, Kind
from opvang.actions.country.plans import SitePlan
from opvang.models.codes import PlaceType


def planned_sites(draft: Draft, *, special: Sequence[SitePlan], count: int) -> list[SitePlan]:
    """Return exactly *count* sites: the special ones first, as far as they fit, then by kind."""
    special = special[:count]
    draw = draft.draw("sites")
    there = Counter(site.units[0].place_type for site in special)
    wanted = _ordinary_counts(count, there)
    sites = list(special)
    for place_type, kind in KINDS.items():
        cities = _cities(draw, kind, draft.geography, count=wanted[place_type])
        sites += [SitePlan(units=kind.units(draw), municipality=city) for city in cities]
    return sites


def _ordinary_counts(count: int, there: Counter[PlaceType]) -> dict[PlaceType, int]:
    """Return how many to add of each kind; a kind that is over its share gets none."""
    quota = apportioned(count, {place_type: kind.share for place_type, kind in KINDS.items()})
    missing = {place_type: max(0, quota[place_type] - there[place_type]) for place_type in KINDS}
    room = count - there.total()
    if sum(missing.values()) <= room:
        return missing
    return apportioned(room, missing)


def _cities(draw: Draw, kind: Kind, geography: Geography, *, count: int) -> list[str]:
    if kind.cities:
        return [kind.cities[number % len(kind.cities)] for number in range(count)]
    return [one.name for one in spread(draw, geography.centres, count=count)]
