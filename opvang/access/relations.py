"""How somebody stands to a request or a unit: what the policy's scopes mean in rows."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Exists, OuterRef, Q

from opvang.access.coordinated import Ages, coordinated
from opvang.calendar import tonight
from opvang.models import (
    Account,
    CareCoordinationArea,
    Placement,
    PlacementRequest,
    RequestPerson,
    Unit,
)
from opvang.models.codes import (
    PLACING_AUTHORITY,
    ROLES_OF_A_MUNICIPALITY,
    PersonRole,
    PlacingAuthority,
    Role,
)
from opvang.policy.hours import is_office_hours

_SHELTER_STAFF = {Role.SHELTER_WORKER, Role.SHELTER_MANAGER}

#: For which authorities a role decides at any hour; see `answered_placements` for the others.
_ANSWERS_FOR = {
    Role.NATIONAL_DESK: (
        PlacingAuthority.NATIONAL_DESK,
        PlacingAuthority.NATIONAL_DESK_AND_LABOUR_INSPECTORATE,
    ),
    Role.MUNICIPALITY: (PlacingAuthority.YOUTH_AUTHORITY,),
    Role.GUARDIAN: (PlacingAuthority.GUARDIAN,),
    # Which of the two does what is for the policy of acts to say.
    Role.LABOUR_INSPECTORATE: (PlacingAuthority.NATIONAL_DESK_AND_LABOUR_INSPECTORATE,),
}


def own_requests(actor: Account, *, night: date) -> Q:
    """Return the requests of the own organisation, or with a client its region is there for."""
    own = Q(organisation=actor.organisation_id)
    for ages, municipalities in coordinated(actor.organisation_id, night=night):
        own |= Q(responsible_municipality__in=municipalities) & _with_a_client_of(ages)
    return own


def _with_a_client_of(ages: Ages) -> Q:
    first, end = ages
    bounds = {"person__age__gte": first, "person__age__lt": end}
    asked = {bound: age for bound, age in bounds.items() if age is not None}
    # Of each row by itself: where one request is meant, nothing of the others is read.
    clients = RequestPerson.objects.filter(request=OuterRef("pk"), role=PersonRole.CLIENT, **asked)
    return Q(Exists(clients))


def is_own_request(actor: Account, request: PlacementRequest, *, now: datetime) -> bool:
    """Say whether *request* is one of `own_requests`."""
    if request.organisation_id == actor.organisation_id:
        return True
    own = own_requests(actor, night=tonight(now))
    return PlacementRequest.objects.filter(own, pk=request.pk).exists()


def is_own_unit(actor: Account, unit: Unit) -> bool:
    """Say whether the own organisation runs the shelter of *unit*."""
    return unit.shelter.organisation_id == actor.organisation_id


def answers(actor: Account, placement: Placement, *, now: datetime) -> bool:
    """Say whether *placement* is one of `answered_placements`."""
    answered = answered_placements(actor, now=now)
    return Placement.objects.filter(answered, pk=placement.pk).exists()


def answered_placements(actor: Account, *, now: datetime) -> Q:
    """Return the placements over which somebody decides now; emergency beds go by the clock.

    Source: the table of placing authority in docs/architecture.md.
    """
    answered = Q(pk__in=())
    for role in map(Role, actor.roles):
        for authority in _ANSWERS_FOR.get(role, ()):
            answered |= _in_units(_under(authority)) & _for_whom(actor, role)
    if _SHELTER_STAFF & set(actor.roles):
        own = Q(shelter__organisation=actor.organisation_id)
        answered |= _in_units(_under(PlacingAuthority.SHELTER) & own)
    return answered | _answered_emergencies(actor, now=now)


def _in_units(units: Q) -> Q:
    return Q(unit__in=Unit.objects.filter(units))


def _for_whom(actor: Account, role: Role) -> Q:
    """Return whose placements a role decides over: of its own municipality, where it has one."""
    municipality = actor.organisation.municipality_id
    if role not in ROLES_OF_A_MUNICIPALITY or municipality is None:
        return Q()
    return Q(request__responsible_municipality=municipality)


def _under(authority: PlacingAuthority) -> Q:
    of_types = [place_type for place_type, one in PLACING_AUTHORITY.items() if one is authority]
    by_type = Q(authority_override="", place_type__in=of_types)
    return Q(authority_override=authority) | by_type


def _answered_emergencies(actor: Account, *, now: datetime) -> Q:
    """Return the placements in emergency beds: by the clock for coordinators or for the police."""
    if not {Role.COORDINATOR, Role.POLICE} & set(actor.roles):
        return Q(pk__in=())
    is_open = is_office_hours(now)
    if (Role.COORDINATOR if is_open else Role.POLICE) not in actor.roles:
        return Q(pk__in=())
    emergency = _under(PlacingAuthority.POLICE_OR_COORDINATOR)
    return _in_units(emergency & (_of_own_regions(actor, now=now) if is_open else Q()))


def _of_own_regions(actor: Account, *, now: datetime) -> Q:
    coordinated = CareCoordinationArea.objects.filter(
        region__organisation=actor.organisation_id, period__contains=tonight(now)
    )
    return Q(shelter__municipality__in=coordinated.values("municipality"))
