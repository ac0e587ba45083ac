"""Names of shelters and addresses: invented, shaped like real ones, and telling nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from opvang.actions.country.draws import Draw
from opvang.actions.country.wording import listed
from opvang.models import Municipality, Shelter, ShelterAddress

_NOUNS = listed(
    "Iris Linde Vlier Merel Wulp Zwaluw Hazelaar Wilg Berk Eik Kastanje Meidoorn Lijster Vink "
    "Reiger Kievit Ooievaar Plataan Esdoorn Sleedoorn Kamille Lavendel Varen Klaver Dotterbloem "
    "Veldbloem Zonnebloem Lantaarn Vuurtoren Sluis Molen Haard Poort Trap Waaier Spiegel Schelp "
    "Parel Ster Maan Horizon Kring Boog Ring Steiger Boei Duin Heuvel Akker Gaarde"
)
_ADJECTIVES = listed(
    "Witte Groene Blauwe Stille Nieuwe Oude Kleine Grote Hoge Lage Gouden Zilveren Ronde Brede "
    "Zachte Heldere Warme Vrije Rode Open"
)
_WATERS = listed("Vaart Brink Singel Dijk Beek Kade Gracht Es Kolk Plas Wiel Wetering")

_TREES = listed(
    "Abelen Beuken Cipressen Dennen Elzen Essen Iepen Jasmijn Kersen Larix Mispel Noten Olijven "
    "Peren Populieren Rozen Sparren Taxus Tulpen Vijgen"
)
_ROADS = listed("straat laan weg plein hof pad")

#: Pairs of letters that no Dutch postal code has, so that no invented address is anybody's.
_UNUSED_LETTERS = ("SA", "SD", "SS")


def shelter_names(draw: Draw) -> Iterator[str]:
    """Yield public names, each once, that give away neither place nor purpose."""
    plain = [f"De {noun}" for noun in _NOUNS]
    plain += [f"Huize {noun}" for noun in _NOUNS]
    plain += [f"Huis aan de {water}" for water in _WATERS]
    longer = [f"De {adjective} {noun}" for adjective in _ADJECTIVES for noun in _NOUNS]
    return chain(draw.shuffled(plain), draw.shuffled(longer))


def invented_address(draw: Draw, shelter: Shelter, municipality: Municipality) -> ShelterAddress:
    """Return an address that does not exist; there is no telephone that could ring somewhere."""
    return ShelterAddress(
        shelter=shelter,
        street=draw.choice(_TREES) + draw.choice(_ROADS),
        house_number=str(draw.randint(1, 190)),
        postal_code=f"{draw.randint(1000, 9999)}{draw.choice(_UNUSED_LETTERS)}",
        town=municipality.name.split(" (")[0],
    )
