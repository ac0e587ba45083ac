"""Signing in and out, and addresses that do not exist."""

import pytest
from django.urls import reverse

from tests.pages.account.people import sign_in, somebody

pytestmark = pytest.mark.django_db


@pytest.fixture
def account():
    return somebody()


def test_somebody_signs_in_and_sees_the_country(client, account):
    answer = sign_in(client)

    assert answer.status_code == 302
    assert answer.url == reverse("home")
    assert client.get(reverse("country")).status_code == 200


def test_the_door_asks_for_a_name_and_a_password(client):
    answer = client.get(reverse("account_login"))

    text = answer.content.decode()
    assert "<title>Inloggen - Opvang</title>" in text
    assert 'autocomplete="current-password"' in text
    assert "no-store" in answer["Cache-Control"]


def test_a_wrong_password_is_told_in_a_sentence(client, account):
    text = sign_in(client, password="iets anders").content.decode()

    assert "horen niet bij elkaar, of uw account is nog niet geactiveerd" in text
    assert "<title>Fout: Inloggen - Opvang</title>" in text
    assert 'value="desk"' in text
    assert "iets anders" not in text


def test_a_wrong_name_is_answered_like_a_wrong_password(client, account):
    wrong_name = sign_in(client, login="iemand").content.decode()

    assert "horen niet bij elkaar" in wrong_name


def test_an_account_that_is_switched_off_stays_outside(client, account):
    account.is_active = False
    account.save()

    assert "horen niet bij elkaar" in sign_in(client).content.decode()


def test_an_empty_field_is_named(client):
    text = sign_in(client, login="").content.decode()

    assert "Dit veld is verplicht." in text
    assert 'aria-invalid="true"' in text
    assert 'aria-describedby="id_login_error"' in text


def test_somebody_who_came_for_a_page_is_sent_on_but_never_elsewhere(client, account):
    assert sign_in(client, next="/?voorstellen=2").url == "/?voorstellen=2"
    client.logout()
    assert sign_in(client, next="https://example.org/").url == reverse("home")


def test_somebody_signs_out_with_a_button_only(client, account):
    sign_in(client)

    assert client.get(reverse("account_logout")).status_code == 405
    assert client.post(reverse("account_logout")).url == reverse("account_login")
    assert client.get(reverse("country")).status_code == 302


@pytest.mark.parametrize(
    "path", ["/bestaat-niet/", "/inloggen/x", "/account/signup/", "/account/password/reset/"]
)
def test_a_page_that_does_not_exist_is_told_in_dutch(client, path):
    answer = client.get(path)

    assert answer.status_code == 404
    assert "Pagina niet gevonden" in answer.content.decode()
