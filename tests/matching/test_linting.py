"""Rules that contradict each other or say nothing, and places that nobody can reach."""

import json
from random import Random

import pytest

from matching import FindingKind, lint, unreached
from matching.codes import Role, Route, Sex, Urgency
from matching.files import read_problem
from matching.housing import can_sleep, can_use
from matching.linting import visitors
from matching.places import Children
from matching.rules import failing
from tests.matching import make
from tests.matching.oracles.tiny_parts import household
from tests.matching.oracles.tiny_problems import tiny_problem

WOMEN = make.clients({Sex.FEMALE}, min_age=18)
FAMILY_ROOM = [make.room("K9", 2)]
CHILDREN = ("rooms", "children may come along, and no private rooms hold one with a client")
NO_CHILD = Children(max_age_boys=-1, max_age_girls=-1)


def found(unit, **facts):
    problem = make.problem(shelters=[make.shelter(units=[unit], **facts)])
    return [(one.code, one.sentence) for one in lint(problem)]


def test_ordinary_units_are_not_strange():
    assert found(make.unit(rooms=FAMILY_ROOM)) == []
    assert found(make.unit(rooms=[make.shared_room(), make.room("K2", 2)])) == []
    assert found(make.unit(rooms=[])) == []
    assert found(make.unit(children=None, rooms=[make.shared_room()])) == []


@pytest.mark.parametrize(
    ("facts", "code", "words"),
    [
        ({"routes": frozenset()}, "route", "names no route"),
        ({"clients": make.clients(())}, "household", "names no sex"),
        ({"children": NO_CHILD}, "household", "the same without children"),
        ({"only_for": frozenset({"DETOX"})}, "purpose", "meant for DETOX, and cannot give that"),
        ({"reserved_for": frozenset(Urgency)}, "reserved", "kept for every urgency"),
        ({"reserved_for": frozenset({Urgency.CRISIS})}, "intake", "lets nobody in at night"),
        (
            {"capabilities": frozenset({"A", "B"}), "contraindications": frozenset({"B", "C"})},
            "contraindication",
            "it can give B, and refuses",
        ),
        ({"rooms": [make.room(beds=2, minors=True)]}, "rooms", "K1 is private, so that"),
        ({"rooms": [make.room(beds=2, sex=Sex.MALE)]}, "rooms", "K1 is private, so that"),
    ],
)
def test_what_is_strange_is_told_with_its_rule(facts, code, words):
    ((told, sentence),) = found(make.unit(**{"rooms": FAMILY_ROOM, **facts}))

    assert told == code
    assert words in sentence


@pytest.mark.parametrize(
    ("clients", "room", "who"),
    [
        (WOMEN, make.shared_room(sex=Sex.MALE), "MALE clients of 18 and older"),
        (WOMEN, make.shared_room(minors=True), "FEMALE clients under 18"),
        (make.clients(max_age=17), make.shared_room(), "FEMALE clients of 18 and older"),
    ],
)
def test_a_room_shared_by_people_who_are_not_admitted_is_reached_by_nobody(clients, room, who):
    (told,) = found(make.unit(clients=clients, children=None, rooms=[room, make.room("K2")]))

    assert told == ("rooms", f"room K1 is shared by {who}, and none is admitted")


def test_children_need_a_private_room_that_holds_them_with_somebody():
    small = Children(max_age_boys=11, max_age_girls=11)
    assert found(make.unit(rooms=[make.shared_room("K1", 9)])) == [CHILDREN]
    assert found(make.unit(rooms=[make.room("K1"), make.room("K2")], children=small)) == [CHILDREN]
    assert found(make.unit(rooms=[make.room("K1"), make.room("K2")])) == []
    assert found(make.unit(rooms=[make.room("K1", 2)], children=small)) == []


def test_what_one_shelter_is_closed_to_makes_no_place_strange():
    assert found(make.unit(rooms=FAMILY_ROOM), closed_to=frozenset({"visitor"})) == []


def test_units_stand_in_order_and_rules_in_theirs():
    strange = {"routes": frozenset(), "reserved_for": frozenset(Urgency)}
    units = [make.unit("U2", **strange), make.unit("U1", **strange)]

    told = [(one.unit, one.code) for one in lint(make.problem(shelters=make.shelters(*units)))]

    assert told == [("U2", "route"), ("U2", "reserved"), ("U1", "route"), ("U1", "reserved")]


def test_whoever_gets_in_shows_that_no_place_was_called_unreachable_in_error():
    anybody = list(_anybody(Random(1), count=40))
    lodged, closed = 0, 0

    for problem, unit in _units(60):
        told = {one.sentence for one in lint(problem) if one.unit == unit.id}
        beds = {room: room.beds for room in unit.rooms}
        unreached = [room for room in beds if f"room {room.id} is shared by" in " ".join(told)]
        somebody = visitors(problem, unit)
        closed += not somebody or bool(unreached)
        for request in _admitted(problem, unit, anybody):
            lodged += 1
            assert somebody
            assert not any(can_use(request, unit, beds, room) for room in unreached)
            assert not (CHILDREN[1] in told and _has_child(request))

    assert lodged > 500
    assert closed > 5


def test_a_place_where_nobody_gets_in_is_told_of():
    silent = [
        (problem.today, unit.id)
        for problem, unit in _units(100)
        if not visitors(problem, unit) and unit.id not in {one.unit for one in lint(problem)}
    ]

    assert silent == []


def _units(seeds):
    """Yield the units of tiny problems, each with its problem."""
    for seed in range(seeds):
        problem = read_problem(json.dumps(tiny_problem(seed)))
        for unit in problem.unit.values():
            yield problem, unit


def _admitted(problem, unit, requests):
    """Yield who may be in the unit and would fit there were all its rooms free."""
    beds = {room: room.beds for room in unit.rooms}
    for request in requests:
        may_enter = not failing(request, problem.shelter_of[unit.id], unit)
        if may_enter and can_sleep(request, unit, beds):
            yield request


def _has_child(request):
    return any(person.role is Role.CHILD for person in request.persons)


def _anybody(random, *, count):
    """Yield requests at random that ask little, so that some get in."""
    for _ in range(count):
        persons = tuple(
            make.child(one["age"], Sex(one["sex"]))
            if one["role"] == "CHILD"
            else make.client(one["age"], Sex(one["sex"]))
            for one in household(random, "all")
        )
        yield make.request(
            "anybody",
            persons=persons,
            routes=frozenset(random.sample(list(Route), 4)),
            urgency=random.choice(list(Urgency)),
            nights=random.choice([1, 30]),
            needs=frozenset(random.sample(["TRAUMA", "DETOX"], random.choice([0, 1]))),
        )


def test_a_finding_has_its_kind_and_its_facts():
    unit = make.unit(
        capabilities=frozenset({"B", "A"}),
        contraindications=frozenset({"A", "B"}),
        clients=WOMEN,
        rooms=[make.shared_room("K1", sex=Sex.MALE), *FAMILY_ROOM],
    )

    told = lint(make.problem(shelters=[make.shelter(units=[unit])]))

    assert [(one.kind, one.words, one.room) for one in told] == [
        (FindingKind.GIVES_AND_REFUSES, ("A", "B"), None),
        (FindingKind.ROOM_FOR_NOBODY, (), "K1"),
    ]


def test_a_unit_is_unreached_when_nobody_who_asks_could_use_it():
    men = make.unit("U1", clients=make.clients({Sex.MALE}))
    small = make.unit("U2")
    empty = make.unit("U3", rooms=[])
    large = make.unit("U4", rooms=[make.room("K4", 2, taken=True)])
    mother = make.request(persons=(make.client(), make.child()))

    problem = make.problem(requests=[mother], shelters=make.shelters(men, small, empty, large))

    assert [unit.id for unit in unreached(problem)] == ["U1", "U2"]


def test_where_nobody_asks_every_unit_with_rooms_is_unreached():
    assert [unit.id for unit in unreached(make.problem(requests=[]))] == ["U1"]
