"""An account of the organisation lets in who linked it, and makes no account."""

from urllib.parse import urlsplit

import pytest
import requests
from allauth.socialaccount.models import SocialAccount
from django.contrib.auth import get_user
from django.urls import reverse

from opvang.models import Account
from opvang.policies import policy_for_browsers
from opvang.signing_in import single_sign_on
from tests.pages.account.issuer import CLIENT, SECRET, issuing
from tests.pages.account.people import code_of, heard, sign_in, somebody, with_app

pytestmark = pytest.mark.django_db


@pytest.fixture
def issuer(settings):
    with issuing() as one:
        settings.SSO_ISSUER = one.url
        settings.SOCIALACCOUNT_PROVIDERS = single_sign_on(one.url, CLIENT, SECRET, "De Berk")
        yield one


def begin(client, query=""):
    """Press the button, and return where the issuer sends the browser back to."""
    button = reverse("openid_connect_login", args=["organisatie"])
    asked = client.post(f"{button}{query}")
    sent = requests.get(asked.url, allow_redirects=False, timeout=10)
    back = urlsplit(sent.headers["Location"])
    return f"{back.path}?{back.query}"


def is_inside(client):
    return get_user(client).is_authenticated


def linked(client):
    """Somebody with an app signs in and links; they are signed out after it."""
    secret = with_app(somebody())
    sign_in(client)
    client.post(reverse("mfa_authenticate"), {"code": code_of(secret)})
    answer = client.get(begin(client, "?process=connect"))
    assert answer.url == reverse("mfa_index")
    client.post(reverse("account_logout"))
    return secret


def test_who_linked_comes_in_without_a_password_and_with_the_own_second_step(client, issuer):
    secret = linked(client)

    answer = client.get(begin(client))
    outside = not is_inside(client)
    client.post(reverse("mfa_authenticate"), {"code": code_of(secret)})

    assert answer.url == reverse("mfa_authenticate")
    assert outside
    assert is_inside(client)
    assert issuer.asked["code_challenge_method"] == "S256"
    assert issuer.asked["scope"] == "openid"
    assert SocialAccount.objects.get().extra_data == {}
    assert {one[0] for one in heard()} >= {"LINK_SIGN_IN", "SIGN_IN"}


def test_who_did_not_link_gets_neither_in_nor_an_account(client, issuer):
    somebody(username="iemand@opvang.example", email="iemand@opvang.example")

    answer = client.get(begin(client), follow=True)

    assert "nog niet gekoppeld" in answer.content.decode()
    assert not is_inside(client)
    assert Account.objects.count() == 1
    assert heard() == [("SIGN_IN", "REFUSED", "SOCIALACCOUNT")]


def test_another_name_at_the_issuer_is_somebody_else(client, issuer):
    linked(client)
    issuer.subject = "z9"

    client.get(begin(client))

    assert not is_inside(client)


def test_a_code_that_another_browser_asked_for_is_no_good(client, issuer):
    linked(client)
    stolen = begin(client)
    thief = type(client)()

    answer = thief.get(stolen, follow=True)

    assert "lukte niet" in answer.content.decode()
    assert not is_inside(thief)


def test_a_code_without_its_verifier_is_refused(client, issuer):
    linked(client)
    back = begin(client)
    issuer.challenges = dict.fromkeys(issuer.challenges, "iets anders")

    client.get(back)

    assert not is_inside(client)


def test_who_is_switched_off_stays_outside(client, issuer):
    linked(client)
    Account.objects.update(is_active=False)

    client.get(begin(client))

    assert not is_inside(client)


def test_who_unlinks_comes_in_by_it_no_more(client, issuer):
    secret = linked(client)
    client.get(begin(client))
    client.post(reverse("mfa_authenticate"), {"code": code_of(secret)})
    client.post(reverse("unlink-sign-in"))
    client.post(reverse("account_logout"))

    client.get(begin(client))

    assert not is_inside(client)
    assert not SocialAccount.objects.exists()


def test_without_an_issuer_there_is_no_such_way(client):
    text = client.get(reverse("account_login")).content.decode()

    assert "Inloggen via" not in text
    assert client.post(reverse("openid_connect_login", args=["organisatie"])).status_code == 404


def test_a_form_may_lead_to_the_issuer_and_nowhere_else():
    policy = policy_for_browsers("https://login.opvang.example/realm")

    assert policy["DIRECTIVES"]["form-action"] == ["'self'", "https://login.opvang.example"]
    assert policy_for_browsers("")["DIRECTIVES"]["form-action"] == ["'self'"]
