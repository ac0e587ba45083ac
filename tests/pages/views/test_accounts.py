"""The pages of who looks after accounts, and of who comes by a link."""

import re
import time

import pytest
from django.core import mail
from django.urls import reverse

from opvang.models import Account, Invitation
from tests.models import build
from tests.models.build import saved
from tests.pages.account.people import sign_in, somebody

pytestmark = pytest.mark.django_db
AHEAD = build.NOW.replace(year=2100)
EMAIL = "nieuw@opvang.example"


@pytest.fixture
def desk(client, settings):
    settings.DEMO = True
    account = somebody()
    sign_in(client)
    return account


def invite(client, **facts):
    shelter = saved(build.organisation(kind="SHELTER"))
    sent = {"email": EMAIL, "organisation": shelter.id, "roles": ["SHELTER_WORKER"]}
    return client.post(reverse("invite-account"), sent | facts)


def link_in(text):
    return re.search(r"http://testserver(/uitnodiging/[\w-]+/)", text).group(1)


def test_the_demo_shows_the_link_once_and_the_address_after_it_has_no_secret(client, desk):
    link = link_in(invite(client).content.decode())
    stranger = type(client)()

    opened = stranger.get(link)
    sent = {"password": "een lang wachtwoord", "again": "een lang wachtwoord"}
    answer = stranger.post(opened.url, sent)

    assert opened.url == "/uitnodiging/"
    assert "Bijna klaar" in answer.content.decode()
    assert not Account.objects.get(username=EMAIL).is_active
    assert link not in client.get(reverse("accounts")).content.decode()
    assert stranger.get(link).status_code == 404


def test_mail_has_the_link_and_neither_name_nor_role(client, desk, settings):
    settings.EMAIL_URL = "memorymail://"

    text = invite(client).content.decode()

    assert "/uitnodiging/" not in text
    assert link_in(mail.outbox[0].body)
    assert mail.outbox[0].to == [EMAIL]
    assert "opvang voor" not in mail.outbox[0].body
    assert desk.username not in mail.outbox[0].body


def test_without_mail_nobody_is_invited_outside_the_demo(client, desk, settings):
    settings.DEMO = False

    text = invite(client).content.decode()

    assert "EMAIL_URL" in text
    assert not Invitation.objects.exists()


def test_a_second_person_lets_in_on_a_page_that_says_whom(client, desk):
    account = saved(build.account(is_active=False))
    waiting = saved(build.invitation(email=EMAIL, account=account, accepted_at=build.NOW))
    page = reverse("activate-account", args=[waiting.id])

    text = client.get(page).content.decode()
    undecided = client.post(page, {"csrfmiddlewaretoken": "x"}).content.decode()
    client.post(page, {"call_back": "SWITCHBOARD"})

    assert EMAIL in text
    assert "Kies een van de mogelijkheden" in undecided
    assert Account.objects.get(pk=account.pk).is_active
    assert Invitation.objects.get().call_back == "SWITCHBOARD"
    assert client.get(page).status_code == 404


def test_who_came_in_a_while_ago_proves_who_they_are_before_letting_anybody_in(
    client, desk, monkeypatch
):
    account = saved(build.account(is_active=False))
    waiting = saved(build.invitation(email=EMAIL, account=account, accepted_at=build.NOW))
    later = time.time() + 3600
    monkeypatch.setattr(time, "time", lambda: later)

    answer = client.post(reverse("activate-account", args=[waiting.id]), {"call_back": "IN_PERSON"})

    assert answer.url.startswith(reverse("account_reauthenticate"))
    assert not Account.objects.get(pk=account.pk).is_active


def test_passwords_that_differ_are_told(client):
    session = client.session
    session["invitation"] = str(saved(build.invitation(expires_at=AHEAD)).id)
    session.save()

    text = client.post("/uitnodiging/", {"password": "een", "again": "twee"}).content.decode()

    assert "een ander wachtwoord dan het eerste" in text
    assert "(mag leeg)" not in text  # the name stands there to be read


@pytest.mark.parametrize("role", ["COORDINATOR", "SHELTER_WORKER", "AUDITOR", "POLICE"])
def test_others_see_no_accounts(client, role):
    client.force_login(saved(build.account(roles=[role])))

    assert client.get(reverse("accounts")).status_code == 403


def test_accounts_are_found_by_organisation_and_role_and_others_are_not(client, desk):
    home = saved(build.organisation(name="De Wilg", kind="SHELTER"))
    for name, role, organisation in (
        ("wie-werkt", "SHELTER_WORKER", home),
        ("wie-beheert", "SHELTER_MANAGER", home),
        ("wie-elders-werkt", "SHELTER_WORKER", saved(build.organisation(kind="SHELTER"))),
    ):
        saved(build.account(username=name, roles=[role], organisation=organisation))

    def found(**question):
        text = client.get(reverse("accounts"), question).content.decode()
        return set(re.findall(r"wie-[a-z-]+(?=</p>)", text))

    assert found() == {"wie-werkt", "wie-beheert", "wie-elders-werkt"}
    assert found(organisatie=home.id) == {"wie-werkt", "wie-beheert"}
    assert found(rol="SHELTER_WORKER") == {"wie-werkt", "wie-elders-werkt"}
    assert found(organisatie=home.id, rol="SHELTER_WORKER") == {"wie-werkt"}
    assert found(organisatie="De Wilg") == found()
