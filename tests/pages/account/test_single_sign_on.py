"""An account of the organisation lets in who linked it, and makes no account."""

import time
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
import requests
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount, SocialToken
from django.contrib.auth import get_user
from django.core.exceptions import ImproperlyConfigured
from django.urls import reverse

from opvang.models import Account
from opvang.policies import policy_for_browsers
from opvang.signing_in import single_sign_on
from tests.pages.account.issuer import CLIENT, SECRET, issuing
from tests.pages.account.people import PASSWORD, code_of, heard, sign_in, somebody, with_app

pytestmark = pytest.mark.django_db


@pytest.fixture
def issuer(settings):
    with issuing() as one:
        settings.SSO_ISSUER = one.url
        settings.SOCIALACCOUNT_PROVIDERS = single_sign_on(
            one.url, CLIENT, SECRET, "De Berk", local=True
        )
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


def door(client, address):
    """Follow an address that has to lead back to the door, and return what is said there."""
    answer = client.get(address, follow=True)
    assert [url for url, _ in answer.redirect_chain] == [reverse("account_login")]
    return answer.content.decode()


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
    assert {one[0] for one in heard()} >= {"LINK_SIGN_IN", "SIGN_IN"}


def test_nothing_of_who_came_is_kept_but_a_mark(client, issuer):
    linked(client)

    kept = SocialAccount.objects.get()

    assert (kept.provider, len(kept.uid), kept.extra_data) == ("organisatie", 64, {})
    assert not SocialToken.objects.exists()
    assert not EmailAddress.objects.exists()


def test_who_links_after_a_while_proves_first_who_they_are(client, issuer, monkeypatch):
    somebody()
    sign_in(client)
    later = time.time() + 301
    monkeypatch.setattr("time.time", lambda: later)

    asked = client.get(begin(client, "?process=connect"))
    before = SocialAccount.objects.count()
    client.post(asked.url, {"password": PASSWORD})

    assert asked.url.startswith(reverse("account_reauthenticate"))
    assert before == 0
    assert SocialAccount.objects.get().extra_data == {}


def test_linking_takes_who_is_signed_in_with_a_second_factor(client, issuer, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    button = reverse("openid_connect_login", args=["organisatie"])
    somebody()

    client.get(begin(client, "?process=connect"))
    sign_in(client)
    sent_back = client.post(f"{button}?process=connect")

    assert sent_back.url == reverse("mfa_index")
    assert not SocialAccount.objects.exists()


def test_one_account_of_an_organisation_opens_one_account_here(client, issuer):
    linked(client)
    somebody(username="ander")
    sign_in(client, login="ander")

    text = client.get(begin(client, "?process=connect"), follow=True).content.decode()

    assert "al aan iemand anders gekoppeld" in text
    assert SocialAccount.objects.get().user.username == "desk"


def test_who_did_not_link_gets_neither_in_nor_an_account(client, issuer):
    somebody(username="iemand@opvang.example", email="iemand@opvang.example")

    assert "nog niet gekoppeld" in door(client, begin(client))
    assert Account.objects.count() == 1
    assert heard() == [("SIGN_IN", "REFUSED", "SOCIALACCOUNT")]


def test_the_same_name_at_another_issuer_is_somebody_else(client, issuer):
    linked(client)
    issuer.name = "https://elders.example"

    assert "nog niet gekoppeld" in door(client, begin(client))


def test_what_an_issuer_says_of_another_or_of_nobody_lets_nobody_in(client, issuer):
    linked(client)
    wrong = [
        *({"aud": "een ander"}, {"aud": None}, {"iss": "https://elders.example"}, {"exp": 1}),
        *({"sub": None}, {"sub": ""}, {"sub": "z9"}),
    ]

    for said in wrong:
        issuer.says = said

        assert (said, "Het account" in door(client, begin(client))) == (said, said == {"sub": "z9"})


def test_an_issuer_that_does_not_answer_is_told_at_the_door(client, issuer, settings):
    gone = single_sign_on("http://127.0.0.1:9", CLIENT, SECRET, "De Berk", local=True)
    back = begin(client)
    settings.SOCIALACCOUNT_PROVIDERS = gone
    button = reverse("openid_connect_login", args=["organisatie"])

    assert "lukte niet" in door(client, back)
    assert client.post(button).url == reverse("account_login")


def test_who_stops_at_the_issuer_is_back_at_the_door(client, issuer):
    back = urlsplit(begin(client))
    state = parse_qs(back.query)["state"][0]

    stopped = f"{back.path}?{urlencode({'error': 'access_denied', 'state': state})}"

    assert "lukte niet" in door(client, stopped)


@pytest.mark.parametrize("process", ["login", "redirect"])
def test_after_it_nobody_is_led_elsewhere(client, issuer, process):
    secret = linked(client)

    answer = client.get(begin(client, f"?process={process}&next=https://elders.example/"))
    client.post(reverse("mfa_authenticate"), {"code": code_of(secret)})

    assert answer.url in {reverse("mfa_authenticate"), "/"}
    assert is_inside(client) is (process == "login")


def test_a_code_that_another_browser_asked_for_is_no_good(client, issuer):
    linked(client)
    stolen = begin(client)
    thief = type(client)()

    assert "lukte niet" in door(thief, stolen)


def test_a_code_without_its_verifier_is_refused(client, issuer):
    linked(client)
    back = begin(client)
    issuer.challenges = dict.fromkeys(issuer.challenges, "iets anders")

    assert "lukte niet" in door(client, back)


def test_who_is_switched_off_stays_outside(client, issuer):
    linked(client)
    Account.objects.update(is_active=False)

    assert "uitgezet" in door(client, begin(client))


def test_who_unlinks_comes_in_by_it_no_more(client, issuer):
    secret = linked(client)
    client.get(begin(client))
    client.post(reverse("mfa_authenticate"), {"code": code_of(secret)})
    client.post(reverse("unlink-sign-in"))
    client.post(reverse("account_logout"))

    assert "nog niet gekoppeld" in door(client, begin(client))
    assert not SocialAccount.objects.exists()


def test_who_unlinks_after_a_while_proves_first_who_they_are(client, issuer, monkeypatch):
    secret = linked(client)
    sign_in(client)
    client.post(reverse("mfa_authenticate"), {"code": code_of(secret)})
    later = time.time() + 301
    monkeypatch.setattr("time.time", lambda: later)

    asked = client.post(reverse("unlink-sign-in"))

    assert asked.url.startswith(reverse("account_reauthenticate"))
    assert SocialAccount.objects.exists()


def test_without_an_issuer_there_is_no_such_way(client):
    text = client.get(reverse("account_login")).content.decode()

    assert "Inloggen via" not in text
    assert client.post(reverse("openid_connect_login", args=["organisatie"])).status_code == 404


def test_a_form_may_lead_to_the_issuer_and_nowhere_else():
    policy = policy_for_browsers("https://login.opvang.example/realm")

    assert policy["DIRECTIVES"]["form-action"] == ["'self'", "https://login.opvang.example"]
    assert policy_for_browsers("")["DIRECTIVES"]["form-action"] == ["'self'"]


@pytest.mark.parametrize(
    ("issuer", "client_id", "told"),
    [
        ("http://login.opvang.example", CLIENT, "SSO_ISSUER: 'http://login.opvang.example'"),
        ("https://login.opvang.example", "", "SSO_CLIENT_ID or SSO_CLIENT_SECRET is not set"),
    ],
)
def test_an_issuer_for_real_people_is_asked_by_https_and_under_a_name(issuer, client_id, told):
    with pytest.raises(ImproperlyConfigured, match=told):
        single_sign_on(issuer, client_id, SECRET, "De Berk", local=False)
