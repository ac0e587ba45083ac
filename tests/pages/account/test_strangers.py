"""Who guesses is kept out for a while, and nothing of what they typed is kept."""

from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from tests.models import build
from tests.models.build import NOW, saved
from tests.pages.account.people import heard, sign_in, somebody

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is noon in Greenwich, one o'clock in Amsterdam."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    monkeypatch.setattr("axes.handlers.proxy.now", lambda: NOW)


def guess(client, times, **facts):
    return [sign_in(client, password="geraden", **facts) for _ in range(times)][-1]


def test_after_five_wrong_passwords_nobody_gets_in_for_a_while(client):
    somebody()
    guess(client, 4)

    answer = guess(client, 1)

    assert answer.status_code == 429
    assert "Probeer het weer vanaf <strong>13:16 uur</strong>" in answer.content.decode()
    assert answer["Retry-After"] == "960"
    assert heard().count(("SIGN_IN", "REFUSED", "LOCKED")) == 1


def test_then_the_right_password_does_not_help(client):
    somebody()
    guess(client, 5)

    assert sign_in(client).status_code == 429


def test_a_name_that_nobody_has_is_answered_alike(client):
    assert guess(client, 5, login="niemand").status_code == 429


def test_capitals_and_spaces_make_no_other_name(client):
    somebody()
    guess(client, 2, login="DESK")
    guess(client, 2, login=" desk ")

    assert guess(client, 1).status_code == 429


def test_another_person_at_the_same_address_is_not_kept_out(client):
    somebody()
    somebody(username="ander")
    guess(client, 5)

    assert sign_in(client, login="ander").status_code == 302


def test_the_same_person_at_another_address_is_not_kept_out(client):
    somebody()
    guess(client, 5)

    elsewhere = type(client)(REMOTE_ADDR="192.0.2.1")
    assert sign_in(elsewhere).status_code == 302


def test_the_while_ends(client, monkeypatch):
    somebody()
    guess(client, 5)
    later = NOW + timedelta(minutes=15, seconds=1)
    monkeypatch.setattr("axes.handlers.proxy.now", lambda: later)

    assert sign_in(client).status_code == 302


def test_trying_on_does_not_make_it_longer(client, monkeypatch):
    somebody()
    guess(client, 5)
    monkeypatch.setattr("axes.handlers.proxy.now", lambda: NOW + timedelta(minutes=14))
    guess(client, 1)
    monkeypatch.setattr("axes.handlers.proxy.now", lambda: NOW + timedelta(minutes=16))

    assert sign_in(client).status_code == 302


def test_coming_in_forgets_the_mistakes_before(client):
    somebody()
    guess(client, 4)
    sign_in(client)
    client.post(reverse("account_logout"))

    assert guess(client, 4).status_code == 200


def test_from_many_addresses_ten_guesses_can_be_made_at_one_name(client):
    saved(build.account(username="desk"))
    for number in range(10):
        sign_in(type(client)(REMOTE_ADDR=f"192.0.2.{number}"), password="geraden")

    text = sign_in(type(client)(REMOTE_ADDR="192.0.2.99"), password="geraden").content.decode()

    assert "Te veel pogingen" in text


def test_nothing_that_was_typed_is_kept(client):
    guess(client, 5, login="mijn geheime wachtwoord", next="/?geheim")

    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(kept::text, '') FROM axes_accessattempt kept")
        kept = cursor.fetchone()[0]
    assert "geheim" not in kept
    assert "geraden" not in kept


@pytest.mark.parametrize(("behind_proxy", "kept"), [(False, "127.0.0.1"), (True, "192.0.2.7")])
def test_only_a_proxy_of_ours_says_where_somebody_comes_from(client, settings, behind_proxy, kept):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = int(behind_proxy)

    sign_in(client, password="geraden")
    AccessAttempt.objects.all().delete()
    client.post(
        reverse("account_login"),
        {"login": "desk", "password": "geraden"},
        headers={"x-forwarded-for": "198.51.100.1, 192.0.2.7"},
    )

    assert AccessAttempt.objects.get().ip_address == kept


def test_who_asks_too_often_is_told_to_wait(client):
    answers = [sign_in(client, login=f"naam-{number}") for number in range(31)]

    assert [answer.status_code for answer in answers] == [200] * 30 + [429]
    assert "Even wachten" in answers[-1].content.decode()
