"""Tasks stand on the page where somebody's work begins, and on no other."""

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.models.build import NOW
from tests.queries.scene import actor, beds_of, stay, unit

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


def home(client, reader):
    client.force_login(reader)
    return client.get(reverse("home"), follow=True).content.decode()


def test_a_shelter_begins_with_its_tasks_and_reads_them_nowhere_else(client):
    place = unit(max_nights=10)
    stay(beds_of(place)[0])
    worker = actor("SHELTER_WORKER", organisation=place.shelter.organisation)

    first = home(client, worker)

    assert "1 taak" in first
    assert "over 7 dagen is de langste tijd hier om" in first
    assert "Over 7 dagen, zondag 29 november" in first
    assert 'id="taken"' not in client.get(reverse("to-answer")).content.decode()


@pytest.mark.parametrize(
    ("role", "has_tasks"),
    [
        ("COORDINATOR", True),
        ("NATIONAL_DESK", True),
        ("MUNICIPALITY", True),
        ("ADMINISTRATOR", True),
        ("MINISTRY_ANALYST", False),
    ],
)
def test_who_has_none_reads_so_and_who_never_has_any_reads_nothing(client, role, has_tasks):
    assert ("Er staat niets klaar." in home(client, actor(role))) is has_tasks
