"""How somebody stands to a request or a unit: what the policy's scopes mean in rows."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import F, Q

from opvang.calendar import is_office_hours, tonight
from opvang.models import Account, CareCoordinationArea, PlacementRequest, Unit
from opvang.models.codes import PersonRole, PlacingAuthority, Role

_SHELTER_STAFF = {Role.SHELTER_WORKER, Role.SHELTER_MANAGER}

#: Who answers for each authority whatever the hour; emergency beds go by the clock, see `answers`.
_ANSWERING_ROLES = {
    PlacingAuthority.NATIONAL_DESK: {Role.NATIONAL_DESK},
    PlacingAuthority.NATIONAL_DESK_AND_LABOUR_INSPECTORATE: {Role.NATIONAL_DESK},
    PlacingAuthority.YOUTH_AUTHORITY: {Role.MUNICIPALITY},
    PlacingAuthority.GUARDIAN: {Role.GUARDIAN},
}


def own_requests(actor: Account, *, night: date) -> Q:
    """Return the requests of the own organisation, or with a client its region is there for."""
    area = "responsible_municipality__care_coordination_areas"
    of_own_regions = PlacementRequest.objects.filter(
        **{
            "request_persons__role": PersonRole.CLIENT,
            f"{area}__region__organisation": actor.organisation_id,
            f"{area}__period__contains": night,
            f"{area}__ages__contains": F("request_persons__person__age"),
        }
    )
    return Q(organisation=actor.organisation_id) | Q(pk__in=of_own_regions)


def is_own_request(actor: Account, request: PlacementRequest, *, now: datetime) -> bool:
    """Say whether *request* is one of `own_requests`."""
    own = own_requests(actor, night=tonight(now))
    return PlacementRequest.objects.filter(own, pk=request.pk).exists()


def is_own_unit(actor: Account, unit: Unit) -> bool:
    """Say whether the own organisation runs the shelter of *unit*."""
    return unit.shelter.organisation_id == actor.organisation_id


def answers(actor: Account, unit: Unit, *, now: datetime) -> bool:
    """Say whether somebody answers who asks for a place in *unit*, now.

    Source: the table of placing authority in docs/architecture.md.
    """
    roles = {Role(role) for role in actor.roles}
    authority = unit.placing_authority
    if authority is PlacingAuthority.SHELTER:
        return bool(roles & _SHELTER_STAFF) and is_own_unit(actor, unit)
    if authority is PlacingAuthority.POLICE_OR_COORDINATOR:
        if is_office_hours(now):
            return Role.COORDINATOR in roles and _coordinates(actor, unit, night=tonight(now))
        return Role.POLICE in roles
    return bool(roles & _ANSWERING_ROLES[authority])


def _coordinates(actor: Account, unit: Unit, *, night: date) -> bool:
    return CareCoordinationArea.objects.filter(
        region__organisation=actor.organisation_id,
        municipality=unit.shelter.municipality_id,
        period__contains=night,
    ).exists()
