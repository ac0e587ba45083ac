"""What people ask for: requests of persons, with their dangers, wishes and waivers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from matching.checks import (
    check_areas,
    check_id,
    check_ids,
    check_languages,
    check_order,
    check_range,
    check_words,
    check_year,
)
from matching.codes import WAIVABLE, Role, Route, Security, Sex, Urgency
from matching.errors import InvalidInput, shown
from matching.geography import Point

ADULT_AGE = 18  #: from this age on one shares a room with adults
OWN_ROOM_AGE = 12  #: from this age on a person counts for the number of rooms


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who needs a bed."""

    role: Role
    sex: Sex
    age: int  #: 0 to 120

    def __post_init__(self) -> None:
        check_range("age", self.age, 0, 120)


@dataclass(frozen=True, slots=True, kw_only=True)
class DangerArea:
    """Where a request may not be placed: areas, or one point with a radius."""

    safety_regions: frozenset[str] = frozenset()
    municipalities: frozenset[str] = frozenset()
    point: Point | None = None
    radius_km: float = 0  #: around the point, 0 to 500

    def __post_init__(self) -> None:
        check_areas("safety_regions", self.safety_regions)
        check_areas("municipalities", self.municipalities)
        check_range("radius_km", self.radius_km, 0, 500)
        if self.point is None and self.radius_km:
            raise InvalidInput("radius_km", f"{shown(self.radius_km)} is around no point")
        named = bool(self.safety_regions or self.municipalities)
        if named == (self.point is not None):
            raise InvalidInput("", "names safety_regions, municipalities or both, or one point")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Where people would like to go: regions, a point to be near, or both."""

    safety_regions: frozenset[str] = frozenset()
    point: Point | None = None

    def __post_init__(self) -> None:
        check_areas("safety_regions", self.safety_regions)
        if not self.safety_regions and self.point is None:
            raise InvalidInput("", "names nothing: give safety_regions, a point or both")


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """A rule that a human has overruled for one request in one unit."""

    code: str  #: one of `WAIVABLE`
    unit: str

    def __post_init__(self) -> None:
        if self.code not in WAIVABLE:
            raise InvalidInput("code", f"{shown(self.code)} is not one of {', '.join(WAIVABLE)}")
        check_id("unit", self.unit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """People who stay together, what they need and where they must not be."""

    id: str
    registered_on: date  #: day the waiting began
    persons: tuple[Person, ...]  #: 1 to 40, at least one of them a client
    routes: frozenset[Route]
    urgency: Urgency = Urgency.REGULAR
    start_from: date | None = None  #: earliest first night; None: the problem's today
    start_by: date | None = None  #: latest first night; None: by urgency
    nights: int | None = None  #: length of the stay in nights; None: no end is known
    security: Security = Security.KNOWN
    needs: frozenset[str] = frozenset()
    traits: frozenset[str] = frozenset()
    access_needs: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    night_intake: bool = False
    private_room: bool = False
    danger: frozenset[DangerArea] = frozenset()
    separate_from: frozenset[str] = frozenset()
    excluded_shelters: frozenset[str] = frozenset()
    pinned_unit: str | None = None  #: the only unit to look at
    current_unit: str | None = None  #: what the last plan proposed and nobody has acted on
    wish: Wish | None = None
    waived: frozenset[Waiver] = frozenset()

    def __post_init__(self) -> None:
        check_id("id", self.id)
        for field in ("registered_on", "start_from", "start_by"):
            check_year(field, getattr(self, field))
        check_range("nights", self.nights, 1, 3650)
        for field in ("needs", "traits", "access_needs"):
            check_words(field, getattr(self, field))
        check_languages("languages", self.languages)
        for field in ("separate_from", "excluded_shelters"):
            check_ids(field, getattr(self, field))
        check_id("pinned_unit", self.pinned_unit)
        check_id("current_unit", self.current_unit)
        self._check_people()
        self._check_period()

    @property
    def turn(self) -> tuple[int, date]:
        """Whose turn it is where one comes after another: the smallest first."""
        return list(Urgency).index(self.urgency), self.registered_on

    def _check_people(self) -> None:
        if not 1 <= len(self.persons) <= 40:
            raise InvalidInput("persons", f"{len(self.persons)} persons is not between 1 and 40")
        if all(person.role is Role.CHILD for person in self.persons):
            raise InvalidInput("persons", "names no CLIENT: somebody must be helped")
        if not self.routes:
            raise InvalidInput("routes", "is empty: name at least one route, if need be UNKNOWN")
        if self.id in self.separate_from:
            raise InvalidInput("separate_from", f"{shown(self.id)} is the request itself")

    def _check_period(self) -> None:
        if self.start_from and self.start_by:
            check_order(
                "start_by",
                self.start_from,
                self.start_by,
                f"{shown(self.start_by)} is before start_from {shown(self.start_from)}",
            )
