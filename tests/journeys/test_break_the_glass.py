"""The police break the glass at night, see where somebody is, and an auditor judges it."""

import pytest
from playwright.sync_api import expect

from tests.models import build
from tests.models.build import saved
from tests.pages.account.people import PASSWORD, somebody
from tests.queries import scene

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_somebody_looks_in_an_emergency_and_is_judged_for_it(
    page, site, enter, accessible, picture
):
    unit = scene.unit()
    saved(build.address(shelter=unit.shelter, street="Kanariestraat"))
    asked = scene.request(status="PLACED")
    build.stepped(saved(build.hold(unit=unit, request=asked)), "ARRIVED")
    police = somebody(username="agent", roles=["POLICE"])

    page.goto(f"{site}/")
    page.get_by_label("Gebruikersnaam").fill("agent")
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Inloggen", exact=True).click()
    page.get_by_role("link", name="Noodtoegang").click()
    page.get_by_role("button", name="Neem noodtoegang").click()
    expect(page.get_by_role("alert")).to_contain_text("Kies wat niet kan wachten")
    accessible(page)
    page.get_by_label("Kenmerk van de aanvraag").fill(asked.reference)
    page.get_by_label("acuut gevaar").check()
    page.get_by_label("Wat is er aan de hand?").fill("De dader is onderweg.")
    picture(page, "break-glass")
    page.get_by_role("button", name="Neem noodtoegang").click()

    expect(page.get_by_role("heading", level=1)).to_contain_text(asked.reference)
    expect(page.get_by_text("nog 59 minuten").or_(page.get_by_text("nog 60 min"))).to_be_visible()
    page.get_by_role("button", name="Toon het adres").click()
    expect(page.get_by_text("Kanariestraat")).to_be_visible()
    accessible(page)
    picture(page, "opened")

    enter(scene.actor("AUDITOR"), "/")
    page.get_by_role("link", name="Beoordeel 1 noodtoegang").click()
    expect(page.get_by_text("ook naar het adres")).to_be_visible()
    accessible(page)
    picture(page, "broken-glass")
    page.get_by_role("link", name="Beoordeel").click()
    page.get_by_label("Ja, dit was terecht").check()
    page.get_by_label("Waarom?").fill("Het kon niet wachten.")
    accessible(page)
    picture(page, "judge")
    page.get_by_role("button", name="Leg vast").click()
    expect(page.get_by_text("Alle noodtoegangen zijn beoordeeld.")).to_be_visible()

    page.get_by_role("link", name=asked.reference).click()
    expect(page.get_by_role("table")).to_contain_text("Noodtoegang")
    expect(page.get_by_role("table")).to_contain_text(police.username)
