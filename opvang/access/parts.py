"""Who may see which part of the picture of the country: the policy of the first page."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from opvang.errors import NotAllowed
from opvang.models import Account
from opvang.models.codes import Role


class Part(StrEnum):
    """A part of the picture of the country."""

    OCCUPANCY = "occupancy"  #: how many beds there are and how many are free
    RUN = "run"  #: the last match run: when, how it ended and what it came to
    PROPOSALS = "proposals"  #: which requests could go where
    UNPLACED = "unplaced"  #: which requests have no proposal and why
    TRENDS = "trends"  #: the published figures of each month
    BOARD = "board"  #: the beds of each shelter tonight, who comes and who lives there
    UNITS = "units"  #: the rules of units, their beds by night and when they were confirmed
    FAIRNESS = "fairness"  #: how groups of people fare, in published figures of each half year


class Scope(StrEnum):
    """Whose rows of a part somebody sees."""

    ALL = "all"
    OWN_REQUESTS = "own_requests"  #: of the own organisation, or of a region it coordinates
    OWN_UNITS = "own_units"  #: of the shelters of the own organisation
    #: of the provinces of the own organisation, as whoever sees the country is shown them
    OWN_REGION = "own_region"


# A board is for who runs a shelter; nobody has one of the whole country.
_EVERYTHING: dict[Part, Scope] = {part: Scope.ALL for part in Part if part != Part.BOARD}
_OCCUPANCY_ONLY = {Part.OCCUPANCY: Scope.ALL}
_OCCUPANCY_AND_TRENDS = _OCCUPANCY_ONLY | {Part.TRENDS: Scope.ALL}
_OWN_REGION = dict.fromkeys((Part.OCCUPANCY, Part.TRENDS), Scope.OWN_REGION)
_OWN_SHELTERS = dict.fromkeys(
    (Part.OCCUPANCY, Part.PROPOSALS, Part.BOARD, Part.UNITS), Scope.OWN_UNITS
)

#: What each role sees; a part that is not named stays hidden.
POLICY: Mapping[Role, Mapping[Part, Scope]] = {
    Role.COORDINATOR: {
        Part.OCCUPANCY: Scope.ALL,
        Part.RUN: Scope.ALL,
        Part.PROPOSALS: Scope.OWN_REQUESTS,
        Part.UNPLACED: Scope.OWN_REQUESTS,
    },
    Role.SHELTER_WORKER: _OWN_SHELTERS,
    Role.SHELTER_MANAGER: _OWN_SHELTERS,
    Role.NATIONAL_DESK: _EVERYTHING,
    Role.POLICE: _OCCUPANCY_ONLY,
    Role.MUNICIPALITY: _OCCUPANCY_ONLY,
    Role.GUARDIAN: _OCCUPANCY_ONLY,
    Role.LABOUR_INSPECTORATE: _OCCUPANCY_ONLY,
    Role.CHAIN_DIRECTOR: _OWN_REGION,
    Role.FOCAL_OFFICER: _OWN_REGION,
    Role.MINISTRY_ANALYST: _OCCUPANCY_AND_TRENDS | {Part.FAIRNESS: Scope.ALL},
    Role.AUDITOR: _OCCUPANCY_AND_TRENDS | {Part.FAIRNESS: Scope.ALL, Part.RUN: Scope.ALL},
    # Who keeps the installation running needs no requests and no units for that.
    Role.ADMINISTRATOR: _OCCUPANCY_AND_TRENDS | {Part.FAIRNESS: Scope.ALL, Part.RUN: Scope.ALL},
}


def scopes(actor: Account, part: Part) -> frozenset[Scope]:
    """Return whose rows of a part somebody sees by all roles together; empty: none."""
    policies = [POLICY[Role(role)] for role in actor.roles] if actor.is_active else []
    found = {policy[part] for policy in policies if part in policy}
    return frozenset({Scope.ALL}) if Scope.ALL in found else frozenset(found)


def may_see(actor: Account, part: Part) -> bool:
    """Say whether somebody sees anything of a part."""
    return bool(scopes(actor, part))


def sees_all(actor: Account, part: Part) -> bool:
    """Say whether somebody sees a part of the whole country."""
    return Scope.ALL in scopes(actor, part)


def sees_own_region(actor: Account, part: Part) -> bool:
    """Say whether somebody sees a part of the own region, and not of the whole country."""
    return Scope.OWN_REGION in scopes(actor, part)


def require_all(actor: Account, part: Part) -> None:
    """Refuse whoever does not see a part of the whole country.

    Raises
    ------
    NotAllowed
        When they see less of it, or nothing.
    """
    if not sees_all(actor, part):
        raise NotAllowed(roles=_roles_that_see(part, {Scope.ALL}))


def require(actor: Account, part: Part) -> frozenset[Scope]:
    """Return whose rows of a part somebody sees.

    Raises
    ------
    NotAllowed
        When it is nobody's.
    """
    found = scopes(actor, part)
    if not found:
        raise NotAllowed(roles=_roles_that_see(part, {*Scope}))
    return found


def _roles_that_see(part: Part, scopes: set[Scope]) -> tuple[str, ...]:
    return tuple(str(role.label) for role in Role if POLICY[role].get(part) in scopes)
