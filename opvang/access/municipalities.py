"""Whose municipality one is: of who works for it."""

from __future__ import annotations

from opvang.access.acts import relations_of, require_ever
from opvang.access.standing import Relation
from opvang.errors import NotFound
from opvang.models import Account
from opvang.models.codes import Activity


def may_change(actor: Account, municipality: str) -> bool:
    """Say whether somebody keeps the register of coverage for a municipality, by its code."""
    held = relations_of(actor, Activity.CHANGE_COVERAGE)
    own = actor.organisation.municipality_id == municipality
    return Relation.ANY in held or (Relation.OWN_MUNICIPALITY in held and own)


def require_may_change(actor: Account, municipality: str) -> None:
    """Refuse whoever does not.

    Raises
    ------
    NotAllowed, NotFound
        When they keep it for none, or not for this one.
    """
    require_ever(actor, Activity.CHANGE_COVERAGE)
    if not may_change(actor, municipality):
        raise NotFound(activity=Activity.CHANGE_COVERAGE)
