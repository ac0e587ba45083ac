"""Whether a live price helps those who come later: the same weeks, with and without it.

A small country whose beds come free again is matched every day. Some places are special (secret,
step-free, with care), and few people need those; most people wish to be somewhere. Who waits
longer than a week is counted as having had no place. All but the price is the same in both: who
comes, when, and for how long.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random
from time import perf_counter

import matching
from matching import Placement, Pricing, Problem
from matching.codes import Role, Route, Security, Sex, Urgency
from matching.geography import Point
from matching.places import Children, Clients, Room, Shelter, Unit
from matching.requests import Person, Request, Wish

FIRST = date(2026, 1, 5)
DAYS, WARM_UP, PATIENCE = 56, 21, 7
PRICING = Pricing(
    weeks=8,
    fade=0.6,
    weights={Urgency.CRISIS: 40, Urgency.URGENT: 20, Urgency.REGULAR: 10},
)
SHELTERS = 10
#: How many people come a day, and what that is called.
LOADS = {"slack": 0.9, "tight": 1.2, "full": 1.5}
_PATHS = 4


@dataclass(kw_only=True)
class World:
    """One country in time: who is where, who waits, who came."""

    shelters: tuple[Shelter, ...]
    until: dict[str, date] = field(default_factory=dict)  #: by room: the first free night
    waiting: list[Request] = field(default_factory=list)
    came: list[Request] = field(default_factory=list)
    lost: int = 0  #: people who waited too long
    arrived: int = 0  #: people who came after the warm-up


def country(draw: Random) -> tuple[Shelter, ...]:
    """Return shelters with a secret, a step-free and two ordinary units for each three."""
    return tuple(_shelter(number, draw) for number in range(SHELTERS))


def _shelter(number: int, draw: Random) -> Shelter:
    special = {
        0: {"security": Security.SECRET},
        1: {"accessibility": frozenset({"STEP_FREE"})},
        2: {"capabilities": frozenset({"TRAUMA"})},
    }
    kinds = [special.get(number % 4, {}), {}]
    return Shelter(
        id=f"S{number}",
        municipality=f"GM{number:04}",
        safety_region=f"VR{number:02}",
        point=Point(latitude=52 + draw.random(), longitude=4.5 + draw.random()),
        units=tuple(_unit(f"S{number}-{n}", kind) for n, kind in enumerate(kinds)),
    )


def _unit(name: str, kind: dict[str, object]) -> Unit:
    return Unit(
        id=name,
        routes=frozenset({Route.DUTCH}),
        clients=Clients(sexes=frozenset(Sex), min_age=18, max_age=120),
        children=Children(max_age_boys=17, max_age_girls=17),
        rooms=tuple(Room(id=f"{name}-{n}", beds=2) for n in range(2)),
        **kind,  # type: ignore[arg-type]
    )


def arrivals(draw: Random, *, a_day: float) -> list[list[tuple[Request, int]]]:
    """Return who comes each day, with how many nights they stay."""
    whole, part = int(a_day), a_day % 1
    return [
        [_one(draw, day, n) for n in range(whole + (draw.random() < part))] for day in range(DAYS)
    ]


def _one(draw: Random, day: int, number: int) -> tuple[Request, int]:
    kind = draw.random()
    asks: dict[str, object] = {}
    if kind < 0.1:
        asks["security"] = Security.SECRET
    elif kind < 0.2:
        asks["access_needs"] = frozenset({"STEP_FREE"})
    elif kind < 0.3:
        asks["needs"] = frozenset({"TRAUMA"})
    persons = [Person(role=Role.CLIENT, sex=Sex.FEMALE, age=30)]
    if draw.random() < 0.2:
        persons.append(Person(role=Role.CHILD, sex=Sex.MALE, age=4))
    if draw.random() < 0.6:
        regions = frozenset({f"VR{draw.randrange(SHELTERS):02}"})
        asks["wish"] = Wish(safety_regions=regions)
    urgency = draw.choices(list(Urgency), weights=(1, 2, 5))[0]
    request = Request(
        id=f"R{day}-{number}",
        urgency=urgency,
        registered_on=FIRST + timedelta(days=day),
        start_by=FIRST + timedelta(days=day + PATIENCE),
        persons=tuple(persons),
        routes=frozenset({Route.DUTCH}),
        **asks,  # type: ignore[arg-type]
    )
    return request, draw.randint(14, 56)


def simulate(seed: int, *, a_day: float, with_price: bool) -> World:
    """Match every day for eight weeks and return how it went."""
    draw = Random(seed)
    world, days = World(shelters=country(draw)), arrivals(draw, a_day=a_day)
    nights = {request.id: stay for day in days for request, stay in day}
    for number, coming in enumerate(days):
        today = FIRST + timedelta(days=number)
        requests = [request for request, _ in coming]
        world.waiting += requests
        world.came += requests
        if number >= WARM_UP:
            world.arrived += sum(len(one.persons) for one in requests)
        plan = matching.solve(_problem(world, today, with_price=with_price), seconds=5)
        _move_in(world, plan.placements, today, nights)
        _give_up(world, today, counts=number >= WARM_UP + PATIENCE)
    return world


def _problem(world: World, today: date, *, with_price: bool) -> Problem:
    shelters = tuple(
        replace(
            shelter,
            units=tuple(
                replace(unit, rooms=tuple(_rooms(world, unit, today))) for unit in shelter.units
            ),
        )
        for shelter in world.shelters
    )
    bare = Problem(today=today, shelters=shelters, requests=tuple(world.waiting))
    if not with_price:
        return bare
    since = today - timedelta(weeks=PRICING.weeks)
    lately = [one for one in world.came if one.registered_on > since]
    prices = matching.prices(bare, lately, PRICING)
    return replace(
        bare,
        shelters=tuple(
            replace(
                shelter,
                units=tuple(
                    replace(unit, price=prices[unit.id].points if unit.id in prices else 0)
                    for unit in shelter.units
                ),
            )
            for shelter in shelters
        ),
    )


def _rooms(world: World, unit: Unit, today: date) -> Iterator[Room]:
    for room in unit.rooms:
        until = world.until.get(room.id, today)
        yield replace(room, free_from=until) if until > today else room


def _move_in(
    world: World, placements: tuple[Placement, ...], today: date, nights: dict[str, int]
) -> None:
    """Let those move in who can tonight; a promise of a later night is made anew tomorrow."""
    there = {one.request: one for one in placements if one.start == today}
    for one in there.values():
        for use in one.rooms:
            world.until[use.id] = today + timedelta(days=nights[one.request])
    world.waiting = [one for one in world.waiting if one.id not in there]


def _give_up(world: World, today: date, *, counts: bool) -> None:
    last = today - timedelta(days=PATIENCE)
    gone = [one for one in world.waiting if one.registered_on <= last]
    world.waiting = [one for one in world.waiting if one.registered_on > last]
    if counts:
        world.lost += sum(len(one.persons) for one in gone)


def main() -> None:
    """Print a row for each load."""
    began = perf_counter()
    print(f"{_PATHS} paired paths of {DAYS} days, {SHELTERS} shelters; people without a place")
    print("load    came   without price   with price   ratio")
    for name, a_day in LOADS.items():
        without = [simulate(seed, a_day=a_day, with_price=False) for seed in range(_PATHS)]
        priced = [simulate(seed, a_day=a_day, with_price=True) for seed in range(_PATHS)]
        lost, then = (sum(one.lost for one in worlds) for worlds in (without, priced))
        came = sum(one.arrived for one in without)
        ratio = f"{then / lost:.2f}" if lost else "-"
        print(f"{name:7} {came:4} {lost:14} {then:12} {ratio:>7}")
    print(f"{perf_counter() - began:.0f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
