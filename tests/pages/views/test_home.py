"""The front door sends everybody to where their work begins."""

import pytest
from django.urls import reverse

from tests.queries.scene import actor

pytestmark = pytest.mark.django_db


def test_a_stranger_is_sent_to_the_door(client):
    assert client.get("/").url == "/inloggen/?next=/"


def test_an_analyst_begins_with_the_country(client):
    client.force_login(actor("MINISTRY_ANALYST"))

    assert client.get("/").url == reverse("country")


def test_somebody_without_a_role_is_told_so(client):
    client.force_login(actor())

    answer = client.get("/", follow=True)

    assert "Uw account heeft nog geen rol" in answer.content.decode()
