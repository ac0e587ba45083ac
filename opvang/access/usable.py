"""Which part of the API each role can use at all: by what its operations ask."""

from __future__ import annotations

from collections.abc import Collection

from opvang.access.door import Door, Need, Thing, Whole
from opvang.access.matrix import ACTS
from opvang.access.operations import OPERATIONS
from opvang.access.parts import POLICY, Part
from opvang.access.parts import Scope as Rows
from opvang.models.codes import Activity, ProgramScope, Role


def usable_scopes(roles: Collection[str]) -> frozenset[ProgramScope]:
    """Return each scope with which one of these roles or more can use some operation."""
    return frozenset(
        door.scope
        for door in OPERATIONS.values()
        if door.scope and any(_opens(door, Role(role)) for role in roles)
    )


def _opens(door: Door, role: Role) -> bool:
    """Say whether a role can do all that an operation asks, to something."""
    asked = (one for one in (door.read, door.write, door.beside) if one is not None)
    return all(_may(role, need) for need in asked)


def _may(role: Role, need: Need) -> bool:
    if isinstance(need, Activity):
        return need in ACTS[role]
    if isinstance(need, Whole):
        return POLICY[role].get(need.part) == Rows.ALL
    if isinstance(need, Part | Thing):
        return (need.part if isinstance(need, Thing) else need) in POLICY[role]
    return True
