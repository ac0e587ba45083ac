"""Police ask for a place at night with six fields, and a coordinator with all that is known."""

import re
from dataclasses import replace

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from opvang.actions.requests import change_request
from opvang.models import PlacementRequest
from opvang.queries.filled_in.requests import request_filled_in
from tests.journeys.country import account
from tests.journeys.placing import placing

pytestmark = pytest.mark.slow


def tab_to(page, locator):
    """Walk to a field by keyboard, as somebody without a mouse."""
    for _ in range(120):
        if locator.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"No way by keyboard to {locator}")


def test_police_ask_at_night_by_keyboard_alone(page, enter, accessible, picture):
    placing()
    police = account("POLICE")
    enter(police, path="/aanvragen/")
    tab_to(page, page.get_by_role("link", name="Nieuwe aanvraag"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Nieuwe aanvraag")
    picture(page, "form-empty")
    accessible(page)

    tab_to(page, page.get_by_label("Crisis: vannacht of morgen"))
    page.keyboard.press("Space")
    tab_to(page, page.get_by_label("Leeftijd in jaren"))
    page.keyboard.type("24")
    tab_to(page, page.get_by_label("vrouwen"))
    page.keyboard.press("Space")
    tab_to(page, page.get_by_label("Nederlander"))
    page.keyboard.press("Space")
    tab_to(page, page.get_by_label("Verantwoordelijke gemeente"))
    page.keyboard.type("rotterdam")
    tab_to(page, page.get_by_label("Bekend adres: geen bijzonder gevaar"))
    page.keyboard.press("ArrowDown")
    picture(page, "form-six")
    page.keyboard.press("Enter")

    expect(page.get_by_role("status").filter(has_text="er wordt nu gezocht")).to_be_visible()
    expect(page.get_by_role("heading", name="Plekken die nu passen")).to_be_visible()
    picture(page, "form-done")
    accessible(page)
    made = PlacementRequest.objects.get(coordinator=police)
    assert (made.urgency, made.security) == ("CRISIS", "PROTECTED")


def test_a_coordinator_tells_all_that_is_known(page, enter, accessible, picture):
    coordinator, _ = placing()
    enter(coordinator, path="/aanvragen/nieuw/")

    page.get_by_role("button", name="Kind dat meekomt").click()
    child = page.get_by_role("group", name="Persoon 2: meekomend kind")
    expect(child.get_by_label("Leeftijd in jaren")).to_be_focused()
    child.get_by_label("Leeftijd in jaren").fill("3")
    child.get_by_label("mannen").check()
    page.get_by_text("Gevaargebieden").click()
    page.get_by_role("button", name="Voeg een gevaargebied toe").click()
    area = page.get_by_role("group", name="Gevaargebied 1")
    area.get_by_label(re.compile("^Gemeente")).fill("Roterdam")
    area.get_by_label("Waarom").select_option("NETWORK")
    for section in ("Aankomst", "Zorg, taal en gebouw", "Wens"):
        page.get_by_text(section).first.click()
    page.get_by_label("traumabehandeling").check()
    page.get_by_role("button", name="Doe de aanvraag").last.click()

    expect(page.get_by_role("alert")).to_contain_text("Bedoelt u Rotterdam?")
    expect(child.get_by_label("Leeftijd in jaren")).to_have_value("3")
    expect(page.get_by_label("traumabehandeling")).to_be_checked()
    picture(page, "form-mistakes")
    accessible(page)


def test_a_form_works_without_javascript(browser, site, client, picture):
    coordinator, _ = placing()
    client.force_login(coordinator)
    context = browser.new_context(java_script_enabled=False, locale="nl-NL")
    session = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": site}])
    page = context.new_page()
    page.goto(f"{site}/aanvragen/nieuw/")

    page.get_by_label("Spoed: deze week").check()
    page.get_by_label("Leeftijd in jaren").fill("31")
    page.get_by_role("button", name="Kind dat meekomt").click()
    child = page.get_by_role("group", name="Persoon 2: meekomend kind")
    child.get_by_label("Leeftijd in jaren").fill("4")
    child.get_by_label("mannen").check()
    first = page.get_by_role("group", name="Persoon 1: cliënt")
    first.get_by_label("vrouwen").check()
    page.get_by_label("Nederlander").check()
    page.get_by_label("Verantwoordelijke gemeente").fill("Utrecht")
    page.get_by_label("Wie meldde aan?").select_option("COORDINATOR")
    page.get_by_label("Geheim adres: er is ernstig gevaar").check()
    page.get_by_role("button", name="Doe de aanvraag").first.click()

    expect(page.get_by_role("status").filter(has_text="er wordt nu gezocht")).to_be_visible()
    page.get_by_role("button", name="Ja, alle cliënten stemmen in").click()
    page.get_by_role("button", name=re.compile("^Vraag aan")).first.click()
    expect(page.get_by_role("heading", name="De plek wordt vastgehouden")).to_be_visible()
    page.get_by_text("Plek vrijgeven").click()
    page.get_by_role("button", name="Ja, geef de plek vrij").click()
    expect(page.get_by_role("status").filter(has_text="De plek is vrijgegeven")).to_be_visible()
    context.close()


def test_two_people_change_a_request_at_once(page, enter, accessible, picture):
    coordinator, _ = placing()
    wanted = coordinator.organisation.placement_requests.filter(status="OPEN").first()
    enter(coordinator, path=f"/aanvragen/{wanted.id}/wijzigen/")
    page.get_by_label("medische zorg").check()
    read = request_filled_in(coordinator, wanted.id, now=timezone.now())
    change_request(
        coordinator,
        request=wanted.id,
        new=replace(read.asked, nights=30),
        seen=read.version,
        now=timezone.now(),
    )

    page.get_by_role("button", name="Sla de wijziging op").first.click()
    expect(page.get_by_role("alert")).to_contain_text("Iemand anders heeft deze aanvraag")
    expect(page.get_by_label("medische zorg")).to_be_checked()
    picture(page, "form-overtaken")
    accessible(page)

    page.get_by_role("button", name="Sla de wijziging op").first.click()
    expect(page.get_by_role("status").filter(has_text="is gewijzigd; er wordt nu")).to_be_visible()
