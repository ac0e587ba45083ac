"""The page of findings: for the desk, with a sentence where there is nothing."""

import pytest
from django.urls import reverse
from django.utils import timezone

from opvang.actions.matches import run_match
from opvang.models.codes import Role
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, request, unit

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


def page(client, role="NATIONAL_DESK"):
    client.force_login(actor(role))
    return client.get(reverse("findings"))


def test_all_that_is_odd_stands_there_and_no_address(client):
    made = unit(only_for=["DETOX"], name="De Uil")
    saved(build.address(shelter=made.shelter, street="Kanariestraat"))
    waits = request(routes=["UNDOCUMENTED"])
    run_match(now=NOW, seconds=10)

    text = page(client).content.decode()

    assert reverse("unit", args=[made.id]) in text
    assert "Dit is alleen voor" in text
    assert waits.reference in text
    assert [word for word in ("Kanariestraat", "Amsterdam") if word in text] == []


def test_an_empty_country_has_sentences(client):
    text = page(client).content.decode()

    assert "Er is nog geen matchronde geweest." in text
    assert "Geen enkele regel spreekt een andere tegen." in text
    assert "Elke plek past bij iemand die wacht." in text
    assert "Voor iedereen die wacht is er ergens opvang die past." in text


@pytest.mark.parametrize("role", sorted(set(Role.values) - {"NATIONAL_DESK"}))
def test_nobody_but_the_desk_comes_near(client, role):
    assert page(client, role).status_code == 403
