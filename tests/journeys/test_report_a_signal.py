"""A resident reports what they saw, a coordinator judges it, and a request begins from it."""

import re

import pytest
from django.core.cache import caches
from playwright.sync_api import expect

from tests.models import build
from tests.models.build import saved
from tests.queries import scene

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_what_a_resident_saw_becomes_a_request(page, site, enter, look):
    caches["requests"].clear()
    region = saved(build.care_region(name="Regio Amsterdam"))
    where = build.municipality(scene.NORTH_HOLLAND)
    saved(build.care_area(region=region, municipality=where))
    coordinator = scene.actor("COORDINATOR", organisation=region.organisation)

    page.goto(f"{site}/inloggen/")
    page.get_by_role("link", name="Meld mensenhandel").click()
    page.get_by_role("button", name="Verstuur de melding").click()
    expect(page.get_by_role("alert")).to_contain_text("Schrijf op wat u zag of hoorde.")
    look("report-mistake")
    page.get_by_label("Nee, of dat weet ik niet").check()
    page.get_by_label("Wat hebt u gezien of gehoord?").fill("Zij slaapt in de keuken.")
    page.get_by_label("In welke gemeente?").fill("Amsterdam")
    page.get_by_label("Werk: in een bedrijf of in een huishouden").check()
    page.get_by_label("werkt zonder loon").check()
    page.keyboard.press("Tab")
    look("report")
    page.get_by_role("button", name="Verstuur de melding").click()
    code = page.get_by_text(re.compile("^M-[0-9A-Z]{8}$")).inner_text()
    look("reported")
    assert page.context.cookies() == []

    enter(coordinator, "/")
    page.get_by_role("link", name="Beoordeel 1 melding.").click()
    look("signals")
    page.get_by_role("link", name=code).click()
    look("signal")
    page.get_by_role("link", name="Vermoedelijk slachtoffer").click()
    page.get_by_label("Leeftijd in jaren").fill("24")
    page.get_by_label("vrouwen").check()
    page.get_by_label("Waarom denkt u aan mensenhandel?").fill("Zij krijgt geen loon.")
    look("register")
    page.get_by_role("button", name="Registreer").click()
    page.get_by_label("Deze persoon stemt ermee in").check()
    look("registered")
    page.get_by_role("button", name="Vraag een plek").click()
    expect(page.get_by_label("Leeftijd in jaren")).to_have_value("24")
    page.get_by_label("burger van de Europese Unie").check()
    page.get_by_label("Verantwoordelijke gemeente").fill("Amsterdam")
    look("request-from-signal")
    page.get_by_role("button", name="Doe de aanvraag").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("A-")
    page.goto(f"{site}/meldingen/")
    page.get_by_text("Beoordeeld", exact=False).first.click()
    page.get_by_role("link", name=code).click()
    expect(page.get_by_role("link", name="Naar aanvraag")).to_be_visible()
