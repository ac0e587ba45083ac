"""Somebody of a ministry signs in, asks whether groups fare alike and takes the figures along."""

import csv
import re
from io import StringIO
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.fairness.figures import publish_halves
from tests.journeys.country import PASSWORD, account, with_password

pytestmark = pytest.mark.slow


@pytest.fixture
def analyst(db):
    """Somebody of a ministry, with two years of figures to look at."""
    publish_halves()
    return with_password(account("MINISTRY_ANALYST"))


def sign_in(page, site):
    page.goto(f"{site}/eerlijkheid/")
    page.get_by_label("Gebruikersnaam").fill("ministry_analyst@voorbeeld.nl")
    page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Inloggen", exact=True).click()


def charts(page):
    return page.get_by_role("img", name=re.compile("Grafiek van"))


def test_an_analyst_asks_whether_groups_fare_alike(page, site, analyst, accessible, picture):
    sign_in(page, site)

    expect(page.get_by_role("heading", name="Eerlijkheid")).to_be_visible()
    expect(page.locator("#gevonden")).to_contain_text("Van de aanvragen in de groep “mannen”")
    expect(charts(page).locator("canvas")).to_have_count(3)
    accessible(page)
    picture(page, "fairness")

    page.get_by_role("link", name="Grootte van het huishouden").click()
    page.get_by_role("link", name="Eerste helft van 2026").click()
    expect(page.get_by_role("heading", name="Naar grootte van het huishouden")).to_be_visible()
    expect(charts(page).locator("canvas").first).to_be_visible()
    accessible(page)
    picture(page, "fairness-half")

    with page.expect_download() as download:
        page.get_by_role("link", name="Alle groepen en verdelingen downloaden (CSV)").click()
    text = Path(download.value.path()).read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(StringIO(text), delimiter=";"))
    assert {row["halfjaren"] for row in rows} == {"2026-1"}
    shown = page.locator('[data-measure="placed"] .told').all_inner_texts()
    assert shown == [
        row["cijfer"]
        for row in rows
        if row["verdeling"] == "grootte van het huishouden" and row["maat_code"] == "placed"
    ]


def test_all_of_it_works_without_a_mouse(page, site, analyst):
    sign_in(page, site)
    expect(page.get_by_role("heading", name="Eerlijkheid")).to_be_visible()

    division = page.get_by_role("link", name="Verblijfsroute")
    for _ in range(14):
        page.keyboard.press("Tab")
        if division.evaluate("node => node === document.activeElement"):
            break
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name="Naar verblijfsroute")).to_be_visible()


def test_before_anything_is_published_it_says_when(page, site, enter, accessible, picture):
    enter(account("NATIONAL_DESK"), "/eerlijkheid/")

    expect(page.get_by_text("Er is nog geen halfjaar gepubliceerd")).to_be_visible()
    accessible(page)
    picture(page, "fairness-empty")
