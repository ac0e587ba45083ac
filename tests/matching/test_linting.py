"""Rules that contradict each other or say nothing, and places that nobody can reach."""

import json
from random import Random

import pytest

from matching import lint
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
    told = ("rooms", "children may come along, and no private rooms hold one with a client")

    assert found(make.unit(rooms=[make.shared_room("K1", 9)])) == [told]
    assert found(make.unit(rooms=[make.room("K1"), make.room("K2")], children=small)) == [told]
    assert found(make.unit(rooms=[make.room("K1"), make.room("K2")])) == []
    assert found(make.unit(rooms=[make.room("K1", 2)], children=small)) == []


def test_what_one_shelter_is_closed_to_makes_no_place_strange():
    assert found(make.unit(rooms=FAMILY_ROOM), closed_to=frozenset({"visitor"})) == []


def test_units_stand_in_order_and_rules_in_theirs():
    strange = {"routes": frozenset(), "reserved_for": frozenset(Urgency)}
    units = [make.unit("U2", **strange), make.unit("U1", **strange)]

    told = [(one.unit, one.code) for one in lint(make.problem(shelters=make.shelters(*units)))]

    assert told == [("U2", "route"), ("U2", "reserved"), ("U1", "route"), ("U1", "reserved")]


def test_whoever_gets_in_anywhere_shows_that_no_place_was_called_unreachable_in_error():
    lodged, closed = 0, 0
    for seed in range(200):
        problem = read_problem(json.dumps(tiny_problem(seed)))
        findings = {(one.unit, one.sentence) for one in lint(problem)}
        random = Random(seed)
        for unit in problem.unit.values():
            shelter, beds = problem.shelter_of[unit.id], {room: room.beds for room in unit.rooms}
            unreached = {
                room
                for room in unit.rooms
                if any(
                    name == unit.id and sentence.startswith(f"room {room.id} is shared by")
                    for name, sentence in findings
                )
            }
            closed += not visitors(problem, unit) or len(unreached)
            for request in _anybody(random, unit, count=30):
                if failing(request, shelter, unit) or not can_sleep(request, unit, beds):
                    continue
                lodged += 1
                assert visitors(problem, unit)
                assert not any(can_use(request, unit, beds, room) for room in unreached)
                if any(person.role is Role.CHILD for person in request.persons):
                    assert not any(
                        name == unit.id and sentence.startswith("children may come")
                        for name, sentence in findings
                    )

    assert lodged > 500
    assert closed > 15


def test_a_place_where_nobody_gets_in_is_told_of():
    silent = []
    for seed in range(200):
        problem = read_problem(json.dumps(tiny_problem(seed)))
        told = {one.unit for one in lint(problem)}
        silent += [
            (seed, unit.id)
            for unit in problem.unit.values()
            if not visitors(problem, unit) and unit.id not in told
        ]

    assert silent == []


def _anybody(random, unit, *, count):
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
