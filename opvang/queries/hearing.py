"""What somebody may hear of: of each kind of object, only who may ever read such things."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from opvang.access import Part, Scope, may_ever, may_see, scopes
from opvang.audit.kinds import TRIED_ON
from opvang.models import Account
from opvang.models.codes import COUNTRY_CHANGED, PARKED_CHANGED, Activity, ObjectKind

Reading = Activity | Part

# Way and stay of people are told of where they are asked for and where they come, and to who
# watches over what was decided about them.
_PLACING: tuple[Reading, ...] = (
    Activity.READ_REQUEST,
    Activity.READ_HOLD,
    Activity.READ_OVERRIDES,
    Activity.READ_AREA_CHANGES,
)
_PLACES: tuple[Reading, ...] = (Part.UNITS, Activity.CONFIRM_CAPACITY)
#: What somebody must be able to read to hear of each kind of object; any of these is enough.
READING: Mapping[ObjectKind, tuple[Reading, ...]] = {
    ObjectKind.REQUEST: _PLACING,
    ObjectKind.PLACEMENT: _PLACING,
    ObjectKind.COUNTRY: (
        *(Activity.READ_REQUEST, Activity.READ_OVERRIDES),
        *(Part.RUN, Part.PROPOSALS),
    ),
    ObjectKind.UNIT: _PLACES,
    ObjectKind.SHELTER: _PLACES,
    ObjectKind.SIGNAL: (Activity.READ_SIGNAL,),
    ObjectKind.COVERAGE: (Activity.READ_COVERAGE,),
    ObjectKind.WHAT_IF: (Activity.READ_WHAT_IF,),
    ObjectKind.OVERRIDE: (Activity.READ_OVERRIDES,),
    ObjectKind.ACCOUNT: (Activity.LIST_ACCOUNTS,),
    ObjectKind.POLICY: (Activity.READ_POLICY,),
    ObjectKind.GLASS: (Activity.READ_BREAK_GLASS, Activity.BREAK_GLASS),
    ObjectKind.CLAIM: (Activity.READ_RETENTION,),
    ObjectKind.LOG: (Activity.READ_LOG,),
    ObjectKind.TASK: (Activity.LIST_TASKS,),
}


#: What tells of more than what it was done to.
_READ_TOO: Mapping[Activity, tuple[Reading, ...]] = {
    Activity.ERASE_CASE: (Activity.READ_RETENTION,),
    Activity.APPROVE_POLICY: _PLACES,
}


def reading_of(kind: Activity) -> tuple[Reading, ...]:
    """Return what somebody must be able to read to hear of this; any of it is enough."""
    return READING[TRIED_ON.get(kind, ObjectKind.REQUEST)] + _READ_TOO.get(kind, ())


def reads(account: Account, need: Reading) -> bool:
    """Say whether somebody may ever read this."""
    return may_see(account, need) if isinstance(need, Part) else may_ever(account, need)


def kinds_heard(account: Account) -> frozenset[str]:
    """Return the kinds of events that somebody may hear of, where they are for them."""
    return _heard_by(tuple(sorted(account.roles))) if account.is_active else frozenset()


@cache
def _heard_by(roles: tuple[str, ...]) -> frozenset[str]:
    """Return what is heard in these roles: one set for all who have them, since it is large."""
    account = Account(roles=list(roles), is_active=True)
    kinds = {one.value for one in Activity if any(reads(account, need) for need in reading_of(one))}
    # Who sees their own shelters only hears what happens there, and not that it did elsewhere.
    if scopes(account, Part.OCCUPANCY) & {Scope.ALL, Scope.OWN_REGION}:
        kinds.add(COUNTRY_CHANGED)
    if any(reads(account, need) for need in READING[ObjectKind.ACCOUNT]):
        kinds.add(PARKED_CHANGED)
    return frozenset(kinds)
