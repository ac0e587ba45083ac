"""Scenario 11: nothing is free in the whole country.

Not an empty answer: what stands in the way and how often, when the first bed comes free, and an
order by urgency, then by waiting time, in which a freed bed is given.
"""

from dataclasses import replace

from matching.codes import Security, Urgency
from tests.matching import make
from tests.scenarios.towns import answer, house, womens

WAITING = make.request("waiting", urgency=Urgency.URGENT, security=Security.PROTECTED)


def full(name, *, until, **facts):
    room = make.room(f"{name}-1", free_from=until) if until else make.room(f"{name}-1", taken=True)
    return womens(name, rooms=[room], **facts)


def test_four_places_meet_safety_all_are_occupied_and_the_first_exit_has_a_date():
    found = answer(
        [WAITING],
        [
            house("Utrecht", full("A", until=None), full("B", until=make.day(11))),
            house("Zwolle", full("C", until=make.day(30)), full("D", until=None)),
            house("Assen", full("known", until=None, security=Security.KNOWN)),
        ],
    )

    assert found.unplaced["waiting"].blocked == {"security": 1, "period": 4}
    assert found.unplaced["waiting"].earliest == make.day(11)
    assert str(found.unplaced["waiting"].earliest) == "2026-12-03"


def test_a_bed_that_comes_free_in_time_is_a_place():
    found = answer([WAITING], [house("Utrecht", full("A", until=make.day(6)))])

    assert found.start == {"waiting": make.day(6)}


def test_a_freed_bed_goes_to_the_most_urgent():
    longest = make.request("longest", registered_on=make.day(-40), urgency=Urgency.REGULAR)
    crisis = replace(WAITING, id="crisis", urgency=Urgency.CRISIS)

    found = answer([longest, WAITING, crisis], [house("Utrecht", womens("freed"))])

    assert found.unit == {"crisis": "freed"}
    assert found.unplaced["longest"].blocked == {"capacity": 1}


def test_among_the_equally_urgent_it_goes_to_who_has_waited_longest():
    longer = replace(WAITING, id="longer", registered_on=make.day(-9))
    shorter = replace(WAITING, id="shorter", registered_on=make.day(-2))

    found = answer([WAITING, shorter, longer], [house("Utrecht", womens("freed"))])

    assert found.unit == {"longer": "freed"}


def test_one_bed_is_never_given_to_two():
    second = replace(WAITING, id="second")

    found = answer([WAITING, second], [house("Utrecht", womens("freed"))])

    assert len(found.unit) == 1
    assert len(found.unplaced) == 1


def test_a_wish_never_costs_anybody_a_place():
    wishing = replace(WAITING, wish=make.wish({"VR24"}))

    found = answer([wishing], [house("Groningen", womens("far"))])

    assert found.unit == {"waiting": "far"}
    assert found.value["distance"] == 400
