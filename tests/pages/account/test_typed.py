"""What was typed is not lost with the session, and is for nobody else."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from opvang.models import CrisisMode, Session
from opvang.pages.account.sealing import Typed, seal, unseal
from tests.pages.account.people import sign_in, somebody

pytestmark = pytest.mark.django_db
SENT = {"choice": "4", "reason": 'Brand in "De Berk"\nen storm'}


def is_over(client, *, minutes=1):
    """Let the session of a browser end so many minutes ago, by its clock."""
    key = client.cookies["sessionid"].value
    ended = timezone.now() - timedelta(minutes=minutes)
    Session.objects.filter(session_key=key).update(expire_date=ended)


def sealed_in(answer):
    return re.search(r'name="bewaard" value="([^"]+)"', answer.content.decode()).group(1)


def hand_in_late(client, **away):
    is_over(client, **away)
    return client.post(reverse("crisis-mode"), SENT)


def fields_of(answer):
    text = answer.content.decode()
    pairs = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', text)
    return {name: unescape(value) for name, value in pairs if name != "next"}


def test_what_came_too_late_is_handed_in_after_signing_in_again(client):
    somebody()
    sign_in(client)
    late = hand_in_late(client)
    sign_in(client)

    offered = client.post(reverse("go-on"), {"bewaard": sealed_in(late)})
    client.post(reverse("crisis-mode"), fields_of(offered))

    assert SENT["reason"] not in late.content.decode()
    assert CrisisMode.objects.get().reason.splitlines() == SENT["reason"].splitlines()


def test_it_is_for_nobody_else(client):
    somebody()
    somebody(username="other")
    sign_in(client)
    late = hand_in_late(client)
    sign_in(client, login="other")

    answer = client.post(reverse("go-on"), {"bewaard": sealed_in(late)}, follow=True)

    assert "van een ander account" in answer.content.decode()
    assert "Brand" not in answer.content.decode()


def test_who_is_not_signed_in_yet_is_told_so_and_loses_nothing(client):
    somebody()
    sign_in(client)
    late = hand_in_late(client)

    answer = client.post(reverse("go-on"), {"bewaard": sealed_in(late)})

    assert "nog niet ingelogd" in answer.content.decode()
    assert sealed_in(answer) == sealed_in(late)


def test_nothing_is_kept_of_who_signed_out_was_away_long_or_never_came(client):
    somebody()
    sign_in(client)
    long_ago = hand_in_late(client, minutes=61)
    sign_in(client)
    key = client.cookies["sessionid"].value
    client.post(reverse("account_logout"))
    client.cookies["sessionid"] = key

    signed_out = client.post(reverse("crisis-mode"), SENT)
    never = Client().post(reverse("crisis-mode"), SENT)

    assert [one.status_code for one in (long_ago, signed_out, never)] == [302] * 3


def test_it_is_kept_for_an_hour_and_no_longer_than_anybody_types(settings):
    account = somebody()
    fields = [("reason", "storm")]
    sealed = seal(Typed(account=account.id, path="/", fields=fields))

    assert unseal(sealed).fields == (("reason", "storm"),)
    assert unseal(sealed[:-4] + "AAAA") is None
    settings.TYPED_MINUTES = -1
    assert unseal(sealed) is None
    assert seal(Typed(account=account.id, path="/", fields=[("x", "y" * 100_001)])) is None


def test_a_page_from_before_signing_in_again_is_sent_once_more():
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(somebody())
    ours = {"origin": "http://testserver", "sec-fetch-site": "same-origin"}
    theirs = ours | {"sec-fetch-site": "cross-site"}

    offered = browser.post(reverse("crisis-mode"), SENT, headers=ours)
    refused = browser.post(reverse("crisis-mode"), SENT, headers=theirs)

    assert fields_of(offered)["reason"] == SENT["reason"]
    assert refused.status_code == 403


def test_asking_by_itself_how_long_there_is_left_lets_a_session_age(client):
    somebody()
    sign_in(client)
    soon = timezone.now() + timedelta(seconds=60)
    Session.objects.update(expire_date=soon)

    asked = client.get(reverse("still-here"), headers={"x-by-itself": "1"}).json()
    ends = Session.objects.get().expire_date
    clicked = client.get(reverse("still-here")).json()

    assert 50 < asked["seconds"] <= 60
    assert ends == soon
    assert clicked["seconds"] == 15 * 60
    assert Session.objects.get().expire_date > soon
    assert Client().get(reverse("still-here")).json() == {"seconds": 0}


def test_a_screen_of_who_was_away_covers_itself_and_loads_nothing(client):
    somebody()
    sign_in(client)
    is_over(client)

    answer = client.get("/aanvragen/", headers={"HX-Request": "true", "X-By-Itself": "1"})

    assert answer["HX-Trigger"] == '{"session-over": {}}'
    assert answer["HX-Reswap"] == "none"
    assert client.cookies["sessionid"].value
