"""For whom events are: the audiences that follow each thing, and those that somebody belongs to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from opvang.database.context import as_system
from opvang.models import (
    Account,
    CareCoordinationArea,
    Escort,
    Placement,
    PlacementRequest,
    Signal,
    Unit,
)
from opvang.models.codes import (
    ROLES_OF_A_MUNICIPALITY,
    PersonRole,
    PlacingAuthority,
    Role,
)

#: The national desk follows everything.
DESK = "role:NATIONAL_DESK"
#: The auditor follows what may need a second look.
AUDITOR = "role:AUDITOR"
#: Danger does not stop at an organisation: whoever is on duty answers about it.
POLICE = "role:POLICE"
#: Whoever works here: which kinds of events somebody may hear of is said elsewhere.
EVERYBODY = frozenset({"everybody"})
#: Who keeps the installation running follows accounts and policies.
ADMINISTRATOR = "role:ADMINISTRATOR"


def audiences_of(account: Account) -> set[str]:
    """Return which audiences somebody belongs to: all, their organisation, each of their roles."""
    roles = {f"role:{one}" for one in account.roles}
    return {*EVERYBODY, f"organisation:{account.organisation_id}", *roles}


def belonging_to(audiences: Iterable[str]) -> Q:
    """Return the accounts that belong to one of these audiences or more, as `audiences_of`."""
    asked = set(audiences)
    if asked & EVERYBODY:
        return Q()
    named = [audience.split(":", 1) for audience in asked]
    roles = [name for kind, name in named if kind == "role"]
    organisations = [name for kind, name in named if kind == "organisation"]
    return Q(organisation__in=organisations) | Q(roles__overlap=roles)


def software_of(audiences: Iterable[str]) -> set[str]:
    """Return the audiences of the software of these, for what their screens hear otherwise."""
    return {f"software:{one}" for one in audiences}


def of_request(request: PlacementRequest, *, night: date) -> set[str]:
    """Return who follows a request: who places it, and who is there for a client in its region.

    Where something was set aside for it the auditor follows it too, who reads what became of that.
    """
    ages = Q(pk__in=())
    clients = request.persons.filter(request_persons__role=PersonRole.CLIENT)
    # Who must hear of it does not go by what somebody who did it may see.
    with as_system():
        for age in clients.values_list("age"):
            ages |= Q(ages__contains=age[0])
        watching = {AUDITOR} if request.overrides.exists() else set()
    areas = _areas(request.responsible_municipality_id, night=night).filter(ages)
    return watching | _organisations({request.organisation_id, *_coordinators(areas)})


def of_signal(signal: Signal, *, night: date) -> set[str]:
    """Return who follows a signal: who sent it, and who judges it in its municipality."""
    areas = CareCoordinationArea.objects.filter(
        municipality=signal.municipality_id, ages__overlap=signal.ages, period__contains=night
    )
    sent_by = [signal.organisation_id] if signal.organisation_id else []
    return _organisations({*_coordinators(areas), *sent_by})


def of_unit(unit: Unit) -> set[str]:
    """Return who follows a unit: the organisation that runs its shelter."""
    return {f"organisation:{unit.shelter.organisation_id}"}


def of_escort(placement: Placement) -> set[str]:
    """Return who works with whoever was named to bring people to a place."""
    with as_system():
        named = Escort.objects.filter(placement=placement)
        return _organisations(named.values_list("account__organisation", flat=True))


def of_decider(placement: Placement, *, night: date) -> set[str]:
    """Return who decides over a placement, the national desk and the shelter apart.

    Emergency beds go by the clock, which turns while a hold waits, so both who decide hear of it.
    """
    unit, authority = placement.unit, placement.unit.placing_authority
    role = _DECIDES.get(authority)
    if role is None:
        return set()
    deciding = Account.objects.filter(is_active=True, roles__contains=[role])
    if authority is PlacingAuthority.POLICE_OR_COORDINATOR:
        areas = _areas(unit.shelter.municipality_id, night=night)
        return {f"role:{role}", *_organisations(_coordinators(areas))}
    if role in ROLES_OF_A_MUNICIPALITY and placement.request is not None:
        own = placement.request.responsible_municipality_id
        deciding = deciding.filter(
            Q(organisation__municipality=None) | Q(organisation__municipality=own)
        )
    return _organisations(deciding.values_list("organisation", flat=True))


_DECIDES = {
    PlacingAuthority.NATIONAL_DESK_AND_LABOUR_INSPECTORATE: Role.LABOUR_INSPECTORATE,
    PlacingAuthority.POLICE_OR_COORDINATOR: Role.POLICE,
    PlacingAuthority.YOUTH_AUTHORITY: Role.MUNICIPALITY,
    PlacingAuthority.GUARDIAN: Role.GUARDIAN,
}


def _areas(municipality: str, *, night: date) -> QuerySet[CareCoordinationArea]:
    return CareCoordinationArea.objects.filter(municipality=municipality, period__contains=night)


def _coordinators(areas: QuerySet[CareCoordinationArea]) -> Iterable[UUID]:
    return areas.values_list("region__organisation", flat=True)


def _organisations(ids: Iterable[UUID]) -> set[str]:
    return {f"organisation:{one}" for one in ids}
