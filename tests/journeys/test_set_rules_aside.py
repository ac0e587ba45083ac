"""A human sets aside what holds for everybody else, and a colleague reviews it."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from opvang.models import Placement, Unit
from tests.models import build
from tests.models.build import saved
from tests.scenarios import cases
from tests.scenarios.people import person
from tests.scenarios.whole import Country

pytestmark = pytest.mark.slow
narrow = pytest.mark.parametrize("page", [360], indirect=True, ids=["phone"])


@pytest.fixture
def country(page, monkeypatch):
    """A country whose clock is that of the pages, with two people at the desk."""
    made = Country()
    monkeypatch.setattr(timezone, "now", lambda: made.now)
    desk = made.people["desk"]
    colleague = build.account(organisation=desk.organisation, roles=desk.roles)
    made.people["colleague"] = saved(colleague)
    return made


def review(page, enter, country):
    """Review what stands open, as a colleague who begins with their tasks."""
    enter(country.people["colleague"], "/")
    page.get_by_role("link", name="Kijk 1 uitzondering na").press("Enter")
    page.get_by_role("button", name="Was terecht").press("Enter")
    expect(page.get_by_text("Alles wat opzij is gezet, is nagekeken.")).to_be_visible()


@narrow
def test_the_police_say_that_a_place_in_danger_is_safe(page, enter, country, look):
    woman, away = cases.woman_from_amsterdam(country)
    country.stop(away)
    country.match()
    near = Unit.objects.get(shelter__municipality="GM0363")

    enter(country.people["desk"], f"/aanvragen/{woman.id}/#niet-passend")
    page.get_by_text("plekken die niet passen, met alle redenen").press("Enter")
    look("refused-places")
    page.get_by_role("link", name=f"Zet dit opzij voor deze aanvraag : {near.name}").press("Enter")
    page.get_by_role("radio", name="gevaargebied: vraag het de politie").press("Space")
    page.get_by_label("Waarom is het hier verantwoord?").fill("Zij is daar bij haar zus.")
    look("waive-rule")
    page.get_by_role("button", name="Leg vast").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text(woman.reference)

    enter(country.people["police"], "/")
    page.get_by_role("link", name="kunnen deze mensen in een gevaargebied wonen?").press("Enter")
    page.get_by_role("radio", name="Ja, alleen in deze wooneenheid").press("Space")
    page.get_by_label("Waarom?").fill("De daders zitten vast.")
    look("danger-question")
    page.get_by_role("button", name="Antwoord").press("Enter")
    expect(page.get_by_text("Beantwoord.")).to_be_visible()

    assert country.proposed(woman) == near
    review(page, enter, country)


@narrow
def test_in_crisis_mode_a_place_is_promised_at_once_and_reviewed(page, enter, country, look):
    country.unit("Utrecht")
    asked = country.ask(person(30))
    country.match()

    enter(country.people["desk"], "/uitzonderingen/")
    page.get_by_role("link", name="Zet de crisisstand aan").press("Enter")
    page.get_by_role("radio", name="8 uur", exact=True).press("Space")
    page.get_by_label("Waarom is er geen tijd voor akkoord?").fill("Een inval met veel mensen.")
    look("crisis-mode")
    page.get_by_role("button", name="Zet de crisisstand aan").press("Enter")
    expect(page.get_by_text("De crisisstand staat aan.").first).to_be_visible()

    enter(country.people["coordinator"], f"/aanvragen/{asked.id}/")
    expect(page.get_by_text("Het is crisisstand: de plek is meteen").first).to_be_visible()
    look("asked-in-crisis")
    page.get_by_role("button", name="Vraag deze plek aan").press("Enter")
    expect(page.get_by_text("De plek is meteen bevestigd")).to_be_visible()
    look("promised-in-crisis")
    assert Placement.objects.get(request=asked).state == "CONFIRMED"

    review(page, enter, country)
    look("reviewed")
    page.get_by_role("button", name="Zet de crisisstand uit").press("Enter")
    expect(page.get_by_text("De crisisstand staat uit.")).to_be_visible()
