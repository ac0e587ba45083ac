"""What a shelter offers: rooms in units in shelters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from matching.checks import (
    check_area,
    check_id,
    check_ids,
    check_languages,
    check_order,
    check_range,
    check_words,
    check_year,
)
from matching.codes import Route, Security, Sex, Urgency
from matching.errors import InvalidInput
from matching.geography import Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Beds behind one door that come free on the same day."""

    id: str
    beds: int  #: beds free from `free_from` on, 1 to 200
    shared: bool = False  #: strangers may sleep here together
    sex: Sex | None = None  #: of those who share it; required when shared, else without meaning
    minors: bool = False  #: shared by people under 18 instead of by adults
    taken: bool = False  #: no date is known: counts for the unit's size and nothing else
    free_from: date | None = None  #: first free night; None: the problem's today
    free_until: date | None = None  #: first night that is no longer free; None: no end

    def __post_init__(self) -> None:
        check_id("id", self.id)
        check_range("beds", self.beds, 1, 200)
        check_year("free_from", self.free_from)
        check_year("free_until", self.free_until)
        if self.shared and self.sex is None:
            raise InvalidInput("sex", "null, but a shared room needs FEMALE, MALE or OTHER")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clients:
    """Whom a unit is for."""

    sexes: frozenset[Sex]
    min_age: int  #: 0 to 120, inclusive
    max_age: int  #: 0 to 120, inclusive

    def __post_init__(self) -> None:
        check_range("min_age", self.min_age, 0, 120)
        check_range("max_age", self.max_age, 0, 120)
        check_order(
            "min_age", self.min_age, self.max_age, f"{self.min_age} is above max_age {self.max_age}"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Children:
    """Up to what age children may come along; -1: none of them."""

    max_age_boys: int  #: also counts for the sex OTHER
    max_age_girls: int

    def __post_init__(self) -> None:
        check_range("max_age_boys", self.max_age_boys, -1, 120)
        check_range("max_age_girls", self.max_age_girls, -1, 120)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Rooms under one set of rules."""

    id: str
    clients: Clients
    routes: frozenset[Route] = frozenset()
    security: Security = Security.KNOWN
    children: Children | None = None  #: None: no child may come along
    only_for: frozenset[str] = frozenset()  #: needs the unit is meant for; empty: any
    reserved_for: frozenset[Urgency] = frozenset()  #: empty: any
    price: int = 0  #: what a bed taken here costs those who may come, per person
    capabilities: frozenset[str] = frozenset()
    contraindications: frozenset[str] = frozenset()
    accessibility: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    night_intake: bool = False
    max_nights: int | None = None  #: longest stay in nights; None: no limit
    self_contained: bool = False  #: a dwelling: children may sleep apart from adults
    confirmed: bool = True  #: capacity was confirmed in time
    rooms: tuple[Room, ...] = ()

    def __post_init__(self) -> None:
        check_id("id", self.id)
        for field in ("only_for", "capabilities", "contraindications", "accessibility"):
            check_words(field, getattr(self, field))
        check_range("price", self.price, 0, 100_000)
        check_languages("languages", self.languages)
        check_range("max_nights", self.max_nights, 1, 3650)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelter:
    """Units behind one address, which the optimiser knows as a point with a radius only."""

    id: str
    municipality: str
    safety_region: str
    point: Point
    radius_km: float = 0  #: the address may lie this far from the point, 0 to 500
    closed_to: frozenset[str] = frozenset()  #: requests barred here
    units: tuple[Unit, ...] = ()

    def __post_init__(self) -> None:
        check_id("id", self.id)
        check_area("municipality", self.municipality)
        check_area("safety_region", self.safety_region)
        check_range("radius_km", self.radius_km, 0, 500)
        check_ids("closed_to", self.closed_to)
