"""Problems and JSON values as hypothesis draws them."""

from datetime import date, timedelta

from hypothesis import strategies as st

from matching.codes import WAIVABLE, Role, Route, Security, Sex, Urgency
from matching.geography import Point
from matching.objectives import NAMES
from matching.places import Children, Clients, Room, Shelter, Unit
from matching.problem import Problem
from matching.requests import DangerArea, Person, Request, Waiver, Wish

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(["FEMALE", "2026-11-22", "R1", "TRAUMA", 10**40, -1, 0, 1e308, "\ud800"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=6,
)

names = st.sampled_from(["a", "B-1", "é 2", "x" * 64, "#"])
words = st.frozensets(st.sampled_from(["TRAUMA", "LVB", "A1_"]), max_size=2)
languages = st.frozensets(st.sampled_from(["nl", "ary"]))
areas = st.frozensets(st.sampled_from(["GM0363", "VR07", "ZZ99"]))
days = st.dates(min_value=date(1900, 1, 1))
sexes = st.sampled_from(Sex)
floats = st.floats(min_value=0, max_value=500) | st.integers(0, 500)
points = st.builds(
    Point,
    latitude=st.floats(-90, 90) | st.integers(-90, 90),
    longitude=st.floats(-180, 180),
)
persons = st.builds(Person, role=st.sampled_from(Role), sex=sexes, age=st.integers(0, 120))
clients = st.builds(Person, role=st.just(Role.CLIENT), sex=sexes, age=st.integers(0, 120))
dangers = st.builds(
    DangerArea, safety_regions=areas, municipalities=areas.filter(bool)
) | st.builds(DangerArea, point=points, radius_km=floats)
wishes = st.builds(Wish, safety_regions=areas.filter(bool), point=st.none() | points)
waivers = st.builds(Waiver, code=st.sampled_from(WAIVABLE), unit=names)


@st.composite
def problems(draw):
    """Draw a problem in which any key may say anything the contract allows."""
    today = draw(days)
    unit_names = draw(st.lists(names, unique=True, max_size=3))
    room_names = draw(st.lists(names, unique=True, max_size=5))
    units = [draw(_units(name, room_names, today)) for name in unit_names]
    shelter_names = draw(st.lists(names, unique=True, max_size=3))
    shelters = [draw(_shelters(name, units)) for name in shelter_names]
    requests = [
        draw(_requests(name, today, [unit.id for shelter in shelters for unit in shelter.units]))
        for name in draw(st.lists(names, unique=True, max_size=3))
    ]
    return Problem(
        today=today,
        shelters=tuple(shelters),
        requests=tuple(requests),
        objectives=tuple(draw(st.lists(st.sampled_from(NAMES), unique=True))),
    )


def _units(name, room_names, today):
    """Return units that take what they like of *room_names* away."""
    return st.builds(
        Unit,
        id=st.just(name),
        clients=st.builds(
            Clients,
            sexes=st.frozensets(sexes),
            min_age=st.integers(0, 60),
            max_age=st.integers(60, 120),
        ),
        routes=st.frozensets(st.sampled_from(Route)),
        security=st.sampled_from(Security),
        children=st.none()
        | st.builds(
            Children, max_age_boys=st.integers(-1, 120), max_age_girls=st.integers(-1, 120)
        ),
        only_for=words,
        reserved_for=st.frozensets(st.sampled_from(Urgency)),
        price=st.integers(0, 100_000),
        capabilities=words,
        contraindications=words,
        accessibility=words,
        languages=languages,
        night_intake=st.booleans(),
        max_nights=st.none() | st.integers(1, 3650),
        self_contained=st.booleans(),
        confirmed=st.booleans(),
        rooms=st.integers(0, 2)
        .map(lambda count: [room_names.pop() for _ in range(min(count, len(room_names)))])
        .flatmap(lambda ids: st.tuples(*(_rooms(name, today) for name in ids))),
    )


def _rooms(name, today):
    ends = st.integers(1, 400).map(lambda nights: min(today, date(9990, 1, 1)) + timedelta(nights))
    return st.builds(
        Room,
        id=st.just(name),
        beds=st.integers(1, 200),
        shared=st.booleans(),
        sex=sexes,
        minors=st.booleans(),
        taken=st.booleans(),
        free_from=st.none() | st.just(min(today, date(9990, 1, 1))),
        free_until=st.none() | ends.filter(lambda end: end > today),
    )


def _shelters(name, units):
    """Return shelters that take what they like of *units* away."""
    return st.builds(
        Shelter,
        id=st.just(name),
        municipality=st.just("GM0363"),
        safety_region=st.just("VR13"),
        point=points,
        radius_km=floats,
        closed_to=st.frozensets(names),
        units=st.integers(0, 2).map(
            lambda count: tuple(units.pop() for _ in range(min(count, len(units))))
        ),
    )


def _requests(name, today, units):
    return st.builds(
        Request,
        id=st.just(name),
        registered_on=st.dates(min_value=date(1900, 1, 1), max_value=today),
        persons=st.tuples(clients, persons, persons) | st.tuples(clients),
        routes=st.frozensets(st.sampled_from(Route), min_size=1),
        urgency=st.sampled_from(Urgency),
        start_from=st.none() | st.just(today),
        start_by=st.none() | st.dates(min_value=today),
        nights=st.none() | st.integers(1, 3650),
        security=st.sampled_from(Security),
        needs=words,
        traits=words,
        access_needs=words,
        languages=languages,
        night_intake=st.booleans(),
        private_room=st.booleans(),
        danger=st.frozensets(dangers, max_size=2),
        separate_from=st.frozensets(names.filter(lambda other: other != name)),
        excluded_shelters=st.frozensets(names),
        pinned_unit=st.none() | st.sampled_from(units) if units else st.none(),
        current_unit=st.none() | names,
        wish=st.none() | wishes,
        waived=st.frozensets(waivers, max_size=2),
    )
