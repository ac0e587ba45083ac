"""Where a what-if can be: municipalities, regions, shelters and units in use, with their beds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count
from django.utils.translation import gettext, ngettext

from opvang.access import Scope, may_ever, require_ever
from opvang.models import Account, Municipality, SafetyRegion, Shelter, Unit
from opvang.models.codes import Activity, Security
from opvang.queries.choices import Choices
from opvang.queries.visible import visible_units

#: Choices under headings.
Groups = tuple[tuple[str, Choices], ...]
_Named = tuple[str, str, int]  #: code, name and beds


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """All that a question can name, by name and with how many beds there are."""

    municipalities: Choices  #: those with shelters that are not secret
    regions: Choices  #: safety regions with shelters, secret ones among them
    shelters: Choices
    units: Choices

    @property
    def anywhere(self) -> Groups:
        """All of them under headings."""
        return (
            (gettext("Gemeenten"), self.municipalities),
            (gettext("Veiligheidsregio's"), self.regions),
            (gettext("Opvang"), self.shelters),
            (gettext("Wooneenheden"), self.units),
        )


def asks_what_ifs(actor: Account) -> bool:
    """Say whether somebody may ask what-ifs at all."""
    return may_ever(actor, Activity.ASK_WHAT_IF)


def places(actor: Account) -> Places:
    """Return the places of the country, for who may ask what-ifs about them.

    Raises
    ------
    NotAllowed
        When that is not for the actor.
    """
    require_ever(actor, Activity.ASK_WHAT_IF)
    units = (
        visible_units(actor, frozenset({Scope.ALL}))
        .select_related("shelter__municipality__safety_region")
        .annotate(beds=Count("rooms__beds"))
        .order_by("shelter__public_name", "shelter_id", "name")
    )
    rows = [(row, row.beds) for row in units]
    towns, regions = _areas(rows)
    return Places(
        municipalities=tuple(sorted(_counted(towns), key=_name)),
        regions=tuple(sorted(_counted(regions), key=_name)),
        shelters=_counted(
            (str(row.shelter_id), row.shelter.public_name, beds) for row, beds in rows
        ),
        units=_counted((str(row.id), unit_name(row), beds) for row, beds in rows),
    )


def unit_name(unit: Unit) -> str:
    """Return how the desk knows a unit: ``De Berk, Eerste verdieping``."""
    return f"{unit.shelter.public_name}, {unit.name}"


def names_of_places() -> dict[str, str]:
    """Return the names of all places by code or id, also of those that are out of use."""
    units = Unit.objects.select_related("shelter")
    return {
        **dict(Municipality.objects.values_list("code", "name")),
        **dict(SafetyRegion.objects.values_list("code", "name")),
        **{str(row.id): row.public_name for row in Shelter.objects.all()},
        **{str(row.id): unit_name(row) for row in units},
    }


def _areas(units: Iterable[tuple[Unit, int]]) -> tuple[list[_Named], list[_Named]]:
    """Return the municipality and the region of each unit; of a secret shelter the region alone.

    See docs/adr/0020-a-secret-shelter-is-somewhere-in-its-region.md.
    """
    secret = {*Unit.objects.filter(security=Security.SECRET).values_list("shelter_id", flat=True)}
    towns, regions = [], []
    for unit, beds in units:
        town = unit.shelter.municipality
        regions.append((town.safety_region_id, town.safety_region.name, beds))
        if unit.shelter_id not in secret:
            towns.append((town.code, town.name, beds))
    return towns, regions


def _name(choice: tuple[str, str]) -> str:
    return choice[1]


def _counted(named: Iterable[_Named]) -> Choices:
    """Return each code once, with its name and its beds together, in the order given."""
    beds: Counter[str] = Counter()
    names: dict[str, str] = {}
    for code, name, number in named:
        names[code] = name
        beds[code] += number
    return tuple((code, f"{name} ({_beds(beds[code])})") for code, name in names.items())


def _beds(number: int) -> str:
    return ngettext("%(number)s bed", "%(number)s bedden", number) % {"number": number}
