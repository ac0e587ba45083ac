"""A human decides otherwise than the rules: after a refusal, and in a night without a bed."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from opvang.actions.answers import refuse_hold
from opvang.models import Consent, Placement
from opvang.models.codes import RefusalReason
from tests.journeys.country import PASSWORD, with_password
from tests.scenarios import cases
from tests.scenarios.people import person
from tests.scenarios.whole import NIGHT, Country

pytestmark = pytest.mark.slow
both = pytest.mark.parametrize("page", [360, 1280], indirect=True, ids=["phone", "laptop"])


@pytest.fixture
def country(page, monkeypatch):
    """A country whose clock is that of the pages; it begins at noon."""
    made = Country()
    monkeypatch.setattr(timezone, "now", lambda: made.now)
    return made


def sign_in(page, site, reader, path):
    page.goto(f"{site}{path}")
    page.get_by_label("Gebruikersnaam").fill(with_password(reader).username)
    page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    page.keyboard.press("Enter")


def press(control, key="Enter"):
    """Use a control as somebody without a mouse does."""
    control.focus()
    control.press(key)


@both
def test_who_was_refused_appeals_and_asks_again(page, site, enter, country, look):
    unit = country.unit("Utrecht")
    asked = country.ask(person(30))
    hold = country.hold(asked, unit)
    reason = RefusalReason.HOUSEHOLD
    refuse_hold(country.people["worker"], hold=hold.id, reason=reason, now=country.now)
    country.match()

    sign_in(page, site, country.people["coordinator"], f"/aanvragen/{asked.id}/")
    expect(page.get_by_role("heading", level=1)).to_contain_text(asked.reference)
    look("refused")
    press(page.get_by_role("link", name="Klopt dit niet? Maak bezwaar"))
    press(page.get_by_role("button", name="Maak bezwaar"))
    expect(page.get_by_role("alert")).to_contain_text("Schrijf op waarom")
    look("appeal-mistake")
    page.get_by_label("Waarom klopt").fill("Zij komt alleen; de regels laten dat toe.")
    press(page.get_by_role("button", name="Maak bezwaar"))
    expect(page.get_by_text("U hebt bezwaar gemaakt.")).to_be_visible()
    look("appealed")

    enter(country.people["desk"], "/uitzonderingen/")
    look("appeals")
    press(page.get_by_role("link", name="Beslis"))
    press(page.get_by_label("zet", exact=False).first, "Space")
    page.get_by_label("Waarom").fill("Een vrouw alleen past in deze wooneenheid.")
    look("decide-appeal")
    press(page.get_by_role("button", name="Beslis"))
    expect(page.get_by_role("heading", name="Uitzonderingen")).to_be_visible()
    look("overridden")
    country.later(minutes=5)
    country.match()

    enter(country.people["coordinator"], f"/aanvragen/{asked.id}/")
    look("asks-again")
    press(page.get_by_role("button", name="Vraag deze plek aan"))
    expect(page.get_by_role("heading", name="De plek wordt vastgehouden")).to_be_visible()
    assert Placement.objects.get(request=asked, state="HELD").unit == unit


@both
def test_at_night_nobody_can_be_asked_and_no_bed_is_free(page, site, enter, country, look):
    country.now = NIGHT
    asked, bed = cases.brought_in(country)
    country.stop(bed)
    Consent.objects.all().delete()
    country.match()

    sign_in(page, site, country.people["police"], f"/aanvragen/{asked.id}/")
    expect(page.get_by_role("heading", level=1)).to_contain_text(asked.reference)
    look("without-consent")
    press(page.get_by_role("link", name="Het kan nu niet worden gevraagd"))
    press(page.get_by_role("radio").first, "Space")
    page.get_by_label("Wat maakt").fill("Zij is bewusteloos binnengebracht.")
    look("consent-override")
    press(page.get_by_role("button", name="Zoek zonder toestemming"))
    expect(page.get_by_text("Vastgelegd. U kunt nu een plek vragen.")).to_be_visible()
    press(page.get_by_role("link", name="Leg vast : Hotel met bewaking"))
    look("outside")
    press(page.get_by_role("button", name="Leg vast"))
    expect(page.get_by_text("Hotel, met bewaking")).to_be_visible()
    look("hotel")

    country.later(hours=23)
    enter(country.people["police"], "/")
    look("review-task")
    press(page.get_by_role("link", name="kijk of deze mensen kunnen blijven"))
    expect(page.get_by_role("heading", name="Kan dit nog?")).to_be_visible()
    look("outside-review")
    press(page.get_by_role("button", name="Het kan nog"))
    expect(page.get_by_text("U krijgt op tijd een taak")).to_be_visible()

    enter(country.people["desk"], "/")
    press(page.get_by_role("link", name="Kijk 1 uitzondering na"))
    look("to-review")
    press(page.get_by_role("button", name="Was terecht"))
    expect(page.get_by_text("Alles wat opzij is gezet, is nagekeken.")).to_be_visible()
