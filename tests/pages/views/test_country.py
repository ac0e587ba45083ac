"""The page of the country shows each role what it may see, and nothing of where shelters are."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from opvang.models.codes import Role
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import (
    DRENTHE,
    LIMBURG,
    UTRECHT,
    actor,
    beds_of,
    request,
    run,
    stay,
    unit,
    unplaced_entry,
)
from tests.trends.test_series import director

pytestmark = pytest.mark.django_db
#: Words of an address and of a place that no page may hold.
CANARIES = ("Kanariestraat", "9999ZZ", "Kanariedorp", "Maastricht", "Zuid-Limburg", "0612345678")
PARTS = {
    "occupancy": "Bezetting per soort plek",
    "provinces": "Bezetting per provincie",
    "run": "Laatste matchronde",
    "proposals": 'id="voorstellen"',
    "unplaced": 'id="zonder-plek"',
}


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def secret():
    """A secret shelter in Maastricht, with an address that must not be found."""
    made = unit(security="SECRET", municipality=LIMBURG, name="De Vleermuis", beds=3)
    saved(
        build.address(
            shelter=made.shelter,
            street="Kanariestraat",
            postal_code="9999ZZ",
            town="Kanariedorp",
            phone="0612345678",
        )
    )
    return made


@pytest.fixture
def country(secret):
    """A proposal for the secret shelter and a request without one."""
    coordinator = actor("COORDINATOR")
    placed = request(persons=2, urgency="CRISIS", organisation=coordinator.organisation)
    left_out = request(organisation=coordinator.organisation)
    made = run(
        unplaced_entry(left_out, blocked={"route": 7, "danger": 1}, earliest="2026-12-03"),
        objectives=[{"name": "crisis", "value": 2, "bound": 2, "proved": True}],
    )
    saved(build.proposal(run=made, request=placed, unit=secret))
    return {"coordinator": coordinator, "placed": placed, "left_out": left_out}


def page(client, reader, query=""):
    client.force_login(reader)
    answer = client.get(f"{reverse('country')}{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def shown(text):
    return {part for part, sign in PARTS.items() if sign in text}


def test_somebody_who_is_not_signed_in_is_sent_to_the_door(client):
    answer = client.get(reverse("country"))

    assert answer.status_code == 302
    assert answer.url == "/inloggen/?next=/land/"


@pytest.mark.parametrize(
    ("role", "parts"),
    [
        ("COORDINATOR", set(PARTS)),
        ("NATIONAL_DESK", set(PARTS)),
        ("ADMINISTRATOR", {"occupancy", "provinces", "run"}),
        ("AUDITOR", {"occupancy", "provinces", "run"}),
        ("SHELTER_WORKER", {"occupancy", "proposals"}),
        ("SHELTER_MANAGER", {"occupancy", "proposals"}),
        ("MINISTRY_ANALYST", {"occupancy", "provinces"}),
        ("CHAIN_DIRECTOR", set()),
        ("FOCAL_OFFICER", set()),
        ("POLICE", {"occupancy", "provinces"}),
        ("MUNICIPALITY", {"occupancy", "provinces"}),
        ("GUARDIAN", {"occupancy", "provinces"}),
        ("LABOUR_INSPECTORATE", {"occupancy", "provinces"}),
    ],
)
def test_each_role_sees_its_parts(client, country, role, parts):
    assert shown(page(client, actor(role))) == parts


@pytest.mark.parametrize("role", Role.values)
def test_no_role_finds_out_where_a_secret_shelter_is(client, country, secret, role):
    reader = country["coordinator"]
    if role != "COORDINATOR":
        reader = actor(role, organisation=secret.shelter.organisation)

    text = page(client, reader)

    assert [canary for canary in CANARIES if canary in text] == []


@pytest.mark.parametrize("role", Role.values)
def test_only_who_may_know_it_reads_the_name_of_a_secret_shelter(client, country, role):
    reader = country["coordinator"] if role == "COORDINATOR" else actor(role)

    text = page(client, reader)

    assert ("De Vleermuis" in text) is (role == "NATIONAL_DESK")
    assert ("Geheim adres" in text) is (role == "COORDINATOR")


@pytest.mark.parametrize("role", ["COORDINATOR", "SHELTER_WORKER", "MINISTRY_ANALYST", "AUDITOR"])
def test_strangers_see_no_request(client, country, role):
    text = page(client, actor(role))

    assert country["placed"].reference not in text
    assert country["left_out"].reference not in text


def test_a_coordinator_reads_why_a_request_has_no_place(client, country):
    text = page(client, country["coordinator"])

    assert country["left_out"].reference in text
    assert "Enkele wooneenheden mogen niet voor deze verblijfsroute." in text
    assert "Veiligheid: 1 tot 4 wooneenheden passen niet." in text
    assert "Eerste mogelijkheid: 3 december 2026." in text


def test_the_last_run_is_told_in_words(client, country):
    text = page(client, actor("AUDITOR"))

    assert "bewezen beste" in text
    assert "Mensen in crisis met een voorstel" in text


def test_numbers_of_beds_are_those_of_tonight(client):
    stay(beds_of(unit(beds=4, shared=True))[0])

    text = page(client, actor("MINISTRY_ANALYST"))

    assert re.search(r"Vrije bedden</dt>\s*<dd[^>]*>3<", text)
    assert "van 4 bedden" in text


def test_beds_that_closed_under_somebody_are_told(client):
    made = unit(beds=1)
    stay(beds_of(made)[0])
    reader = actor("NATIONAL_DESK")
    assert "overboekt" not in page(client, reader)

    saved(build.closure(unit=made))

    assert "1 overboekt" in page(client, reader)


def test_capacity_that_nobody_confirmed_is_told(client):
    made = unit(beds=2)
    made.capacity_confirmations.all().delete()

    text = page(client, actor("MINISTRY_ANALYST"))

    assert "1 van de 1 wooneenheden is niet bevestigd" in text


def test_an_empty_country_has_sentences_and_no_empty_tables(client):
    text = page(client, actor("NATIONAL_DESK"))

    assert "Er is nog geen opvang ingevoerd." in text
    assert "Er is nog geen matchronde geweest." in text
    assert "Er zijn nu geen voorstellen" in text
    assert "Niemand blijft over." in text
    assert "te weinig opvanglocaties om cijfers per provincie te tonen" in text
    assert "<table" not in text


@pytest.mark.parametrize(("role", "told"), [("COORDINATOR", False), ("AUDITOR", True)])
def test_who_sees_a_part_of_the_page_is_told_that_there_is_more(client, role, told):
    assert ("U ziet wat bij uw rol hoort." in page(client, actor(role))) is told


def test_somebody_without_a_role_is_told_whom_to_ask(client, country):
    text = page(client, actor())

    assert "Uw account heeft nog geen rol." in text
    assert shown(text) == set()
    assert "Kerncijfers" not in text


def test_a_shelter_reads_about_its_own_beds(client, country, secret):
    text = page(client, actor("SHELTER_WORKER", organisation=secret.shelter.organisation))

    assert "<h1" in text
    assert "Uw opvang" in text
    assert country["placed"].reference in text
    assert "verblijfsroute" not in text


def test_long_lists_have_pages(client):
    coordinator = actor("COORDINATOR")
    place = unit()
    made = run()
    requests = [request(organisation=coordinator.organisation) for _ in range(12)]
    for one in requests:
        saved(build.proposal(run=made, request=one, unit=place))

    first, second = page(client, coordinator), page(client, coordinator, "?voorstellen=2")

    assert sum(one.reference in first for one in requests) == 8
    assert sum(one.reference in second for one in requests) == 4
    assert "?voorstellen=2#voorstellen" in first


@pytest.mark.parametrize("number", ["0", "-1", "99", "x", ""])
def test_a_page_that_does_not_exist_shows_the_nearest(client, country, number):
    assert "Voorstellen" in page(client, country["coordinator"], f"?voorstellen={number}")


def test_the_title_tells_the_page_and_no_name(client, country):
    reader = country["coordinator"]

    assert "<title>Landelijk beeld - Opvang</title>" in page(client, reader)


def test_nothing_is_kept_by_the_browser_and_nothing_comes_from_elsewhere(client, country):
    client.force_login(country["coordinator"])

    answer = client.get(reverse("country"))

    assert "no-store" in answer["Cache-Control"]
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    text = answer.content.decode()
    assert not re.search(r"<script(?! src=)|<style|\sstyle=|\son[a-z]+=|https?://", text)


def test_only_reading_is_possible(client, country):
    client.force_login(country["coordinator"])

    assert client.post(reverse("country")).status_code == 405


def test_a_bigger_country_takes_no_more_queries(client, country, django_assert_max_num_queries):
    for _ in range(15):
        stay(beds_of(unit(beds=2))[0])
        one = request(organisation=country["coordinator"].organisation)
        saved(build.proposal(request=one, unit=unit()))

    client.force_login(country["coordinator"])
    with django_assert_max_num_queries(27):
        client.get(reverse("country"))


def test_a_chain_director_sees_the_own_province_as_the_country_would_be_shown_it(client):
    for place in (UTRECHT, UTRECHT, UTRECHT, DRENTHE, DRENTHE, LIMBURG):
        unit(beds=7 if place == UTRECHT else 2, municipality=place)

    apart, together = page(client, director()), page(client, director(municipality=DRENTHE))

    assert "<title>Uw regio - Opvang</title>" in apart
    assert "de provincie van uw organisatie: <strong>Utrecht</strong>" in apart
    assert re.search(r"Vrije bedden</dt>\s*<dd[^>]*>21<", apart)
    assert "Drenthe" not in apart
    assert "Limburg" not in apart
    assert re.search(r"<h2[^>]*>Drenthe, .*Limburg.* samen</h2>", together)
    assert re.search(r"Vrije bedden</dt>\s*<dd[^>]*>6<", together)
    assert "Soort plek" not in apart + together


def test_without_a_region_or_with_too_few_shelters_a_sentence_says_so(client, secret):
    assert "Uw organisatie heeft geen eigen regio." in page(client, director(municipality=None))
    text = page(client, director(municipality=LIMBURG))

    assert "te weinig opvanglocaties om cijfers van uw regio te tonen" in text
    assert "Vrije bedden" not in text
