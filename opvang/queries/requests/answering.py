"""Who answers when somebody asks for a place, in words."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext

from opvang.models import Unit
from opvang.models.codes import PlacingAuthority
from opvang.policy.hours import is_office_hours
from opvang.queries.place_names import PlaceNames


def who_answers(unit: Unit, *, names: PlaceNames, now: datetime) -> str:
    """Return who answers for *unit* now, as far as that does not tell what kind of place it is."""
    if not names.knows_kind(unit):
        return gettext("wie over deze plek beslist")
    authority = unit.placing_authority
    if authority is PlacingAuthority.POLICE_OR_COORDINATOR:
        return gettext("de zorgcoördinator") if is_office_hours(now) else gettext("de politie")
    return _ANSWERING[authority]()


_ANSWERING = {
    PlacingAuthority.NATIONAL_DESK: lambda: gettext("het landelijk coördinatiepunt"),
    PlacingAuthority.NATIONAL_DESK_AND_LABOUR_INSPECTORATE: lambda: gettext(
        "het landelijk coördinatiepunt, met instemming van de arbeidsinspectie"
    ),
    PlacingAuthority.YOUTH_AUTHORITY: lambda: gettext("de gemeente of gecertificeerde instelling"),
    PlacingAuthority.GUARDIAN: lambda: gettext("de voogd"),
    PlacingAuthority.SHELTER: lambda: gettext("de opvang"),
}
