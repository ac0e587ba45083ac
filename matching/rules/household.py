"""The rule `household`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matching.codes import Role, Sex
from matching.rules.base import PairRule

if TYPE_CHECKING:
    from matching.places import Shelter, Unit
    from matching.requests import Person, Request


class Household(PairRule):
    """Each person is of a sex and an age that the unit takes."""

    code = "household"

    def holds(self, request: Request, shelter: Shelter, unit: Unit) -> bool:
        """Say whether every client and every child is welcome."""
        return all(welcomes(unit, person) for person in request.persons)


def welcomes(unit: Unit, person: Person) -> bool:
    """Say whether *unit* takes *person*, whoever else comes."""
    if person.role is Role.CLIENT:
        clients = unit.clients
        return person.sex in clients.sexes and clients.min_age <= person.age <= clients.max_age
    if unit.children is None:
        return False
    oldest_girl, oldest_boy = unit.children.max_age_girls, unit.children.max_age_boys
    return person.age <= (oldest_girl if person.sex is Sex.FEMALE else oldest_boy)
