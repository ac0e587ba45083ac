"""Scenario 11: nothing is free in the whole country.

Not an empty answer: what stands in the way and how often, when the first bed comes free, and an
order by urgency, then by waiting time, in which a freed bed is given.
"""

from dataclasses import replace

import pytest

from matching.codes import Security, Urgency
from opvang.actions.trends.record import record_day
from opvang.errors import NoPlace
from opvang.models import DailyFact
from opvang.queries.desk.calls import call_list
from opvang.queries.desk.units import desk_units
from tests.matching import make
from tests.scenarios.people import person
from tests.scenarios.towns import answer, house, womens
from tests.scenarios.whole import Country

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


def test_who_waits_reads_why_and_where_on_the_list_and_the_freed_bed_goes_to_the_first(
    country: Country,
):
    four = [country.unit(town, security="PROTECTED") for town in ("Utrecht", "Zwolle", "Assen")]
    four.append(country.unit("Arnhem", security="PROTECTED"))
    stays = [country.bring(country.ask(person(40), nights=60), unit) for unit in four]
    longest = country.ask(person(25), security="PROTECTED")
    country.later(days=2)
    other = country.ask(person(26), by="other coordinator", security="PROTECTED")
    assert country.proposed(longest) is None

    why = country.why_not(longest)
    assert any("4 " in sentence for sentence in why.blocked)
    assert any("22 januari 2027" in one.what for one in why.helps)
    assert country.on_list(longest, by="desk") == "1e van 2 die op zo'n plek wachten."
    assert country.on_list(other, by="desk") == "2e van 2 die op zo'n plek wachten."
    assert country.on_list(other, by="other coordinator").startswith("Bij de eerste 5")
    assert unplaced_people(country) == 2
    assert len(to_call(country)) == 4

    country.leave(stays[0])
    assert country.proposed(longest) == four[0]
    country.hold(longest, four[0])
    with pytest.raises(NoPlace):
        country.hold(other, four[0], by="other coordinator")


def unplaced_people(country):
    record_day(day=country.tonight)
    return sum(DailyFact.objects.values_list("unplaced", flat=True))


def to_call(country):
    return call_list(desk_units(country.people["desk"], now=country.now), now=country.now)
