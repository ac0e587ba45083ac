"""A scarce place is told as one, and nothing is told of a secret shelter but what was asked."""

import pytest
from django.urls import reverse

from matching.engine.pricing import asked_of_a_place as priced
from opvang.queries.place_names import place_names
from opvang.queries.scarcity import SCARCE, asked_of_a_place, scarce
from opvang.snapshot import take_snapshot
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, request, run, unit, unplaced_entry

pytestmark = pytest.mark.django_db

WHAT = ["access:STEP_FREE", "children", "need:TRAUMA", "security:SECRET"]


def told(place, case, reader, *, points=SCARCE, because=WHAT):
    prices = {str(place.id): {"points": points, "because": because}}
    return scarce(
        place, asked=asked_of_a_place(case), prices=prices, names=place_names(actor(reader))
    )


def test_the_desk_reads_what_makes_a_secret_place_scarce_and_a_coordinator_what_they_asked():
    place = unit(security="SECRET")
    case = request(access_needs=["STEP_FREE"])

    assert "voor gezinnen" in told(place, case, "NATIONAL_DESK")
    assert told(place, case, "COORDINATOR") == (
        "Een van de laatste plekken met: zonder treden bereikbaar."
    )
    assert "gezinnen" not in told(place, request(), "COORDINATOR")


def test_a_family_that_asks_a_secret_place_reads_so():
    place, case = unit(security="SECRET"), request(security="SECRET")
    saved(build.request_person(request=case, role="CHILD", person=saved(build.person())))

    assert told(place, case, "COORDINATOR") == (
        "Een van de laatste plekken voor gezinnen en met een geheim adres."
    )


def test_what_is_asked_is_what_the_optimiser_prices():
    facts = {"needs": ["LVB", "TRAUMA"], "access_needs": ["STEP_FREE"], "security": "SECRET"}
    case, ordinary = request(children=1, **facts), request()

    problem = {one.id: one for one in take_snapshot(now=NOW).requests}

    assert asked_of_a_place(case) == {*WHAT, "need:LVB"}
    assert asked_of_a_place(ordinary) == set()
    for one in (case, ordinary):
        assert priced(problem[str(one.id)]) == asked_of_a_place(one)


def test_an_ordinary_place_is_not_called_scarce():
    assert told(unit(), request(), "NATIONAL_DESK", points=SCARCE - 1) == ""
    assert told(unit(name="B"), request(), "NATIONAL_DESK", because=[]).startswith(
        "Een van de laatste plekken"
    )


def test_who_waits_because_of_the_reserve_reads_so_and_the_desk_sees_who(client):
    case = request()
    run(unplaced_entry(case, blocked={"reserved": 1}), held_back=[str(case.id)])
    client.force_login(actor("NATIONAL_DESK"))

    for page in (reverse("request", args=[case.id]), reverse("desk")):
        assert "Ze worden nu bewaard voor crisis en spoed" in client.get(page).content.decode()
