"""Scenario 10: 02:30, the police, risk red, a woman without papers.

Tonight, behind a door that somebody opens, for three nights at most; and little is known of her.
"""

from dataclasses import replace

import pytest

from matching.codes import Route, Security, Urgency
from opvang.models import Proposal, codes
from opvang.models.codes import PlaceType
from opvang.queries.labels import place_key
from tests.matching import make
from tests.scenarios.cases import brought_in
from tests.scenarios.towns import answer, house, womens
from tests.scenarios.whole import NIGHT, Country

BROUGHT_IN = make.request(
    "brought in",
    routes=frozenset({Route.UNDOCUMENTED}),
    urgency=Urgency.CRISIS,
    security=Security.SECRET,
    night_intake=True,
    nights=3,
    start_by=make.TODAY,
)


def emergency(name, **facts):
    ordinary = {
        "routes": frozenset(Route),
        "security": Security.SECRET,
        "reserved_for": frozenset({Urgency.CRISIS}),
        "night_intake": True,
        "max_nights": 3,
    }
    return make.unit(name, **(ordinary | facts))


def test_she_has_an_emergency_bed_tonight():
    found = answer([BROUGHT_IN], [house("Utrecht", womens("W")), house("Zwolle", emergency("E"))])

    assert found.unit == {"brought in": "E"}
    assert found.start == {"brought in": make.TODAY}


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"night_intake": False}, "intake"),
        ({"security": Security.PROTECTED}, "security"),
        ({"max_nights": 2}, "stay"),
        ({"routes": frozenset({Route.EU})}, "route"),
    ],
)
def test_an_emergency_bed_that_lacks_one_thing_is_none(facts, code):
    found = answer([BROUGHT_IN], [house("Zwolle", emergency("E", **facts))])

    assert found.unplaced["brought in"].blocked == {code: 1}


def test_a_bed_that_comes_free_tomorrow_is_no_place_for_tonight():
    tomorrow = emergency("E", rooms=[make.room(free_from=make.day(1))])

    found = answer([BROUGHT_IN], [house("Zwolle", tomorrow)])

    assert found.unplaced["brought in"].blocked == {"period": 1}
    assert found.unplaced["brought in"].earliest == make.day(1)


def test_the_bed_is_kept_for_a_crisis():
    can_wait = replace(BROUGHT_IN, id="can wait", urgency=Urgency.REGULAR)

    found = answer([can_wait], [house("Zwolle", emergency("E"))])

    assert found.unplaced["can wait"].blocked == {"reserved": 1}


def test_nobody_stays_in_it_for_longer_than_three_nights():
    no_end = replace(BROUGHT_IN, nights=None)

    found = answer([no_end], [house("Zwolle", emergency("E"))])

    assert found.unplaced["brought in"].blocked == {"stay": 1}


@pytest.mark.parametrize(
    ("reader", "security", "hotels"),
    [
        ("police", codes.Security.KNOWN, [("", True), ("", False)]),
        # Who needs a secret address is sent to no hotel without a guard.
        ("desk", codes.Security.SECRET, [("", True)]),
    ],
)
def test_what_to_try_tonight_is_ranked_emergency_beds_others_and_a_hotel_last(
    country: Country, reader, security, hotels
):
    asked, *beds = two_beds(country, security=security)

    ways = country.ways_out(asked, by=reader)

    keys = [place_key(request=asked.id, unit=unit.id) for unit in beds]
    assert [(way.key, way.guarded) for way in ways] == [*((key, False) for key in keys), *hotels]


def test_the_order_does_not_tell_the_police_which_secret_bed_is_an_emergency_bed(country: Country):
    asked, *beds = two_beds(country, security=codes.Security.SECRET)

    ways = country.ways_out(asked, by="police")

    assert {way.key for way in ways[:2]} == {
        place_key(request=asked.id, unit=unit.id) for unit in beds
    }
    assert "(" not in ways[0].what + ways[1].what
    assert [(way.key, way.guarded) for way in ways[2:]] == [("", True)]


def two_beds(country, *, security):
    """Return a request of the night, an emergency bed for it and another bed, none proposed."""
    country.now = NIGHT
    asked, bed = brought_in(country, security=security)
    country.match()
    open_door = {"security": security, "night_intake": True, "routes": ["UNDOCUMENTED"]}
    other = country.unit("Utrecht", PlaceType.WOMEN, **open_door)
    Proposal.objects.all().delete()
    return asked, bed, other
