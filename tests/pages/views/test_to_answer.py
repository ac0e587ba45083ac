"""The list of holds to answer, and the screens that refresh it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, request, unit

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true", "X-By-Itself": "1"}


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


def held():
    place = unit(place_type="COSM")
    return saved(build.hold(unit=place, request=request(), held_until=NOW + timedelta(minutes=9)))


def test_a_screen_fetches_only_what_changed(client):
    client.force_login(actor("NATIONAL_DESK"))
    text = client.get(reverse("to-answer")).content.decode()
    address = text.split('hx-get="')[1].split('"')[0]

    assert client.get(address, headers=HTMX).status_code == 204

    hold = held()
    answer = client.get(address, headers=HTMX)
    assert reverse("placement", args=[hold.id]) in answer.content.decode()
    assert "<html" not in answer.content.decode()


def test_without_a_mark_a_screen_gets_the_list(client):
    hold = held()
    client.force_login(actor("NATIONAL_DESK"))

    answer = client.get(reverse("to-answer"), headers=HTMX)

    assert reverse("placement", args=[hold.id]) in answer.content.decode()
