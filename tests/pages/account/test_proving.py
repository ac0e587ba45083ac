"""What matters most is shown to who proved a moment ago who they are."""

import time

import pytest
from allauth.core.context import request_context
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import reverse
from django_htmx.middleware import HtmxDetails

from opvang.pages.account.proving import proven
from tests.pages.account.people import PASSWORD, heard, sign_in, somebody

pytestmark = pytest.mark.django_db


@proven
def secret(request):
    """Answer what is behind the door."""
    return HttpResponse("geheim")


@pytest.fixture
def ask(client):
    """Ask for the page behind the door, as who is signed in."""

    def asked(**headers):
        request = client.get(reverse("mfa_index")).wsgi_request
        sent = RequestFactory(headers=headers).get("/adres/")
        request.path, request.method, request.META = sent.path, "GET", sent.META
        request.htmx = HtmxDetails(sent)
        with request_context(request):
            return secret(request)

    return asked


def a_while_later(monkeypatch):
    later = time.time() + 301
    monkeypatch.setattr("time.time", lambda: later)


def test_who_came_in_a_moment_ago_goes_on(client, ask):
    somebody()
    sign_in(client)

    assert ask().content == b"geheim"


def test_who_came_in_a_while_ago_proves_it_first_and_then_comes_back(client, ask, monkeypatch):
    somebody()
    sign_in(client)
    a_while_later(monkeypatch)

    asked = ask()
    proved = client.post(asked.url, {"password": PASSWORD, "next": "/adres/"})

    assert asked.url == f"{reverse('account_reauthenticate')}?next=%2Fadres%2F"
    assert proved.url == "/adres/"
    assert ask().content == b"geheim"
    assert heard()[-1] == ("PROVE_AGAIN", "DONE", "PASSWORD")


def test_a_part_of_a_page_sends_the_whole_page_there(client, ask, monkeypatch):
    somebody()
    sign_in(client)
    a_while_later(monkeypatch)

    asked = ask(hx_request="true")

    assert asked["HX-Redirect"].startswith(reverse("account_reauthenticate"))


def test_who_can_prove_nothing_is_refused(client, ask):
    account = somebody()
    account.set_unusable_password()
    account.save()
    client.force_login(account)

    with pytest.raises(PermissionDenied):
        ask()
