"""Before anything else somebody chooses a password and sets up a second factor."""

import pytest
from django.urls import reverse

from tests.pages.account.people import PASSWORD, sign_in, somebody, with_app, with_recovery_codes

pytestmark = pytest.mark.django_db
ALSO_OPEN = ["mfa_activate_totp", "mfa_add_webauthn", "account_change_password"]


@pytest.fixture
def _required(settings):
    settings.SECOND_FACTOR_REQUIRED = True


@pytest.mark.usefixtures("_required")
@pytest.mark.parametrize("name", ["home", "country", "trends", "mfa_view_recovery_codes"])
def test_without_a_second_factor_every_page_leads_to_setting_one_up(client, name):
    client.force_login(somebody())

    answer = client.get(reverse(name))

    assert answer.status_code == 302
    assert answer.url == reverse("mfa_index")


@pytest.mark.usefixtures("_required")
def test_the_page_that_it_leads_to_says_why(client):
    client.force_login(somebody())

    text = client.get(reverse("mfa_index")).content.decode()

    assert "Stel eerst een tweede stap in" in text


@pytest.mark.usefixtures("_required")
@pytest.mark.parametrize("name", ALSO_OPEN)
def test_where_one_is_set_up_is_open(client, name):
    somebody()
    sign_in(client)

    assert client.get(reverse(name)).status_code == 200


@pytest.mark.usefixtures("_required")
def test_recovery_codes_alone_are_no_second_factor(client):
    account = somebody()
    with_recovery_codes(account)
    client.force_login(account)

    assert client.get(reverse("country")).status_code == 302


@pytest.mark.usefixtures("_required")
def test_signing_out_is_always_possible(client):
    client.force_login(somebody())

    assert client.post(reverse("account_logout")).url == reverse("account_login")


@pytest.mark.usefixtures("_required")
def test_with_a_second_factor_everything_is_open(client):
    account = somebody()
    with_app(account)
    client.force_login(account)

    assert client.get(reverse("country")).status_code == 200


def test_in_the_demo_everything_is_open_without(client):
    client.force_login(somebody())

    assert client.get(reverse("country")).status_code == 200


def test_who_was_given_a_password_chooses_another_first(client):
    client.force_login(somebody(password_is_temporary=True))

    answer = client.get(reverse("country"))

    assert answer.url == reverse("account_change_password")


def test_the_password_that_was_given_is_no_choice(client):
    client.force_login(somebody(password_is_temporary=True))
    sent = {"oldpassword": PASSWORD, "password1": PASSWORD, "password2": PASSWORD}

    text = client.post(reverse("account_change_password"), sent).content.decode()

    assert "Kies een ander wachtwoord dan dat van nu." in text
    assert client.get(reverse("country")).status_code == 302


def test_after_choosing_everything_is_open(client):
    client.force_login(somebody(password_is_temporary=True))
    new = "een heel ander wachtwoord"
    sent = {"oldpassword": PASSWORD, "password1": new, "password2": new}

    client.post(reverse("account_change_password"), sent)

    assert client.get(reverse("country")).status_code == 200


@pytest.mark.usefixtures("_required")
def test_the_health_of_the_system_is_no_page(client):
    client.force_login(somebody())

    assert client.get("/api/v1/health").status_code == 200
