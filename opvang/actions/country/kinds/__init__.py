"""The kinds of shelter, how common each is, and where they stand: the table of contents.

Shares follow the known capacities of 2010 to 2025: few sites for foreign adults, two for labour,
men in four cities, thirteen providers for girls, and women's shelters in every centre municipality.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from opvang.actions.country.draws import Draw
from opvang.actions.country.kinds.cosm import cosm_units
from opvang.actions.country.kinds.emergency import emergency_units
from opvang.actions.country.kinds.labour import labour_units
from opvang.actions.country.kinds.men import men_units
from opvang.actions.country.kinds.omm import omm_units
from opvang.actions.country.kinds.protected_reception import protected_reception_units
from opvang.actions.country.kinds.social import social_units
from opvang.actions.country.kinds.supported_living import supported_living_units
from opvang.actions.country.kinds.women import women_units
from opvang.actions.country.kinds.youth import youth_units
from opvang.actions.country.plans import UnitPlan
from opvang.models.codes import PlaceType


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of shelter."""

    units: Callable[[Draw], tuple[UnitPlan, ...]]
    share: float  #: of all shelters, in sixtieths
    cities: tuple[str, ...] = ()  #: where they stand; empty: spread over centre municipalities


KINDS: dict[PlaceType, Kind] = {
    PlaceType.COSM: Kind(
        units=cosm_units, share=4, cities=("Rotterdam", "Amsterdam", "Westerveld", "Eindhoven")
    ),
    PlaceType.OMM: Kind(
        units=omm_units,
        share=5,
        cities=("Amsterdam", "Alkmaar", "Almere", "Rotterdam", "Zwolle", "Enschede", "Nijmegen"),
    ),
    PlaceType.LABOUR: Kind(
        units=labour_units, share=2, cities=("'s-Gravenhage", "Amsterdam", "Tilburg")
    ),
    PlaceType.EMERGENCY: Kind(units=emergency_units, share=6),
    PlaceType.WOMEN: Kind(units=women_units, share=23),
    PlaceType.MEN: Kind(
        units=men_units, share=4, cities=("Amsterdam", "Rotterdam", "'s-Gravenhage", "Utrecht")
    ),
    PlaceType.YOUTH: Kind(units=youth_units, share=7),
    PlaceType.PROTECTED_RECEPTION: Kind(units=protected_reception_units, share=3),
    PlaceType.SUPPORTED_LIVING: Kind(units=supported_living_units, share=4),
    PlaceType.SOCIAL: Kind(units=social_units, share=2),
}
