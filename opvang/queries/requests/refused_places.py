"""Which places do not take a request, by name and with every reason: for who knows all shelters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy

from opvang.models import Unit
from opvang.models.codes import PlaceType
from opvang.queries.labels import place_key
from opvang.queries.overrides.waivers import can_be_waived

#: What each code is about, in the words of who works with it.
_ABOUT = {
    "route": gettext_lazy("verblijfsroute"),
    "household": gettext_lazy("geslacht, leeftijd of gezin"),
    "security": gettext_lazy("beveiliging van het adres"),
    "danger": gettext_lazy("gevaargebied"),
    "purpose": gettext_lazy("andere hulpvraag"),
    "reserved": gettext_lazy("bewaard voor andere urgentie"),
    "contraindication": gettext_lazy("contra-indicatie"),
    "competence": gettext_lazy("zorgaanbod"),
    "accessibility": gettext_lazy("toegankelijkheid"),
    "intake": gettext_lazy("'s nachts doet niemand open"),
    "stay": gettext_lazy("verblijfsduur"),
    "excluded": gettext_lazy("uitgesloten voor deze aanvraag"),
    "size": gettext_lazy("kamers te klein"),
    "period": gettext_lazy("geen bed op tijd vrij"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedPlace:
    """One unit that does not take the request."""

    unit: UUID
    unit_name: str
    shelter: str
    place_type: str
    place_type_code: str
    reasons: tuple[str, ...]  #: all of them
    key: str  #: what a form calls it by where all of them can be set aside; empty: they cannot


def refused_places(
    refused: Mapping[UUID, tuple[str, ...]], *, request: UUID
) -> tuple[RefusedPlace, ...]:
    """Return these units with what keeps the request out, those that came nearest first."""
    rows = Unit.objects.select_related("shelter").in_bulk(list(refused))
    found = [
        _place(rows[unit], codes, request=request)
        for unit, codes in refused.items()
        if unit in rows
    ]
    return tuple(sorted(found, key=lambda one: (len(one.reasons), one.shelter, one.unit_name)))


def _place(unit: Unit, codes: tuple[str, ...], *, request: UUID) -> RefusedPlace:
    return RefusedPlace(
        unit=unit.id,
        unit_name=unit.name,
        shelter=unit.shelter.public_name,
        place_type=str(PlaceType(unit.place_type).label),
        place_type_code=unit.place_type,
        key=place_key(request=request, unit=unit.id) if can_be_waived(codes) else "",
        reasons=tuple(str(_ABOUT.get(code, code)) for code in codes),
    )
