"""Why a place was proposed, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext, gettext_lazy

from opvang.models import PlacementRequest, Unit
from opvang.models.codes import Need, Route, Security
from opvang.queries.asked_people import least_security
from opvang.queries.words import enumeration, labels, language_names

_LEVELS = list(Security.values)
#: For each level: as safe as what was asked, and safer.
_ADDRESSES = {
    Security.PROTECTED: (
        gettext_lazy("Heeft een beveiligd adres, zoals gevraagd."),
        gettext_lazy("Heeft een beveiligd adres, veiliger dan gevraagd."),
    ),
    Security.SECRET: (
        gettext_lazy("Heeft een geheim adres, zoals gevraagd."),
        gettext_lazy("Heeft een geheim adres, veiliger dan gevraagd."),
    ),
}


def fits_request(request: PlacementRequest, unit: Unit) -> Iterator[str]:
    """Yield why a unit fits, for who knows the request.

    A region is only told as wished or not, never by name and never in kilometres.
    """
    routes = labels({*request.routes} & {*unit.routes}, Route)
    yield gettext("Past bij de verblijfsroute: %(routes)s.") % {"routes": enumeration(routes)}
    yield from _security(request, unit)
    needs = labels({*request.needs} & {*unit.capabilities}, Need)
    if needs:
        yield gettext("Biedt de zorg die nodig is: %(needs)s.") % {"needs": enumeration(needs)}
    wished = {region.code for region in request.wish_safety_regions.all()}
    if wished:
        inside = unit.shelter.municipality.safety_region_id in wished
        yield gettext("In de gewenste regio.") if inside else gettext("Buiten de gewenste regio.")
    yield from fits_language(request, unit)


def fits_language(request: PlacementRequest, unit: Unit) -> Iterator[str]:
    """Yield which languages people and place share, which a shelter may know as well."""
    shared = language_names({*request.languages} & {*unit.languages})
    if shared:
        yield gettext("Gedeelde taal: %(languages)s.") % {"languages": enumeration(shared)}
    elif request.languages:
        yield gettext("Geen gedeelde taal: regel een tolk.")


def _security(request: PlacementRequest, unit: Unit) -> Iterator[str]:
    asked, offered = least_security(request), Security(unit.security)
    if offered == Security.KNOWN:
        return
    more = _LEVELS.index(offered) > _LEVELS.index(asked)
    yield str(_ADDRESSES[offered][more])
