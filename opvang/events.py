"""The numbered stream of changes that screens follow: a row for each audience that may know."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.db import connection
from django.db.models import Min, Q, QuerySet

from opvang.database.context import as_system
from opvang.models import (
    Account,
    CareCoordinationArea,
    Event,
    Placement,
    PlacementRequest,
    Signal,
    Unit,
)
from opvang.models.codes import (
    COUNTRY_CHANGED,
    ROLES_OF_A_MUNICIPALITY,
    Activity,
    PersonRole,
    PlacingAuthority,
    Role,
)

#: The national desk follows everything.
DESK = "role:NATIONAL_DESK"
#: The auditor follows what may need a second look.
AUDITOR = "role:AUDITOR"
#: Whoever works here: which kinds of events somebody may hear of is said elsewhere.
EVERYBODY = frozenset({"everybody"})
#: Who keeps the installation running follows accounts and policies.
ADMINISTRATOR = "role:ADMINISTRATOR"
#: Whoever sends to people: that somebody may see less or more from now on, or is here no longer.
#: The database itself tells of it (migration 0024), and it is for nobody to hear.
RIGHTS = "rights"
#: The kind of what is told to who was away too long: ask all of it anew.
RELOAD = "RELOAD"
#: What wakes up whoever reads events; it says nothing.
CHANNEL = "opvang_events"


# Numbers are given before a transaction is committed, so a higher one can be there first. Whoever
# publishes shares a lock that names a number below its own, until its rows are there for all to
# see; what lies below every such lock is settled. Numbers go by the 64, so that a transaction that
# tells of much holds few locks.
_PUBLISHING = 0x65766E74
_LAST_NUMBER = """
    SELECT coalesce(last_value, 0) FROM pg_sequences
    WHERE schemaname = current_schema() AND sequencename = 'opvang_event_number_seq'
"""
_SHARE_LOCK = """
    SELECT pg_advisory_xact_lock_shared(%(publishing)s, (coalesce(last_value, 0) >> 6)::int)
    FROM pg_sequences
    WHERE schemaname = current_schema() AND sequencename = 'opvang_event_number_seq'
"""
_LOWEST_LOCK = """
    SELECT min(objid::bigint) << 6 FROM pg_locks
    WHERE locktype = 'advisory' AND classid = %(publishing)s AND objsubid = 2
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND pid <> pg_backend_pid()
"""


def publish(
    kind: Activity,
    *,
    audiences: Iterable[str],
    object_id: UUID | None,
    at: datetime,
    changes_country: bool = False,
) -> None:
    """Tell each audience, once this transaction is committed, that something changed.

    Where it *changes_country*, those who see all of it hear that it is otherwise, and not by what:
    how many places are free is theirs to know, and not which step somebody took, or where.
    Whoever waits for events wakes up then. A wake-up can be lost: readers look by themselves too.
    """
    with connection.cursor() as cursor:
        cursor.execute(_SHARE_LOCK, {"publishing": _PUBLISHING})
    told = [
        Event(audience=audience, kind=kind, object_id=object_id, at=at)
        for audience in sorted({*audiences, DESK})
    ]
    if changes_country:
        told += [
            Event(audience=audience, kind=COUNTRY_CHANGED, object_id=None, at=at)
            for audience in EVERYBODY
        ]
    Event.objects.bulk_create(told)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, '')", [CHANNEL])


def settled_through() -> int:
    """Return the number through which all events are there that ever will be.

    Read the events after asking this, in a statement of its own. Nobody waits for anybody.
    """
    # In this order: whoever locks after the second question gets numbers after the first.
    last = last_number()
    with connection.cursor() as cursor:
        cursor.execute(_LOWEST_LOCK, {"publishing": _PUBLISHING})
        lowest = cursor.fetchone()[0]
    return last if lowest is None else min(last, int(lowest))


def is_kept_since(number: int) -> bool:
    """Say whether all that came after this number is still there; ask it after what came.

    The newest event always is, so where there is none there never was any.
    """
    oldest = Event.objects.aggregate(oldest=Min("number"))["oldest"]
    return oldest is None or number >= oldest - 1


def last_number() -> int:
    """Return the number that was given last, whether its event is there or not."""
    with connection.cursor() as cursor:
        cursor.execute(_LAST_NUMBER)
        return int(cursor.fetchone()[0])


def audiences_of(account: Account) -> set[str]:
    """Return which audiences somebody belongs to: all, their organisation, each of their roles."""
    roles = {f"role:{one}" for one in account.roles}
    return {*EVERYBODY, f"organisation:{account.organisation_id}", *roles}


def of_request(request: PlacementRequest, *, night: date) -> set[str]:
    """Return who follows a request: who places it, and who is there for a client in its region."""
    ages = Q(pk__in=())
    clients = request.persons.filter(request_persons__role=PersonRole.CLIENT)
    # Who must hear of it does not go by what somebody who did it may see.
    with as_system():
        for age in clients.values_list("age"):
            ages |= Q(ages__contains=age[0])
    areas = _areas(request.responsible_municipality_id, night=night).filter(ages)
    return _organisations({request.organisation_id, *_coordinators(areas)})


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
