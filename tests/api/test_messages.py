"""One's own messages by the API: as the page has them, chosen as there, and of people only."""

from uuid import uuid4

import pytest
from django.utils import timezone

from notifications.codes import Channel
from notifications.models import Message
from opvang.models import MessageSettings
from tests.api.asking import API, client_of, send
from tests.api.test_programs import ask, key_of
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries import scene

pytestmark = pytest.mark.django_db
PATH = f"{API}/message-settings"


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def manager():
    return scene.actor("SHELTER_MANAGER")


def told(account, *channels):
    """Save one message to somebody along each of *channels*."""
    about = uuid4()
    for channel in channels:
        saved(build.message(recipient=account.pk, channel=channel, about=about))


def test_messages_are_told_by_kind_and_way_and_only_to_whom_they_went(manager):
    told(manager, Channel.SCREEN, Channel.EMAIL)
    told(scene.actor("SHELTER_MANAGER"), Channel.SCREEN)
    client = client_of(manager)

    before = client.get(f"{API}/messages").json()
    done = send(client, "POST", "/messages/reading")
    after = client.get(f"{API}/messages").json()

    (one,) = before["items"]
    assert set(one) == {"kind", "at", "isUnread", "ways"}
    assert [way["channel"] for way in one["ways"]] == ["EMAIL"]
    assert (before["unread"], done.json(), after["unread"]) == (1, {"unread": 0}, 0)
    assert Message.objects.filter(channel=Channel.SCREEN, read_at=None).count() == 1


def test_what_is_chosen_is_read_back_and_changed_only_by_who_saw_the_latest(manager):
    client = client_of(manager)
    read = client.get(PATH)
    chosen = read.json()["choices"] | {
        "bySms": ["CRISIS_WAITING"],
        "quietFrom": "22:00:00",
        "quietUntil": "07:00",
    }

    without = send(client, "PUT", "/message-settings", chosen)
    first = send(client, "PUT", "/message-settings", chosen, **{"If-Match": read["ETag"]})
    stale = send(client, "PUT", "/message-settings", chosen, **{"If-Match": read["ETag"]})
    after = client.get(PATH)

    assert [one.status_code for one in (without, first, stale)] == [428, 200, 412]
    assert first["ETag"] == after["ETag"] != read["ETag"]
    assert after.json()["choices"] == chosen | {"quietUntil": "07:00:00"}
    assert MessageSettings.objects.get(account=manager).by_sms == ["CRISIS_WAITING"]


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({"quietFrom": "22:00"}, "quietUntil"),
        ({"quietUntil": "07:00"}, "quietFrom"),
        ({"onScreen": ["NIETS"]}, "onScreen.0"),
        ({"digestHour": 24}, "digestHour"),
        ({"phone": "+31612345678"}, "phone"),
    ],
)
def test_half_of_what_belongs_together_and_what_asks_for_proof_is_refused(manager, change, name):
    client = client_of(manager)
    read = client.get(PATH)

    answer = send(
        client,
        "PUT",
        "/message-settings",
        read.json()["choices"] | change,
        **{"If-Match": read["ETag"]},
    )

    assert answer.status_code == 400
    assert name in {one["name"] for one in answer.json()["errors"]}
    assert not MessageSettings.objects.exists()


@pytest.mark.parametrize("path", ["messages", "message-settings"])
def test_a_program_has_no_messages_whatever_its_scopes(manager, path):
    answer = ask(key_of(manager.organisation, roles=["SHELTER_MANAGER"]), f"{API}/{path}")

    assert answer.status_code == 403
    assert "webhooks" in answer.json()["detail"]
