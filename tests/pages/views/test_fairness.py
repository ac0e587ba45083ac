"""The page of the audit shows published figures to those who may see them, and nothing else."""

import csv
import re
from io import StringIO

import pytest
from django.urls import reverse

from opvang.models import AuditEntry
from opvang.models.codes import Role
from tests.fairness.figures import HALVES, publish_halves
from tests.fairness.test_audit import READERS
from tests.queries.scene import actor

pytestmark = pytest.mark.django_db


@pytest.fixture
def analyst(client):
    """Somebody of a ministry who has signed in."""
    account = actor("MINISTRY_ANALYST")
    client.force_login(account)
    return account


def text(client, query="", *, status=200):
    answer = client.get(f"{reverse('fairness')}{query}")
    assert answer.status_code == status
    return answer.content.decode()


@pytest.mark.parametrize("name", ["fairness", "fairness-file"])
def test_somebody_who_is_not_signed_in_is_sent_to_the_door(client, name):
    answer = client.get(reverse(name))

    assert answer.status_code == 302
    assert answer.url.startswith("/inloggen/")


@pytest.mark.parametrize("name", ["fairness", "fairness-file"])
@pytest.mark.parametrize("role", Role.values)
def test_only_those_roles_come_in(client, role, name):
    client.force_login(actor(role))

    assert client.get(reverse(name)).status_code == (200 if role in READERS else 403)


@pytest.mark.parametrize("name", ["fairness", "fairness-file"])
def test_who_may_not_come_in_is_not_told_what_there_is_to_choose(client, name):
    client.force_login(actor("COORDINATOR"))

    assert client.get(f"{reverse(name)}?halfjaar=2030-1").status_code == 403


@pytest.mark.parametrize("role", Role.values)
def test_only_those_roles_find_the_way(client, role):
    client.force_login(actor(role))

    page = client.get(reverse("country")).content.decode()

    assert (reverse("fairness") in page) is (role in READERS)


def test_the_table_has_every_group_and_the_charts_read_it(client, analyst):
    publish_halves()

    page = text(client)

    assert len(re.findall(r"data-group=", page)) == 5
    # Of people whose gender is not known there are too few.
    assert len(re.findall(r'data-figure="[\d.]+"', page)) >= 8
    assert "niet gepubliceerd" in page
    assert "data-holds" in page


def test_a_figure_that_is_read_by_a_machine_has_a_point_in_every_language(client, analyst):
    publish_halves()

    page = text(client, "?verdeling=household")

    assert re.search(r'data-measure="days" data-figure="\d+\.\d"', page)
    assert re.search(r">\d+,\d", page)


def test_it_says_what_a_difference_does_not_mean(client, analyst):
    publish_halves()

    page = text(client)

    assert "Een verschil zegt nog niet dat de volgorde van plaatsen oneerlijk is" in page
    assert "de kans op zelfs maar één onterecht merk is hoogstens 5 van de 100" in page


def test_one_half_year_can_be_chosen(client, analyst):
    publish_halves()

    page = text(client, "?verdeling=age&halfjaar=2025-2")

    assert re.search(r'halfjaar=2025-2"[^>]* aria-current="true">Tweede helft van 2025', page)
    assert "18 tot en met 24 jaar" in page


def test_what_is_not_there_is_refused_in_a_sentence(client, analyst):
    publish_halves(HALVES[-1], number=60)

    assert "“2030-1” bestaat niet. Kies uit: 2026-1." in text(
        client, "?halfjaar=2030-1", status=404
    )


def test_before_the_first_half_year_it_says_when(client, analyst):
    assert "Er is nog geen halfjaar gepubliceerd" in text(client)


def test_the_file_is_that_of_the_half_year(client, analyst):
    publish_halves()

    answer = client.get(f"{reverse('fairness-file')}?halfjaar=2026-1")

    rows = list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert {one["halfjaren"] for one in rows} == {"2026-1"}
    assert len({one["verdeling"] for one in rows}) == 5


def test_a_file_of_what_is_not_there_is_refused(client, analyst):
    answer = client.get(f"{reverse('fairness-file')}?halfjaar=2030-1")

    assert answer.status_code == 404


def test_each_reading_leaves_a_row(client, analyst):
    text(client)
    client.get(reverse("fairness-file"))

    assert AuditEntry.objects.filter(account=analyst.id, activity="READ_FAIRNESS").count() == 2
