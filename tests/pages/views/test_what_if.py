"""The pages of what-ifs: asking in a few fields, waiting, reading, and for the desk only."""

from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from opvang.actions.matches import run_match
from opvang.actions.what_ifs.answering import what_if_job
from opvang.models import WhatIf
from opvang.models.codes import Role
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, request, unit

pytestmark = pytest.mark.django_db
ZWOLLE = "GM0193"
TWO_LESS = {"where": ZWOLLE, "beds": "2", "sign": "-1", "rooms": "ANY"}


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def house():
    """A unit in Zwolle with two beds, two women for whom they are, and a run about them."""
    made = unit(beds=2, shared=True, municipality=ZWOLLE, name="De Uil")
    for _ in range(2):
        request()
    run_match(now=NOW, seconds=10)
    return made


def ask(client, given, kind="bedden", role="NATIONAL_DESK"):
    client.force_login(actor(role))
    return client.post(f"{reverse('what-ifs')}?soort={kind}", given)


def answered(client):
    """Ask for two beds less, have a worker answer, and return the page."""
    url = ask(client, TWO_LESS).url
    what_if_job(str(WhatIf.objects.get().id))
    return client.get(url).content.decode()


def test_who_asks_waits_on_a_page_that_refreshes_itself_with_and_without_javascript(client, house):
    answer = ask(client, TWO_LESS)

    text = client.get(answer.url).content.decode()
    assert "2 bedden minder in Zwolle" in text
    assert "In het echt verandert er niets." in text
    assert 'hx-trigger="every 2s"' in text
    assert '<noscript><meta http-equiv="refresh" content="3"></noscript>' in text
    part = client.get(answer.url, headers={"HX-Request": "true"}).content.decode()
    assert "Wordt uitgerekend" in part
    assert "<html" not in part


def test_the_answer_says_who_has_no_place_any_more_and_refreshes_no_longer(client, house):
    text = answered(client)

    assert "2 mensen minder met een plek" in text
    assert "Wie dan geen plek meer heeft" in text
    assert "Bewezen." in text
    assert text.count(f"De Uil, {house.name}") == 2
    assert "slechter" in text
    assert "every 2s" not in text
    assert "http-equiv" not in text


def test_what_was_asked_stands_under_the_form(client, house):
    answered(client)

    text = client.get(reverse("what-ifs")).content.decode()

    assert "2 bedden minder in Zwolle" in text
    assert "2 mensen minder met een plek" in text


def test_a_failure_says_what_to_do(client):
    client.force_login(actor("NATIONAL_DESK"))
    row = saved(build.what_if(status="FAILED", error="BrokenPlan: secret words"))

    text = client.get(reverse("what-if", args=[row.id])).content.decode()

    assert "Stel de vraag opnieuw" in text
    assert "secret words" not in text


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (
            TWO_LESS | {"beds": "10"},
            "Hier zijn 2 bedden. Vul dat of minder in, of kies een groter gebied.",
        ),
        (TWO_LESS | {"beds": "0"}, "Vul een getal in van 1 tot en met 200."),
        (TWO_LESS | {"where": "GM0014"}, "Kies iets uit de lijst."),
        (TWO_LESS | {"where": ""}, "Kies iets uit de lijst."),
    ],
)
def test_what_cannot_be_asked_says_why_and_keeps_what_was_filled_in(client, house, given, told):
    text = ask(client, given).content.decode()

    assert "<title>Fout: " in text
    assert told in text
    assert f'value="{given["beds"]}"' in text
    assert not WhatIf.objects.exists()


def test_without_a_run_one_is_told_to_match_first(client):
    unit(municipality=ZWOLLE)

    assert "Draai eerst de match" in ask(client, TWO_LESS).content.decode()


def test_each_kind_of_question_has_its_form(client, house):
    like = str(house.id)

    asked = [
        ask(client, {"shelter": str(house.shelter_id)}, "sluiten"),
        ask(client, {"municipality": "GM0363", "beds": "3", "like": like}, "openen"),
        ask(client, {"objective": "price", "before": "queue"}, "doelen"),
    ]

    kinds = set(WhatIf.objects.values_list("kind", flat=True))
    assert [one.status_code for one in asked] == [302, 302, 302]
    assert kinds == {"CLOSURE", "OPENING", "ORDER"}


def test_other_rules_are_asked_in_two_steps_and_told_one_by_one(client, house):
    chosen = ask(client, {"unit": str(house.id)}, "regels")
    given = {"routes": ["DUTCH"], "security": "KNOWN", "sexes": ["FEMALE"], "seen": 1}
    given |= {"min_age": 40, "max_age": 120, "turnaround_days": 0}

    page = client.get(chosen.url).content.decode()
    answer = client.post(chosen.url, given)

    assert "In het echt verandert er niets." in page
    text = client.get(answer.url).content.decode()
    assert f"Andere regels voor De Uil, {house.name}" in text
    assert "vanaf 40 jaar" in text
    house.refresh_from_db()
    assert house.min_age == 18


def test_rules_as_they_are_ask_nothing(client, house):
    client.force_login(actor("NATIONAL_DESK"))
    given = {"routes": ["DUTCH"], "security": "KNOWN", "sexes": ["FEMALE"], "seen": 1}
    given |= {"min_age": 18, "max_age": 120, "turnaround_days": 0}

    text = client.post(reverse("what-if-rules", args=[house.id]), given).content.decode()

    assert "Deze regels zijn die van nu." in text


@pytest.mark.parametrize("role", sorted(set(Role.values) - {"NATIONAL_DESK"}))
def test_nobody_but_the_desk_comes_near(client, house, role):
    row = saved(build.what_if())
    asked = ask(client, TWO_LESS, role=role)

    pages = [
        reverse("what-ifs"),
        reverse("what-if", args=[row.id]),
        reverse("what-if", args=[uuid4()]),
        reverse("what-if-rules", args=[house.id]),
    ]

    assert asked.status_code == 403
    assert {client.get(page).status_code for page in pages} == {403}


def test_what_is_not_there_is_not_found(client):
    client.force_login(actor("NATIONAL_DESK"))

    pages = [reverse(name, args=[uuid4()]) for name in ("what-if", "what-if-rules")]

    assert {client.get(page).status_code for page in pages} == {404}


def test_the_desk_finds_it(client):
    client.force_login(actor("NATIONAL_DESK"))

    assert reverse("what-ifs") in client.get(reverse("desk")).content.decode()
