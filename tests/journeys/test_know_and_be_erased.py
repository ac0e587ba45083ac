"""Somebody asks what is kept of them, reads who saw it, and asks to be erased."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from opvang.models import PlacementRequest
from tests.actions.retention.ended import days_ago, somebody
from tests.journeys.country import PASSWORD, account, with_password
from tests.models import build
from tests.models.build import saved
from tests.queries import scene

pytestmark = pytest.mark.slow


@pytest.fixture
def over(db):
    """A request that ended three months ago, of one client."""
    request, person = somebody(ended=days_ago(90))
    saved(build.screening(person=person, explanation="Wordt gebeld op haar werk."))
    saved(build.danger_area(person=person))
    return request, person


def proves(page):
    """Show once more who one is."""
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Verder").click()


def asked(page, purpose, form):
    page.get_by_label(purpose).check()
    page.get_by_label(form).check()
    page.get_by_role("button", name="Maak het afschrift").click()


def test_the_desk_hands_over_a_copy_and_two_of_them_erase(page, site, enter, over, look):
    request, person = over
    enter(with_password(account("NATIONAL_DESK")), f"/aanvragen/{request.id}/")
    page.get_by_role("link", name="Rechten van deze mensen").click()
    look("rights")

    page.get_by_role("link", name=f"Alles wat van {person.code} bewaard is").click()
    proves(page)
    look("copy-for")
    asked(page, "iemand vraagt inzage", "een pagina om te printen")
    expect(page.get_by_text("Wordt gebeld op haar werk.")).to_be_visible()
    expect(page.get_by_role("table")).to_contain_text("Afschrift van iemands gegevens gemaakt")
    look("copy")
    page.go_back()
    with page.expect_download() as download:
        asked(page, "iemand vraagt inzage", "een bestand dat een ander systeem kan lezen")
    assert json.loads(Path(download.value.path()).read_text())["person"] == person.code

    page.goto(f"{site}/aanvragen/{request.id}/rechten/")
    page.get_by_role("link", name="Leg een verwijderverzoek vast").click()
    page.get_by_label(person.code).check()
    page.get_by_label("Wanneer kwam het verzoek binnen?").fill("2026-11-20")
    page.get_by_label("Ik heb vastgesteld").check()
    look("claim-new")
    page.get_by_role("button", name="Leg vast").click()
    page.get_by_role("link", name="V-").click()
    page.get_by_label("toegewezen", exact=True).check()
    page.get_by_label("Op welke grond?").select_option("ASKED")
    page.get_by_label("Wat zegt u tegen wie het vroeg?").fill("Wij wissen alles.")
    look("claim")
    page.get_by_role("button", name="Stel dit besluit voor").click()
    expect(page.get_by_text("Wacht op een collega die het goedkeurt")).to_be_visible()

    enter(with_password(scene.actor("NATIONAL_DESK")), "/bewaren/")
    look("retention")
    page.get_by_role("link", name="Kijk of u het eens bent").click()
    proves(page)
    look("claim-approve")
    page.get_by_role("button", name="Keur goed").click()
    expect(page.get_by_text("Wat is toegewezen is gewist")).to_be_visible()
    expect(page.get_by_role("heading", name="Laatst beslist")).to_be_visible()
    look("retention-after")
    assert not PlacementRequest.objects.filter(id=request.id).exists()
