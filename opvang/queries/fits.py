"""Why a place was proposed, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from opvang.models import PlacementRequest, Unit
from opvang.models.codes import Need, Route, Security
from opvang.queries.words import enumeration, labels, language_names

_LEVELS = list(Security.values)
_ADDRESSES = {
    Security.PROTECTED: "een beveiligd adres",
    Security.SECRET: "een geheim adres",
}


def fits_request(request: PlacementRequest, unit: Unit) -> Iterator[str]:
    """Yield why a unit fits, for who knows the request.

    A region is only told as wished or not, never by name and never in kilometres.
    """
    routes = labels({*request.routes} & {*unit.routes}, Route)
    yield f"Past bij de verblijfsroute: {enumeration(routes)}."
    yield from _security(request, unit)
    needs = labels({*request.needs} & {*unit.capabilities}, Need)
    if needs:
        yield f"Biedt de zorg die nodig is: {enumeration(needs)}."
    wished = {region.code for region in request.wish_safety_regions.all()}
    if wished:
        inside = unit.shelter.municipality.safety_region_id in wished
        yield "In de gewenste regio." if inside else "Buiten de gewenste regio."
    yield from fits_language(request, unit)


def fits_language(request: PlacementRequest, unit: Unit) -> Iterator[str]:
    """Yield which languages people and place share, which a shelter may know as well."""
    shared = language_names({*request.languages} & {*unit.languages})
    if shared:
        yield f"Gedeelde taal: {enumeration(shared)}."
    elif request.languages:
        yield "Geen gedeelde taal: regel een tolk."


def _security(request: PlacementRequest, unit: Unit) -> Iterator[str]:
    asked, offered = Security(request.security), Security(unit.security)
    if offered == Security.KNOWN:
        return
    more = _LEVELS.index(offered) > _LEVELS.index(asked)
    yield f"Heeft {_ADDRESSES[offered]}, {'veiliger dan' if more else 'zoals'} gevraagd."
