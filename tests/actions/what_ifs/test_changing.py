"""The problem of a run with one thing changed, and what cannot be changed."""

from collections import Counter

import pytest

from matching.codes import Security
from matching.objectives import NAMES
from opvang.actions.what_ifs.changing import changed
from opvang.errors import FormRefused
from opvang.queries.filled_in.units import rules_of_unit
from opvang.queries.what_ifs.questions import (
    BedsAsked,
    ClosureAsked,
    OpeningAsked,
    OrderAsked,
    RulesAsked,
)
from opvang.snapshot import take_snapshot
from tests.matching import make
from tests.models.build import NOW
from tests.queries import scene

ZWOLLE = "GM0193"
FREE_LATER = make.room("K1", 2, free_from=make.day(9))
TAKEN = make.room("K2", 1, taken=True)
FREE = make.room("K3", 3)
SHARED = make.shared_room("K4", 2)


def country():
    """Return a unit in Amsterdam with rooms of each kind, and one elsewhere."""
    mixed = make.unit("U1", rooms=[FREE_LATER, TAKEN, FREE, SHARED])
    elsewhere = make.shelter(
        "S2", units=[make.unit("U2")], municipality=ZWOLLE, safety_region="VR04"
    )
    return make.problem(shelters=[make.shelter(units=[mixed]), elsewhere])


def beds(problem, unit="U1"):
    return Counter({room.id: room.beds for room in problem.unit[unit].rooms})


def refusal(question, problem=None):
    with pytest.raises(FormRefused) as error:
        changed(problem or country(), question)
    (remark,) = error.value.remarks
    return remark


def test_beds_that_are_free_go_first_and_taken_ones_last():
    before = beds(country())

    gone = [
        before - beds(changed(country(), BedsAsked(where="U1", beds=-number)))
        for number in (4, 6, 8)
    ]

    assert gone == [
        {"K3": 3, "K4": 1},
        {"K3": 3, "K4": 2, "K1": 1},
        {"K3": 3, "K4": 2, "K1": 2, "K2": 1},
    ]


@pytest.mark.parametrize("where", ["U1", "S1", "GM0363", "VR13"])
def test_a_place_is_a_unit_a_shelter_a_municipality_or_a_region(where):
    less = changed(country(), BedsAsked(where=where, beds=-8))

    assert (beds(less), beds(less, "U2")) == ({}, {"U2-1": 1})


@pytest.mark.parametrize(("rooms", "left"), [("SHARED", {"K1", "K2", "K3"}), ("PRIVATE", {"K4"})])
def test_only_rooms_of_the_kind_that_was_named_lose_beds(rooms, left):
    number = 2 if rooms == "SHARED" else 6

    less = changed(country(), BedsAsked(where="U1", beds=-number, rooms=rooms))

    assert set(beds(less)) == left


def test_new_beds_come_in_rooms_like_those_there_are_free_from_tonight():
    more = changed(country(), BedsAsked(where="S1", beds=9))

    new = [room for room in more.unit["U1"].rooms if "+" in room.id]
    assert [(room.beds, room.shared) for room in new] == [
        (2, False),
        (1, False),
        (3, False),
        (2, True),
        (1, False),
    ]
    assert not any(room.taken or room.free_from for room in new)


@pytest.mark.parametrize(
    ("question", "field", "words"),
    [
        (BedsAsked(where="U1", beds=0), "beds", "1 of meer"),
        (BedsAsked(where="U1", beds=-9), "beds", "Hier zijn 8 bedden."),
        (BedsAsked(where="U2", beds=-2), "beds", "Hier is 1 bed."),
        (BedsAsked(where=ZWOLLE, beds=1, rooms="SHARED"), "where", "geen zulke bedden"),
        (BedsAsked(where="GM0014", beds=-1), "where", "geen zulke bedden"),
        (ClosureAsked(shelter="S9"), "shelter", "deed in de laatste matchronde niet mee"),
        (OrderAsked(objective="crisis", before="crisis"), "before", "twee verschillende"),
        (OrderAsked(objective="fame", before="crisis"), "before", "twee verschillende"),
    ],
)
def test_what_cannot_be_says_why(question, field, words):
    remark = refusal(question)

    assert remark.field == field
    assert words in remark.sentence


def test_a_shelter_that_closes_has_no_bed_left_also_when_somebody_may_go_nowhere_else():
    pinned = make.request(pinned_unit="U1")
    problem = make.problem(requests=[pinned], shelters=country().shelters)

    closed = changed(problem, ClosureAsked(shelter="S1"))

    assert (beds(closed), beds(closed, "U2")) == ({}, {"U2-1": 1})


def test_an_objective_comes_to_stand_right_before_another():
    order = changed(country(), OrderAsked(objective="distance", before="crisis")).objectives

    assert order[:3] == ("distance", "crisis", "urgent")
    assert sorted(order) == sorted(NAMES)


@pytest.mark.django_db
def test_a_new_shelter_stands_where_it_is_asked_with_the_rules_of_another():
    like = make.unit("U1", rooms=[TAKEN, FREE], max_nights=28)
    problem = make.problem(shelters=[make.shelter(units=[like])])

    opened = changed(problem, OpeningAsked(like="U1", municipality=ZWOLLE, beds=5))

    shelter = opened.shelters[-1]
    (unit,) = shelter.units
    assert (shelter.municipality, shelter.safety_region) == (ZWOLLE, "VR04")
    assert unit.max_nights == 28
    assert [room.beds for room in unit.rooms] == [1, 3, 1]
    assert not any(room.taken for room in unit.rooms)


@pytest.mark.django_db
def test_a_new_shelter_like_a_secret_one_is_somewhere_in_its_region():
    problem = make.problem(
        shelters=[make.shelter(units=[make.unit("U1", security=Security.SECRET)])]
    )

    opened = changed(problem, OpeningAsked(like="U1", municipality=ZWOLLE, beds=1))

    assert opened.shelters[-1].municipality == "VR04"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("facts", "field"),
    [({"like": "U9"}, "like"), ({"like": "U3"}, "like"), ({"municipality": "GM0000"}, None)],
)
def test_a_shelter_that_cannot_open_says_why(facts, field):
    empty = make.shelter("S3", units=[make.unit("U3", rooms=[])])
    problem = make.problem(shelters=[*country().shelters, empty])
    question = OpeningAsked(**{"like": "U1", "municipality": ZWOLLE, "beds": 2} | facts)

    assert refusal(question, problem).field == (field or "municipality")


def asked(unit, **facts):
    was = rules_of_unit(unit)
    rules = {name: getattr(was, name) for name in was.__dataclass_fields__} | facts
    return RulesAsked(unit=str(unit.id), rules=type(was)(**rules), was=was)


@pytest.mark.django_db
def test_a_unit_gets_other_rules_and_nothing_is_saved():
    unit = scene.unit(max_nights=28)
    problem = take_snapshot(now=NOW)

    other = changed(problem, asked(unit, max_nights=90, turnaround_days=3))

    assert other.unit[str(unit.id)].max_nights == 90
    assert other.unit[str(unit.id)].rooms == problem.unit[str(unit.id)].rooms
    unit.refresh_from_db()
    assert unit.max_nights == 28


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("facts", "field", "words"),
    [
        ({}, "", "zijn die van nu"),
        ({"max_nights": 0}, "max_nights", "Langste verblijf"),
        ({"min_age": 40, "max_age": 30}, "", "leeftijd"),
    ],
)
def test_rules_that_cannot_be_say_why(facts, field, words):
    unit = scene.unit()

    remark = refusal(asked(unit, **facts), take_snapshot(now=NOW))

    assert remark.field == field
    assert words in remark.sentence


@pytest.mark.django_db
def test_a_unit_that_the_run_did_not_know_gets_no_other_rules():
    unit = scene.unit()

    assert refusal(asked(unit, max_nights=9)).field == "unit"
