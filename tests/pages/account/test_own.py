"""Somebody sees and changes what they prove themselves with."""

import pytest
from allauth.mfa.models import Authenticator
from django.urls import reverse

from tests.pages.account.people import (
    code_of,
    heard,
    sign_in,
    somebody,
    with_app,
    with_recovery_codes,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def inside(client):
    """Somebody who came in with a password and a code, just now."""
    account = somebody()
    secret = with_app(account)
    sign_in(client)
    client.post(reverse("mfa_authenticate"), {"code": code_of(secret)})
    return account


def own_page(client):
    return client.get(reverse("mfa_index")).content.decode()


def test_the_page_is_for_who_is_signed_in(client):
    assert client.get(reverse("mfa_index")).url.startswith(reverse("account_login"))


def test_without_a_second_factor_it_offers_both_kinds(client):
    client.force_login(somebody())

    text = own_page(client)

    assert reverse("mfa_activate_totp") in text
    assert reverse("mfa_add_webauthn") in text
    assert "U hebt nog geen tweede stap." in text


def test_every_page_leads_to_it(client):
    client.force_login(somebody())

    assert f'href="{reverse("mfa_index")}"' in client.get(reverse("country")).content.decode()


def test_somebody_sets_up_an_app(client, django_capture_on_commit_callbacks):
    account = somebody()
    sign_in(client)
    text = client.get(reverse("mfa_activate_totp")).content.decode()
    secret = client.session["mfa.totp.secret"]

    with django_capture_on_commit_callbacks(execute=True):
        sent = {"code": code_of(secret)}
        answer = client.post(reverse("mfa_activate_totp"), sent)

    assert "<svg" in text
    assert "data:" not in text
    assert answer.url == reverse("mfa_view_recovery_codes")
    assert Authenticator.objects.filter(user=account, type="totp").exists()
    assert ("ADD_FACTOR", "DONE", "TOTP") in heard()
    assert ("ADD_FACTOR", "DONE", "RECOVERY_CODES") in heard()


def test_somebody_sees_the_recovery_codes(client, inside):
    codes = with_recovery_codes(inside)

    text = client.get(reverse("mfa_view_recovery_codes")).content.decode()

    assert all(code in text for code in codes)


def test_somebody_makes_new_recovery_codes(client, inside, django_capture_on_commit_callbacks):
    codes = with_recovery_codes(inside)

    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("mfa_generate_recovery_codes"))

    text = client.get(reverse("mfa_view_recovery_codes")).content.decode()
    assert codes[0] not in text
    assert heard()[-1] == ("ADD_FACTOR", "DONE", "RECOVERY_CODES")


def test_somebody_removes_the_app_where_it_may_be_missed(client, inside):
    client.post(reverse("mfa_deactivate_totp"))

    assert not Authenticator.objects.filter(user=inside).exists()
    assert heard()[-1] == ("REMOVE_FACTOR", "DONE", "TOTP")


def test_the_last_second_factor_stays_where_one_is_required(client, inside, settings):
    settings.SECOND_FACTOR_REQUIRED = True

    answer = client.post(reverse("mfa_deactivate_totp"))

    assert answer.url == reverse("mfa_index")
    assert Authenticator.objects.filter(user=inside).exists()
    assert "Weghalen" not in own_page(client)


def test_nobody_removes_the_passkey_of_another(client, inside):
    theirs = Authenticator.objects.create(
        user=somebody(username="ander"), type="webauthn", data={"name": "Telefoon"}
    )

    answer = client.post(reverse("mfa_remove_webauthn", args=[theirs.pk]))

    assert answer.status_code == 404
    assert Authenticator.objects.filter(pk=theirs.pk).exists()


def test_somebody_removes_a_passkey(client, inside):
    passkey = Authenticator.objects.create(user=inside, type="webauthn", data={"name": "Laptop"})

    asked = client.get(reverse("mfa_remove_webauthn", args=[passkey.pk])).content.decode()
    client.post(reverse("mfa_remove_webauthn", args=[passkey.pk]))

    assert "Laptop" in asked
    assert not Authenticator.objects.filter(pk=passkey.pk).exists()
    assert heard()[-1] == ("REMOVE_FACTOR", "DONE", "WEBAUTHN")


@pytest.mark.parametrize("sent", ["0", "false", "0.0", "null", "{}", "[]", '""', "no json"])
def test_nothing_is_not_kept_as_a_passkey(client, sent):
    account = somebody()
    sign_in(client)
    client.get(reverse("mfa_add_webauthn"))

    answer = client.post(reverse("mfa_add_webauthn"), {"credential": sent})

    assert answer.status_code == 200
    assert not account.authenticator_set.exists()
