"""What the optimiser is asked: places and people on one day, frozen and checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from matching.checks import check_order, check_unique, check_year
from matching.codes import DAYS_TO_START
from matching.errors import InvalidInput, shown
from matching.objectives import NAMES
from matching.places import Room, Shelter, Unit
from matching.requests import Request


@dataclass(frozen=True, kw_only=True)
class Problem:
    """People and places on one day. What depends on the day is asked here, not of its parts."""

    today: date  #: the date of the coming night's evening
    shelters: tuple[Shelter, ...]
    requests: tuple[Request, ...]
    objectives: tuple[str, ...] = NAMES  #: in order of importance

    def __post_init__(self) -> None:
        check_year("today", self.today)
        self._check_objectives()
        check_unique("shelters", (shelter.id for shelter in self.shelters))
        check_unique("requests", (request.id for request in self.requests))
        self._check_places()
        for position, request in enumerate(self.requests):
            try:
                self._check_request(request)
            except InvalidInput as error:
                raise error.inside(f"requests[{position}]") from None

    @cached_property
    def request(self) -> dict[str, Request]:
        """Requests by id."""
        return {request.id: request for request in self.requests}

    @cached_property
    def unit(self) -> dict[str, Unit]:
        """Units by id."""
        return {unit.id: unit for shelter in self.shelters for unit in shelter.units}

    @cached_property
    def room(self) -> dict[str, Room]:
        """Rooms by id."""
        return {room.id: room for unit in self.unit.values() for room in unit.rooms}

    @cached_property
    def shelter_of(self) -> dict[str, Shelter]:
        """The shelter of each unit, by the unit's id."""
        return {unit.id: shelter for shelter in self.shelters for unit in shelter.units}

    @cached_property
    def apart_from(self) -> dict[str, frozenset[str]]:
        """The requests that each request must not meet, also where only the other one says so."""
        apart: dict[str, set[str]] = {request.id: set() for request in self.requests}
        for request in self.requests:
            for other in request.separate_from & self.request.keys():
                apart[request.id].add(other)
                apart[other].add(request.id)
        return {one: frozenset(others) for one, others in apart.items()}

    def units_for(self, request: Request) -> tuple[Unit, ...]:
        """Return the units to look at for *request*: all of them, or the one that is pinned."""
        if request.pinned_unit is not None:
            return (self.unit[request.pinned_unit],)
        return tuple(self.unit.values())

    def first_night(self, request: Request) -> date:
        """Return the earliest night *request* can start."""
        return max(self.today, request.start_from or self.today)

    def last_start(self, request: Request) -> date:
        """Return the latest night *request* can start."""
        if request.start_by:
            return request.start_by
        days = min(DAYS_TO_START[request.urgency], (date.max - self.first_night(request)).days)
        return self.first_night(request) + timedelta(days=days)

    def free_from(self, room: Room) -> date:
        """Return the first night *room* is free."""
        return room.free_from or self.today

    def _check_objectives(self) -> None:
        for position, name in enumerate(self.objectives):
            if name not in NAMES:
                raise InvalidInput(
                    f"objectives[{position}]", f"{shown(name)} is not one of {', '.join(NAMES)}"
                )
            if name in self.objectives[:position]:
                raise InvalidInput(f"objectives[{position}]", f"{shown(name)} stands twice")

    def _check_places(self) -> None:
        units: set[str] = set()
        rooms: set[str] = set()
        for s, shelter in enumerate(self.shelters):
            for u, unit in enumerate(shelter.units):
                path = f"shelters[{s}].units[{u}]"
                _claim(units, unit.id, path)
                for r, room in enumerate(unit.rooms):
                    _claim(rooms, room.id, f"{path}.rooms[{r}]")
                    if room.free_until is not None and room.free_until <= self.free_from(room):
                        raise InvalidInput(
                            f"{path}.rooms[{r}].free_until",
                            f"{shown(room.free_until)} is not after free_from "
                            f"{shown(self.free_from(room))}",
                        )

    def _check_request(self, request: Request) -> None:
        check_order(
            "registered_on",
            request.registered_on,
            self.today,
            f"{shown(request.registered_on)} is after today {shown(self.today)}",
        )
        if request.start_by:
            check_order(
                "start_by",
                self.today,
                request.start_by,
                f"{shown(request.start_by)} is before today {shown(self.today)}",
            )
        if request.pinned_unit is not None and request.pinned_unit not in self.unit:
            raise InvalidInput("pinned_unit", f"{shown(request.pinned_unit)} is no unit here")


def _claim(taken: set[str], name: str, path: str) -> None:
    if name in taken:
        raise InvalidInput(f"{path}.id", f"{shown(name)} stands twice")
    taken.add(name)
