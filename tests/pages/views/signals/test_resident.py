"""The page on which somebody without an account reports: what it keeps, and what it does not."""

import re

import pytest
from django.core.cache import caches
from django.test import Client
from django.urls import reverse

from opvang.models import Session, Signal
from opvang.models.codes import Role
from tests.queries import scene

pytestmark = pytest.mark.django_db

CODE = re.compile(r"M-[0-9A-Z]{8}")
FILLED = {"in_danger": "nee", "text": "Zij mag niet naar buiten.", "municipality": "amsterdam"}


@pytest.fixture(autouse=True)
def counted_anew():
    """Nobody sent anything in this hour."""
    caches["requests"].clear()


def test_a_report_is_kept_without_a_cookie_but_that_of_the_form(client):
    address = reverse("report")

    shown = client.get(address)
    answer = client.post(address, FILLED)

    (code,) = set(CODE.findall(answer.content.decode()))
    row = Signal.objects.get(reference=code)
    assert (row.municipality_id, row.source, row.reporter) == (
        scene.NORTH_HOLLAND,
        "RESIDENT",
        None,
    )
    assert set(shown.cookies) == set(client.cookies) == {"csrftoken"}
    assert not Session.objects.exists()
    assert {"no-store" in one["Cache-Control"] for one in (shown, answer)} == {True}


def test_the_cookie_of_the_form_ends_with_the_browser_and_is_gone_once_it_is_sent():
    client = Client(enforce_csrf_checks=True)

    shown = client.get(reverse("report")).cookies["csrftoken"]
    typed = re.search(r'csrfmiddlewaretoken" value="(\w+)"', client.get(reverse("report")).text)
    left = client.post(reverse("report"), FILLED | {"csrfmiddlewaretoken": typed[1]})

    assert (shown["max-age"], shown["expires"]) == ("", "")
    assert CODE.search(left.text)
    assert left.cookies["csrftoken"].value == ""
    assert left.cookies["csrftoken"]["max-age"] == 0


def test_who_is_in_danger_reads_once_more_whom_to_call(client):
    answer = client.post(reverse("report"), FILLED | {"in_danger": "ja"})

    assert answer.content.decode().count("112") == 1
    assert Signal.objects.get().in_danger


def test_a_program_that_fills_in_all_gets_a_code_of_nothing(client):
    answer = client.post(reverse("report"), FILLED | {"website": "https://example.org"})

    assert CODE.search(answer.content.decode())
    assert not Signal.objects.exists()


def test_what_is_wrong_stands_at_its_field_and_what_was_typed_stays(client):
    wrong = {"in_danger": "", "text": "", "municipality": "Amsterdm", "place": "Haven"}

    page = client.post(reverse("report"), wrong).content.decode()

    assert "Fout:" in page
    assert "Bedoelt u Amsterdam?" in page
    assert 'value="Haven"' in page
    assert not Signal.objects.exists()


def test_from_one_address_so_many_come_in_an_hour(client, settings):
    settings.STRANGER_SIGNALS_AN_HOUR = 2

    statuses = [client.post(reverse("report"), FILLED).status_code for _ in range(3)]

    assert statuses == [200, 200, 429]
    assert Signal.objects.count() == 2


def test_who_works_here_reports_on_their_own_page(client):
    client.force_login(scene.actor(Role.POLICE))

    answer = client.get(reverse("report"))

    assert answer.url == reverse("new-signal")
