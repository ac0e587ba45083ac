"""Who is signed in, in words."""

from __future__ import annotations

from dataclasses import dataclass

from opvang.models import Account
from opvang.models.codes import Role
from opvang.queries.words import enumeration, labels


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Somebody who is signed in."""

    name: str  #: the user name
    roles: str  #: empty: none yet
    organisation: str


def reader(actor: Account) -> Reader:
    """Return how the pages address somebody."""
    return Reader(
        name=actor.get_username(),
        roles=enumeration(labels(actor.roles, Role)),
        organisation=actor.organisation.name,
    )
