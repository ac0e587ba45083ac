"""The page of the trends shows published figures to those who may see them, and nothing else."""

import csv
import re
from io import StringIO

import pytest
from django.urls import reverse

from opvang.models import DailyFact
from opvang.models.codes import Role
from tests.models import build
from tests.models.build import saved
from tests.queries.scene import actor
from tests.trends.figures import LAST, publish_two_years
from tests.trends.test_series import READERS, director

pytestmark = pytest.mark.django_db


@pytest.fixture
def analyst(client):
    """Somebody of a ministry who has signed in."""
    account = actor("MINISTRY_ANALYST")
    client.force_login(account)
    return account


def text(client, query="", *, status=200):
    answer = client.get(f"{reverse('trends')}{query}")
    assert answer.status_code == status
    return answer.content.decode()


@pytest.mark.parametrize("name", ["trends", "trends-file"])
def test_somebody_who_is_not_signed_in_is_sent_to_the_door(client, name):
    answer = client.get(reverse(name))

    assert answer.status_code == 302
    assert answer.url.startswith("/inloggen/")


@pytest.mark.parametrize("name", ["trends", "trends-file"])
@pytest.mark.parametrize("role", Role.values)
def test_only_those_roles_come_in(client, role, name):
    where = saved(build.organisation(municipality=build.municipality()))
    client.force_login(actor(role, organisation=where))

    assert client.get(reverse(name)).status_code == (200 if role in READERS else 403)


@pytest.mark.parametrize("name", ["trends", "trends-file"])
def test_who_may_not_come_in_is_not_told_what_there_is_to_choose(client, name):
    client.force_login(actor("COORDINATOR"))

    assert client.get(f"{reverse(name)}?groep=x").status_code == 403


@pytest.mark.parametrize("role", Role.values)
def test_only_those_roles_find_the_way(client, role):
    client.force_login(actor(role))

    assert (reverse("trends") in client.get(reverse("country")).content.decode()) is (
        role in READERS
    )


def test_the_table_has_every_month_and_the_chart_reads_it(client, analyst):
    publish_two_years()

    page = text(client)

    assert len(re.findall(r"data-month=", page)) == 24
    assert len(re.findall(r"data-value=\"\d+\"", page)) == 48
    assert "oktober 2026" in page


def test_a_cell_that_was_left_out_is_read_aloud_as_such(client, analyst):
    publish_two_years()

    assert "niet gepubliceerd" in text(client)


def test_where_nothing_is_published_there_is_no_chart(client, analyst):
    publish_two_years()

    page = text(client, "?provincie=PV29")

    assert "te weinig organisaties" in page
    assert "<canvas" not in page
    assert "echarts" not in page


def test_before_the_first_release_the_page_says_so(client, analyst):
    page = text(client)

    assert "nog geen maand gepubliceerd" in page
    assert "<table" not in page


def test_what_is_not_in_the_cube_is_named(client, analyst):
    page = text(client, "?groep=<b>", status=404)

    assert "groep: “&lt;b&gt;” bestaat niet" in page


def test_a_choice_is_kept_from_one_link_to_the_next(client, analyst):
    publish_two_years()

    page = text(client, "?onderwerp=zonder-plek&provincie=PV26")

    assert "onderwerp=zonder-plek&amp;provincie=PV26&amp;groep=MINORS" in page
    assert 'aria-current="page">Mensen zonder plek' in page


def test_the_page_loads_from_us_alone_and_writes_no_script_or_style(client, analyst):
    publish_two_years()

    answer = client.get(reverse("trends"))

    assert "script-src 'self'" in answer["Content-Security-Policy"]
    assert "unsafe" not in answer["Content-Security-Policy"]
    assert "no-store" in answer["Cache-Control"]
    page = answer.content.decode()
    assert not re.search(r"<script>|<style|\sstyle=|\son[a-z]+=|https?://", page)
    assert set(re.findall(r'<script src="/static/([^"]+)"', page)) == {
        "django_htmx/htmx-2.min.js",
        "opvang/countdown.js",
        "opvang/session.js",
        "echarts/echarts.common.min.js",
        "opvang/trends.js",
    }


def test_what_was_counted_never_reaches_the_page(client, analyst):
    publish_two_years()
    organisation = saved(build.organisation(name="Stichting Kanarie"))
    DailyFact.objects.create(
        day=LAST,
        province_id="PV26",
        group="ADULTS",
        organisation=organisation,
        beds_available=7777,
        beds_occupied=7773,
    )

    seen = text(client) + client.get(reverse("trends-file")).content.decode("utf-8-sig")

    for canary in ("Kanarie", "777", str(organisation.id)):
        assert canary not in seen


def test_the_file_has_the_figures_of_the_table(client, analyst):
    publish_two_years()

    answer = client.get(f"{reverse('trends-file')}?onderwerp=zonder-plek&provincie=PV26")

    rows = list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    page = text(client, "?onderwerp=zonder-plek&provincie=PV26")
    assert "attachment" in answer["Content-Disposition"]
    assert [row["waarde"] for row in reversed(rows)] == re.findall(r'data-value="(\d+)"', page)


def test_a_file_of_what_is_not_in_the_cube_is_refused_in_a_sentence(client, analyst):
    answer = client.get(f"{reverse('trends-file')}?provincie=PV99")

    assert answer.status_code == 404
    assert "bestaat niet. Kies uit: " in answer.content.decode()


def test_only_reading_is_possible(client, analyst):
    assert client.post(reverse("trends")).status_code == 405


def test_more_figures_take_no_more_queries(client, analyst, django_assert_max_num_queries):
    publish_two_years()

    with django_assert_max_num_queries(13):
        text(client)


def test_a_chain_director_reads_which_region_it_is_and_of_no_other(client):
    publish_two_years()
    client.force_login(director())

    page = text(client)

    assert "Opvang per maand in uw regio." in page
    assert "alle soorten plekken, Utrecht" in page
    assert not re.search("Limburg|Zeeland|heel Nederland|PV2[^6]|PV3", page)
    assert "Kies uit: PV26." in text(client, "?provincie=PV31", status=404)


def test_without_a_region_the_page_and_the_file_say_so(client):
    publish_two_years()
    client.force_login(director(municipality=None))

    assert "Uw organisatie heeft geen eigen regio." in text(client)
    answer = client.get(reverse("trends-file"))
    assert answer.status_code == 404
    assert "Uw organisatie heeft geen eigen regio." in answer.content.decode()
