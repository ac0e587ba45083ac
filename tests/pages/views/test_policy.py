"""The desk proposes another policy on a page, a colleague approves it, and it can come back."""

import pytest
from django.urls import reverse

from opvang.actions.matches import run_match
from opvang.actions.what_ifs.answering import answer_what_if
from opvang.models import PolicyVersion, WhatIf
from opvang.policy import policy
from tests.models.build import NOW
from tests.queries.scene import actor, request, unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return actor("NATIONAL_DESK")


@pytest.fixture
def administrator():
    return actor("ADMINISTRATOR")


def read(client, who, name, *args, query=""):
    client.force_login(who)
    return client.get(reverse(name, args=args) + query)


def first_page(client, who):
    client.force_login(who)
    return client.get(reverse("home"), follow=True).content.decode()


def filled_in(page, **changes):
    form = page.context["form"]
    given = {name: form[name].value() for name in form.fields}
    return {
        name: one for name, one in (given | changes).items() if one is not None and one is not False
    }


def propose(client, who, *, query="", **changes):
    page = read(client, who, "propose-policy", query=query)
    given = filled_in(page, reason="Sneller antwoord", **changes)
    return client.post(reverse("propose-policy"), given, follow=True)


def test_one_proposes_and_sees_what_changes_and_another_approves(client, desk, administrator):
    unit()
    request()
    run_match(now=NOW, seconds=5)

    page = propose(
        client, desk, HOLD_MINUTES_CRISIS=30, **{"OBJECTIVES.crisis": 2, "OBJECTIVES.urgent": 1}
    )
    version = PolicyVersion.objects.get()
    answer_what_if(WhatIf.objects.get().id, seconds=5)
    said = read(client, desk, "policy-version", version.id).content.decode()

    assert "was: 1 uur" in said
    assert "wordt: 30 minuten" in said
    assert "Evenveel mensen met een plek" in said
    assert "Keur goed" not in page.content.decode()
    assert policy().number == 1

    task = f"Beleid {version.number} is voorgesteld: keur het goed, of wijs het af."
    assert task in first_page(client, administrator)
    assert task not in first_page(client, desk)

    assert "Keur goed" in read(client, administrator, "policy-version", version.id).content.decode()
    client.post(reverse("approve-policy", args=[version.id]))
    assert policy().number_of("HOLD_MINUTES_CRISIS") == 30
    assert policy().objectives[:2] == ("urgent", "crisis")
    assert task not in first_page(client, administrator)

    propose(client, administrator, query="?van=1")
    latest = PolicyVersion.objects.latest("number")
    assert latest.values["HOLD_MINUTES_CRISIS"] == 60
    history = read(client, desk, "policy").content.decode()
    assert f"Voorgesteld door {desk.username}" in history
    assert f"Goedgekeurd door {administrator.username}" in history


def test_what_cannot_be_stands_beside_its_field_with_what_was_filled_in(client, desk):
    page = propose(
        client, desk, CAPACITY_FRESH_HOURS=999, **{"OBJECTIVES.crisis": 2, "TEXT_HOLD": "Bel ons"}
    )
    said = page.content.decode()

    assert "Fout:" in said
    assert "Bel ons" in said
    assert (
        "heeft &#x27;Mensen in crisis met een voorstel&#x27; al" in said or "Plaats 2 heeft" in said
    )
    page = propose(client, desk, CAPACITY_FRESH_HOURS=999)
    assert "999 kan niet. Geef een getal van 1 tot en met 336." in page.content.decode()
    assert not PolicyVersion.objects.exists()


def test_a_text_of_the_organisation_stands_where_it_helps(client, desk, administrator):
    propose(client, desk, TEXT_REQUEST="Bel bij direct gevaar 112.")
    client.force_login(administrator)
    client.post(reverse("approve-policy", args=[PolicyVersion.objects.get().id]))

    assert "Bel bij direct gevaar 112." in read(client, desk, "new-request").content.decode()


def test_the_auditor_reads_and_a_coordinator_does_not(client):
    assert read(client, actor("AUDITOR"), "policy").status_code == 200
    assert read(client, actor("AUDITOR"), "propose-policy").status_code == 403
    assert read(client, actor("COORDINATOR"), "policy").status_code == 403
