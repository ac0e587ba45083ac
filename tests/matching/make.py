"""Small problems for tests: every builder makes something ordinary, a test says what is not.

`make.request()` may go into `make.unit()`; a test changes one fact and sees what follows.
"""

from dataclasses import replace
from datetime import date, timedelta

from matching.codes import Role, Route, Sex
from matching.geography import Point
from matching.objectives import BY_NAME, NAMES, Absence, Stay
from matching.places import Children, Clients, Room, Shelter, Unit
from matching.plan import ObjectiveValue, Placement, Plan, RoomUse, Status, Unplaced
from matching.problem import Problem
from matching.requests import DangerArea, Person, Request, Wish
from matching.scoring import values

TODAY = date(2026, 11, 22)
AMSTERDAM = Point(latitude=52.37, longitude=4.9)
MAASTRICHT = Point(latitude=50.85, longitude=5.69)


def day(number):
    """Return the date *number* days after today."""
    return TODAY + timedelta(days=number)


def client(age=30, sex=Sex.FEMALE):
    """Return somebody who asks for help."""
    return Person(role=Role.CLIENT, sex=sex, age=age)


def child(age=3, sex=Sex.MALE):
    """Return a child that comes along."""
    return Person(role=Role.CHILD, sex=sex, age=age)


def request(name="R1", **facts):
    """Return one woman of thirty on the route EU, registered today, or what *facts* say."""
    ordinary = {
        "registered_on": TODAY,
        "persons": (client(),),
        "routes": frozenset({Route.EU}),
    }
    return Request(id=name, **(ordinary | facts))


def room(name="K1", beds=1, **facts):
    """Return a private room with one bed that is free from today on."""
    return Room(id=name, beds=beds, **facts)


def shared_room(name="K1", beds=2, sex=Sex.FEMALE, **facts):
    """Return a room that grown women share."""
    return Room(id=name, beds=beds, shared=True, sex=sex, **facts)


def clients(sexes=frozenset(Sex), min_age=0, max_age=120):
    """Return whom a unit is for: everybody."""
    return Clients(sexes=frozenset(sexes), min_age=min_age, max_age=max_age)


def unit(name="U1", rooms=None, **facts):
    """Return a unit with one private room that takes everybody on the route EU."""
    ordinary = {
        "clients": clients(),
        "children": Children(max_age_boys=17, max_age_girls=17),
        "routes": frozenset({Route.EU}),
        "rooms": (room(f"{name}-1"),) if rooms is None else tuple(rooms),
    }
    return Unit(id=name, **(ordinary | facts))


def shelter(name="S1", units=None, **facts):
    """Return a shelter in Amsterdam with one unit."""
    ordinary = {"municipality": "GM0363", "safety_region": "VR13", "point": AMSTERDAM}
    units = (unit(),) if units is None else tuple(units)
    return Shelter(id=name, units=units, **(ordinary | facts))


def shelters(*units):
    """Return a shelter for each unit: S1 with the first, and so on."""
    return tuple(shelter(f"S{number}", [one]) for number, one in enumerate(units, start=1))


def problem(requests=None, shelters=None, objectives=NAMES, **facts):
    """Return a problem of one request and one shelter with one room."""
    return Problem(
        today=facts.pop("today", TODAY),
        shelters=(shelter(),) if shelters is None else tuple(shelters),
        requests=(request(),) if requests is None else tuple(requests),
        objectives=tuple(objectives),
        **facts,
    )


def danger_near(point=AMSTERDAM, radius_km=15):
    """Return a danger around a point."""
    return DangerArea(point=point, radius_km=radius_km)


def danger_in(safety_regions=(), municipalities=()):
    """Return a danger in areas."""
    return DangerArea(
        safety_regions=frozenset(safety_regions), municipalities=frozenset(municipalities)
    )


def wish(safety_regions=(), point=None):
    """Return where people would like to be."""
    return Wish(safety_regions=frozenset(safety_regions), point=point)


def placement(request="R1", unit="U1", shelter="S1", start=TODAY, rooms=None):
    """Return one person of R1 in the first room of U1 from today on.

    *rooms* is a mapping from rooms to persons.
    """
    used = {f"{unit}-1": 1} if rooms is None else rooms
    return Placement(
        request=request,
        shelter=shelter,
        unit=unit,
        start=start,
        rooms=tuple(RoomUse(id=name, persons=persons) for name, persons in used.items()),
    )


def unplaced(request="R1", blocked=None, relaxations=(), earliest=None):
    """Return a request without a place."""
    return Unplaced(
        request=request, blocked=blocked or {}, relaxations=relaxations, earliest=earliest
    )


def plan(problem, *placements, **facts):
    """Return a plan that puts *placements* in force and tells the truth about them."""
    placed = {one.request for one in placements}
    counted = values(problem, placements)
    ordinary = Plan(
        status=Status.OPTIMAL,
        objectives=tuple(
            ObjectiveValue(name=name, value=counted[name], bound=counted[name])
            for name in problem.objectives
        ),
        placements=placements,
        unplaced=tuple(unplaced(one.id) for one in problem.requests if one.id not in placed),
        seconds=0.1,
    )
    return replace(ordinary, **facts)


def raw_plan(*placements):
    """Return a plan of which a single rule looks at the placements only."""
    return Plan(
        status=Status.FEASIBLE, objectives=(), placements=placements, unplaced=(), seconds=0
    )


def stay(request, unit, *, shelter=None, **facts):
    """Return *request* in *unit* as objectives see it."""
    house = shelter or _house(unit)
    ordinary = {"days_waiting": 0, "empty_beds": 0, "moves": False}
    return Stay(request=request, shelter=house, unit=unit, **(ordinary | facts))


def absence(request, **facts):
    """Return *request* without a place as objectives see it."""
    ordinary = {"days_registered": 0, "requests_after": 0, "moves": False}
    return Absence(request=request, **(ordinary | facts))


def objective(name):
    """Return the objective of that name."""
    return BY_NAME[name]


def _house(unit):
    # `stay` has an argument that is called like the builder.
    return shelter(units=[unit])
