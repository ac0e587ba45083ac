"""A shelter worker confirms the board, answers a hold, and writes down who comes and goes."""

import pytest
from playwright.sync_api import expect

from opvang.models import CapacityConfirmation, Placement
from tests.journeys.country import PASSWORD
from tests.journeys.shelter import house

pytestmark = pytest.mark.slow


def sign_in(page, site, somebody):
    page.goto(f"{site}/")
    page.get_by_label("Gebruikersnaam").fill(somebody.username)
    page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Inloggen", exact=True).click()


def test_a_worker_confirms_answers_and_writes_down_who_comes_and_goes(
    page, site, accessible, picture
):
    made = house()
    sign_in(page, site, made.worker)

    expect(page.get_by_role("heading", level=1)).to_have_text("Uw bedden vannacht")
    picture(page, "board")
    accessible(page)
    page.get_by_role("button", name="Klopt nog Vrouwen").click()
    expect(page.get_by_text("Bevestigd: dit klopt nog.")).to_be_visible()
    expect(page.get_by_text("niet bevestigd")).to_have_count(0)
    assert CapacityConfirmation.objects.filter(unit=made.women, method="PAGE").count() == 1

    page.get_by_role("link", name="Bekijk en antwoord").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Past deze plek?")
    picture(page, "hold")
    accessible(page)
    page.get_by_role("button", name="Ja, zeg de plek toe").click()
    expect(page.get_by_text(made.hold.request.reference)).to_be_visible()
    picture(page, "hold-confirmed")
    accessible(page)

    page.get_by_role("button", name="Ze zijn aangekomen").click()
    expect(page.get_by_text("Aankomst opgeschreven.")).to_be_visible()
    page.get_by_role("link", name="Vertrek opschrijven").first.click()
    picture(page, "stay")
    accessible(page)
    page.get_by_label("Waarheen").select_option("begeleid wonen")
    page.get_by_role("button", name="Schrijf het vertrek op").click()
    expect(page.get_by_text("Vertrek opgeschreven.")).to_be_visible()
    picture(page, "board-later")
    assert set(Placement.objects.values_list("state", flat=True)) == {
        "ARRIVED",
        "CONFIRMED",
        "DEPARTED",
    }


def test_a_worker_refuses_by_keyboard_and_must_say_why(page, enter, accessible, picture):
    made = house()
    enter(made.worker, f"/houden/{made.hold.id}/")

    page.get_by_role("button", name="Nee, weiger").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Kies een reden uit de lijst.")
    picture(page, "hold-no-reason")
    accessible(page)
    page.get_by_role("alert").get_by_role("link").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    expect(page.get_by_label("toch geen plek vrij")).to_be_checked()
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("Te beantwoorden")
    expect(page.get_by_text("Er wacht nu niets op uw antwoord.")).to_be_visible()
    picture(page, "answered-all")
    accessible(page)
    made.hold.refresh_from_db()
    assert made.hold.refusal_reason == "FULL"


def test_all_of_it_works_without_scripts(browser, site, client):
    made = house()
    client.force_login(made.worker)
    context = browser.new_context(java_script_enabled=False, locale="nl-NL")
    context.add_cookies(
        [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": site}]
    )
    page = context.new_page()
    page.goto(f"{site}/opvang/")

    page.get_by_role("button", name="Alles klopt nog").click()

    expect(page.get_by_text("Bevestigd: alles klopt nog.")).to_be_visible()
    context.close()
