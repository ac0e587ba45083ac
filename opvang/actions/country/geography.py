"""The real country under the invented one: municipalities, by name and by region."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import cycle, islice

from opvang.actions.country.draws import Draw
from opvang.actions.country.wording import listed
from opvang.models import Municipality, SafetyRegion

#: Municipalities that organise women's shelter for those around them, as commonly listed. Which
#: 35 they are changes; here they only spread invented shelters over real places.
CENTRE_MUNICIPALITIES = listed(
    "Alkmaar,Almere,Amersfoort,Amsterdam,Apeldoorn,Arnhem,Breda,Delft,Deventer,Den Helder,"
    "Dordrecht,Ede,Eindhoven,Emmen,Enschede,Gouda,'s-Gravenhage,Groningen,Haarlem,Heerlen,Helmond,"
    "'s-Hertogenbosch,Hilversum,Leeuwarden,Leiden,Maastricht,Nijmegen,Rotterdam,Tilburg,Utrecht,"
    "Venlo,Vlaardingen,Vlissingen,Zaanstad,Zwolle",
    between=",",
)


@dataclass(frozen=True)
class Geography:
    """Every municipality with its safety region, in the order of their codes."""

    municipalities: tuple[Municipality, ...]

    @cached_property
    def regions(self) -> tuple[SafetyRegion, ...]:
        """Every safety region, in the order of their codes."""
        found = {one.safety_region_id: one.safety_region for one in self.municipalities}
        return tuple(found[code] for code in sorted(found))

    @cached_property
    def centres(self) -> tuple[Municipality, ...]:
        """The centre municipalities."""
        return tuple(self.municipality(name) for name in CENTRE_MUNICIPALITIES)

    @cached_property
    def _by_name(self) -> dict[str, Municipality]:
        return {one.name: one for one in self.municipalities}

    def municipality(self, name: str) -> Municipality:
        """Return the municipality of that name."""
        return self._by_name[name]

    def within(self, region: SafetyRegion) -> tuple[Municipality, ...]:
        """Return the municipalities of a safety region."""
        return tuple(one for one in self.municipalities if one.safety_region_id == region.code)


def load_geography() -> Geography:
    """Read the municipalities that a migration put in the database."""
    rows = Municipality.objects.select_related("safety_region__province").order_by("code")
    return Geography(municipalities=tuple(rows))


def spread(draw: Draw, municipalities: Sequence[Municipality], *, count: int) -> list[Municipality]:
    """Return municipalities in random order, every province among the first; they may return."""
    shuffled = draw.shuffled(municipalities)
    first = list(_first_of_each_province(shuffled))
    rest = [one for one in shuffled if one not in first]
    return list(islice(cycle([*first, *rest]), count))


def _first_of_each_province(municipalities: Iterable[Municipality]) -> Iterator[Municipality]:
    seen: set[str] = set()
    for one in municipalities:
        province = one.safety_region.province_id
        if province not in seen:
            seen.add(province)
            yield one
