"""Somebody who went away is signed out, though their screen goes on asking."""

from datetime import timedelta

import pytest
from django.utils import timezone

from opvang.models import Session
from tests.queries.scene import actor

pytestmark = pytest.mark.django_db


@pytest.fixture
def ages(client):
    """Somebody came in, and their session is about to end."""
    client.force_login(actor("COORDINATOR"))
    client.get("/aanvragen/")
    soon = timezone.now() + timedelta(seconds=30)
    Session.objects.update(expire_date=soon)
    return soon


def ends():
    return Session.objects.get().expire_date


def test_a_click_makes_a_session_last(client, ages):
    client.get("/aanvragen/")

    assert ends() > ages


def test_a_screen_that_refreshes_itself_does_not(client, ages):
    client.get("/aanvragen/", headers={"HX-Request": "true", "X-By-Itself": "1"})

    assert ends() == ages


def test_a_screen_of_somebody_signed_out_loads_anew_and_so_shows_nothing_any_more(client):
    answer = client.get("/aanvragen/", headers={"HX-Request": "true", "X-By-Itself": "1"})

    assert (answer.status_code, answer["HX-Refresh"]) == (200, "true")
    assert answer.content == b""
