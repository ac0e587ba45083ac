"""Who may not stay outside the network without a guard, and whom to call first about them."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext

from opvang.models import PlacementRequest
from opvang.models.codes import OutsideKind, Route, Security
from opvang.models.people.ages import ADULT_AGE, age_in_years
from opvang.queries.asked_people import least_security


def needs_guard(
    request: PlacementRequest, *, night: date, kind: OutsideKind = OutsideKind.HOTEL
) -> bool:
    """Say whether the people of *request* need a guard in such a place; the police are one."""
    return kind is not OutsideKind.POLICE_STATION and bool(why_guarded(request, night=night))


def why_guarded(request: PlacementRequest, *, night: date) -> str:
    """Return why these people need a guard, in a sentence; empty: they do not."""
    security = least_security(request)
    if security != Security.KNOWN:
        return gettext("Deze mensen hebben een veiliger adres nodig (%(security)s).") % {
            "security": security.label
        }
    if _has_minor(request, night=night):
        return gettext("Er is een minderjarige bij.")
    return ""


def call_first(request: PlacementRequest, *, night: date) -> str:
    """Return whom to call about a minor before anything else, in a sentence; empty: no minor."""
    if not _has_minor(request, night=night):
        return ""
    if Route.UNACCOMPANIED_MINOR in request.routes:
        return gettext("Bel eerst de voogd (Nidos): die beslist waar deze minderjarige verblijft.")
    return gettext(
        "Bel eerst de gemeente of de gecertificeerde instelling: er is een minderjarige bij."
    )


def _has_minor(request: PlacementRequest, *, night: date) -> bool:
    people = request.request_persons.select_related("person")
    return any(age_in_years(one.person, day=night) < ADULT_AGE for one in people)
