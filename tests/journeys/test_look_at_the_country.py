"""A coordinator signs in, looks at the country and signs out; a shelter looks at its own."""

import pytest
from playwright.sync_api import expect

from opvang.models import Unit
from tests.journeys.country import PASSWORD, account, country

pytestmark = pytest.mark.slow


def test_a_coordinator_looks_at_the_country(page, site, accessible, picture):
    coordinator = country()
    page.goto(f"{site}/")
    page.get_by_label("Gebruikersnaam").fill(coordinator.username)
    page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Inloggen", exact=True).click()

    page.get_by_role("link", name="Landelijk beeld").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Landelijk beeld")
    expect(page.get_by_role("listitem").filter(has_text="Eerste nacht")).to_have_count(8)
    page.get_by_text("Waar de ronde op let").click()
    picture(page, "coordinator")
    accessible(page)

    page.get_by_role("link", name="Volgende voorstellen").click()
    expect(page.get_by_text("9 tot en met 14 van 14")).to_be_visible()
    page.get_by_role("button", name="Uitloggen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Inloggen")


def test_the_national_desk_and_an_analyst_look_at_the_country(page, enter, accessible, picture):
    country()
    for role in ("NATIONAL_DESK", "MINISTRY_ANALYST"):
        enter(account(role))
        expect(page.get_by_role("heading", name="Bezetting per provincie")).to_be_visible()
        picture(page, role.lower())
        accessible(page)


def test_a_shelter_looks_at_its_own_beds(page, enter, accessible, picture):
    country()
    organisation = Unit.objects.get(place_type="COSM").shelter.organisation

    enter(account("SHELTER_WORKER", organisation=organisation))

    expect(page.get_by_role("heading", level=1)).to_have_text("Uw opvang")
    picture(page, "shelter")
    accessible(page)


def test_a_country_in_which_nothing_is_yet_has_sentences(page, enter, accessible, picture):
    enter(account("NATIONAL_DESK"))

    expect(page.get_by_text("Er is nog geen opvang ingevoerd.")).to_be_visible()
    picture(page, "empty")
    accessible(page)


def test_somebody_mistypes_a_password(page, site, accessible, picture):
    account("AUDITOR")
    page.goto(f"{site}/")
    picture(page, "door")
    accessible(page)

    page.get_by_label("Gebruikersnaam").fill("auditor@voorbeeld.nl")
    page.get_by_label("Wachtwoord", exact=True).fill("iets anders")
    page.keyboard.press("Enter")

    expect(page.get_by_role("alert")).to_contain_text("horen niet bij elkaar")
    picture(page, "mistyped")
    accessible(page)


def test_somebody_walks_the_page_by_keyboard(page, enter):
    enter(account("AUDITOR"))

    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.get_by_role("main")).to_be_focused()
