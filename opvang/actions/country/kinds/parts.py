"""What several kinds of place share: rooms, languages, doors and what they refuse."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.plans import RoomPlan
from opvang.models.codes import Access, Route, Security, Sex, Trait

#: Whom shelters under the Wmo, the act on social support, are for.
WMO_ROUTES = (Route.DUTCH, Route.EU, Route.B8_PERMIT)

#: What regular shelters do not take; the multi-problem places exist because of it.
REGULAR_REFUSALS = (
    Trait.ADDICTION,
    Trait.AGGRESSION,
    Trait.PSYCHOSIS,
    Trait.SUICIDE_RISK,
    Trait.FIRE_SETTING,
    Trait.CARE_DEPENDENT,
    Trait.PET,
)

#: A building that a wheelchair can live in.
FULL_ACCESS = (Access.STEP_FREE, Access.WHEELCHAIR, Access.ACCESSIBLE_BATHROOM)

_LANGUAGES = ("ar", "bg", "de", "es", "fr", "hu", "pl", "pt", "ro", "ti", "tr", "uk", "vi", "zh")


def private_rooms(*beds: int) -> tuple[RoomPlan, ...]:
    """Return a private room for each number of beds."""
    return tuple(RoomPlan(beds=number) for number in beds)


def shared_rooms(count: int, *, beds: int, sex: Sex, minors: bool = False) -> tuple[RoomPlan, ...]:
    """Return rooms that people of one sex share, all grown up or all minors."""
    return tuple(RoomPlan(beds=beds, sex=sex, minors=minors) for _ in range(count))


def spoken_languages(draw: Draw, *, most: int = 4) -> tuple[str, ...]:
    """Return Dutch, English and some that a team happens to speak."""
    return ("nl", "en", *draw.few(_LANGUAGES, least=0, most=most))


def accessible(draw: Draw) -> tuple[str, ...]:
    """Return how accessible an ordinary building is: mostly not."""
    doors: dict[tuple[str, ...], float] = {(): 60, (Access.STEP_FREE,): 28, FULL_ACCESS: 12}
    return draw.one_of(doors)


def address_class(draw: Draw, *, known: int, protected: int, secret: int) -> Security:
    """Return how well an address is kept, by these shares."""
    shares = {Security.KNOWN: known, Security.PROTECTED: protected, Security.SECRET: secret}
    return draw.one_of(shares)
