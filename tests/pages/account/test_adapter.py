"""Who comes in, who does not, and what the audit log hears of it."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user
from django.contrib.messages import get_messages
from django.urls import reverse
from django.utils import timezone

from opvang.models import AuditEntry
from opvang.pages.account.adapter import AccountAdapter
from tests.models.build import saved
from tests.pages.account.people import (
    PASSWORD,
    code_of,
    heard,
    sign_in,
    somebody,
    with_app,
    with_recovery_codes,
)

pytestmark = pytest.mark.django_db


def is_inside(client):
    return get_user(client).is_authenticated


def second_step(client, code):
    return client.post(reverse("mfa_authenticate"), {"code": code})


def test_a_password_is_not_enough_for_who_has_a_second_factor(client):
    with_app(somebody())

    answer = sign_in(client)

    assert answer.url == reverse("mfa_authenticate")
    assert not is_inside(client)
    assert heard() == []


def test_a_password_and_a_code_are(client):
    secret = with_app(somebody())
    sign_in(client)

    answer = second_step(client, code_of(secret))

    assert answer.url == reverse("home")
    assert is_inside(client)
    assert heard() == [("SIGN_IN", "DONE", "PASSWORD TOTP")]


def test_a_code_is_good_for_once(client):
    secret = with_app(somebody())
    code = code_of(secret)
    sign_in(client)
    second_step(client, code)
    client.post(reverse("account_logout"))
    sign_in(client)

    text = second_step(client, code).content.decode()

    assert "Deze code of passkey klopt niet" in text
    assert not is_inside(client)
    assert heard()[-1] == ("SIGN_IN", "REFUSED", "TOTP")


def test_a_recovery_code_stands_in_for_the_app(client):
    account = somebody()
    with_app(account)
    codes = with_recovery_codes(account)
    sign_in(client)

    second_step(client, codes[0])

    assert is_inside(client)
    assert heard() == [("SIGN_IN", "DONE", "PASSWORD RECOVERY_CODES")]


def test_codes_can_be_guessed_ten_times(client):
    with_app(somebody())
    sign_in(client)
    for _ in range(10):
        assert "Deze code of passkey klopt niet" in second_step(client, "000000").content.decode()

    text = second_step(client, "000000").content.decode()

    assert "Te veel pogingen" in text


def test_a_passkey_that_nobody_has_is_recorded(client):
    client.get(reverse("mfa_login_webauthn"), headers={"accept": "application/json"})
    sent = {"credential": '{"id": "x", "response": {}}'}

    answer = client.post(reverse("mfa_login_webauthn"), sent)

    assert answer.url == reverse("account_login")
    assert heard() == [("SIGN_IN", "REFUSED", "WEBAUTHN")]


def test_the_log_tells_whose_password_was_wrong(client):
    account = somebody()

    sign_in(client, login="DESK", password="iets anders")

    entry = AuditEntry.objects.get()
    assert (entry.activity, entry.outcome, entry.detail) == ("SIGN_IN", "REFUSED", "PASSWORD")
    assert entry.object_id == account.id
    assert entry.account is None


def test_the_log_never_keeps_a_name_that_nobody_has(client):
    sign_in(client, login="mijn geheime wachtwoord")

    assert AuditEntry.objects.get().object_id is None


def test_an_account_that_is_switched_off_is_told_nothing_and_recorded(client):
    saved(somebody(is_active=False))

    text = sign_in(client).content.decode()

    assert "horen niet bij elkaar" in text
    assert heard() == [("SIGN_IN", "REFUSED", "PASSWORD")]


def test_signing_out_ends_the_session_and_is_recorded(client):
    somebody()
    sign_in(client)
    session = client.session.session_key

    client.post(reverse("account_logout"))

    assert not client.session.exists(session)
    assert heard()[-1] == ("SIGN_OUT", "DONE", "")


def test_the_demo_offers_a_second_factor_and_goes_on_without(client, settings):
    settings.DEMO = True
    somebody()

    sign_in(client)

    text = client.get(reverse("country")).content.decode()
    assert "In de demo hoeft dat niet." in text


def test_somebody_who_came_in_a_moment_ago_is_not_asked_again(client):
    somebody()
    sign_in(client)

    assert client.get(reverse("mfa_activate_totp")).status_code == 200


def test_somebody_who_came_in_a_while_ago_is(client, monkeypatch):
    somebody()
    sign_in(client)
    later = timezone.now().timestamp() + 301
    monkeypatch.setattr("time.time", lambda: later)

    answer = client.get(reverse("mfa_activate_totp"))

    assert answer.url.startswith(reverse("account_reauthenticate"))


def test_a_new_password_ends_what_was_open_elsewhere(client):
    account = somebody()
    sign_in(client)
    elsewhere = type(client)()
    sign_in(elsewhere)
    new = "een heel ander wachtwoord"
    sent = {"oldpassword": PASSWORD, "password1": new, "password2": new}

    client.post(reverse("account_change_password"), sent)

    account.refresh_from_db()
    assert account.check_password(new)
    assert is_inside(client)
    assert not is_inside(elsewhere)
    assert {("CHANGE_PASSWORD", "DONE", ""), ("END_SESSION", "DONE", "OTHERS")} <= set(heard())


def later(monkeypatch, minutes):
    then = timezone.now() + timedelta(minutes=minutes)
    monkeypatch.setattr(timezone, "now", lambda: then)


def test_whoever_asks_for_nothing_for_a_while_is_outside(client, monkeypatch):
    somebody()
    sign_in(client)

    later(monkeypatch, 16)

    assert client.get(reverse("country")).status_code == 302


def test_whoever_asks_for_something_in_time_stays_inside(client, monkeypatch):
    somebody()
    sign_in(client)
    later(monkeypatch, 10)
    client.get(reverse("country"))

    later(monkeypatch, 10)

    assert client.get(reverse("country")).status_code == 200


def test_a_passkey_of_an_account_that_is_switched_off_leads_back_to_the_door(client):
    request = client.get(reverse("account_login")).wsgi_request
    account = somebody(is_active=False)
    facts = {"email_verification": "none", "signal_kwargs": None, "email": None, "signup": False}

    answer = AccountAdapter().pre_login(request, account, redirect_url=None, **facts)

    assert answer.url == reverse("account_login")
    assert "uitgezet" in str(next(iter(get_messages(request))))
