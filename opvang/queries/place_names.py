"""What places are called towards somebody, who may not know every shelter by name."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from uuid import UUID

from opvang.access import Part, Scope, scopes
from opvang.database.once import once_a_page
from opvang.models import Account, Unit
from opvang.models.codes import PlaceType, Security
from opvang.queries.labels import place_label

#: A kind of place is told of a secret address only where so many shelters have that.
FEWEST_SHELTERS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceNames:
    """What one reader may call places."""

    knows_all: bool
    organisation: UUID | None  #: whose shelters the reader may know by name; None: nobody's
    secret_shelters: frozenset[UUID]
    told_types: frozenset[str]  #: kinds of place that enough shelters with a secret address have

    def name(self, unit: Unit, *, request: UUID) -> str:
        """Return the shelter's public name, or the label that it has for one request."""
        if self.knows_name(unit):
            return unit.shelter.public_name
        return place_label(request=request, unit=unit.id)

    def kind(self, unit: Unit) -> str:
        """Return the kind of place; empty where it would tell which shelter it is."""
        return str(PlaceType(unit.place_type).label) if self.knows_kind(unit) else ""

    def kind_code(self, unit: Unit) -> str:
        """Return the same as its code."""
        return unit.place_type if self.knows_kind(unit) else ""

    def knows_name(self, unit: Unit) -> bool:
        """Say whether the reader may know which shelter this is."""
        own = unit.shelter.organisation_id == self.organisation
        return self.knows_all or own or unit.shelter_id not in self.secret_shelters

    def knows_kind(self, unit: Unit) -> bool:
        """Say whether the reader may know what kind of place this is."""
        return self.knows_name(unit) or unit.place_type in self.told_types


@once_a_page
def place_names(actor: Account) -> PlaceNames:
    """Return what somebody may call the places of the country."""
    seen = scopes(actor, Part.PROPOSALS)
    # A shelter stays secret while its secret unit is out of use, which counts for no kind of place.
    secret_shelters = set()
    shelters: dict[str, set[UUID]] = defaultdict(set)
    secret = Unit.objects.filter(security=Security.SECRET)
    for place_type, shelter, unit_in_use, shelter_in_use in secret.values_list(
        "place_type", "shelter_id", "is_active", "shelter__is_active"
    ):
        secret_shelters.add(shelter)
        if unit_in_use and shelter_in_use:
            shelters[place_type].add(shelter)
    return PlaceNames(
        knows_all=Scope.ALL in seen,
        organisation=actor.organisation_id if Scope.OWN_UNITS in seen else None,
        secret_shelters=frozenset(secret_shelters),
        told_types=frozenset(
            kind for kind, where in shelters.items() if len(where) >= FEWEST_SHELTERS
        ),
    )
