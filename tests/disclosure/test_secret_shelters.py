"""Nobody finds a secret shelter by asking for places, however often and from wherever."""

import pytest
from django.utils import timezone

from opvang.queries import fits
from opvang.snapshot import places
from tests.disclosure import country
from tests.disclosure.attacker import Attacker
from tests.models.build import NOW
from tests.queries.scene import actor

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

#: In how many towns a shelter must still be able to stand.
FEWEST = 5


@pytest.fixture(autouse=True)
def _now(monkeypatch, settings):
    """It is always the same noon, and there is always time to compute."""
    settings.EXPLAIN_SECONDS = 60
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def attack(client):
    """Ask for places so often, and return where each secret shelter may then be."""
    secret = country.shelters()
    coordinator = actor("COORDINATOR")

    def ask(number):
        ids = country.requests(coordinator, number=number, seed=8)
        rounds = [ids[first : first + 20] for first in range(0, number, 20)]
        attacker = Attacker(client=client, coordinator=coordinator, rounds=rounds)
        return attacker.candidates(secret, worlds=FEWEST)

    return ask


@pytest.mark.slow(minutes=8)
def test_two_hundred_requests_leave_at_least_five_towns_for_each_secret_shelter(attack):
    found = attack(200)

    assert [len(towns) >= FEWEST for towns in found] == [True] * 8


def test_the_attacker_finds_shelters_whose_town_decides_who_is_safe(attack, monkeypatch):
    monkeypatch.setattr(places, "is_secret", lambda shelter: False)

    found = attack(20)

    assert min(map(len, found)) < FEWEST


def test_the_attacker_finds_shelters_of_which_kilometres_are_told(attack, monkeypatch):
    told = fits.fits_request

    def with_kilometres(request, unit):
        yield from told(request, unit)
        town, asked = unit.shelter.municipality, request.responsible_municipality
        yield f"{abs(town.latitude - asked.latitude) * 111:.0f} km"

    monkeypatch.setattr("opvang.queries.requests.fitting_places.fits_request", with_kilometres)

    found = attack(20)

    assert min(map(len, found)) < FEWEST
