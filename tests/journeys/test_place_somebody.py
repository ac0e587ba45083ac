"""A coordinator signs in, asks for the place that is proposed, and brings the people there."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from opvang.actions.answers import confirm_hold
from opvang.models import Placement
from tests.journeys.country import PASSWORD
from tests.journeys.placing import placing

pytestmark = pytest.mark.slow
#: Where on the screen it is that somebody looks.
_FOCUSED_AT = "Math.round(document.activeElement.getBoundingClientRect().top)"


def test_a_coordinator_places_somebody(page, site, accessible, picture):
    coordinator, worker = placing()
    page.goto(f"{site}/")
    page.get_by_label("Gebruikersnaam").fill(coordinator.username)
    page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Inloggen", exact=True).click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Aanvragen")
    picture(page, "work")
    accessible(page)

    crisis = page.get_by_role("region", name="Crisis: nu doen")
    crisis.get_by_role("listitem").filter(has_text="Eerste nacht").get_by_role("link").click()
    expect(page.get_by_role("heading", name="Voorstel", exact=True)).to_be_visible()
    picture(page, "proposal")
    accessible(page)

    page.get_by_role("button", name="Vraag deze plek aan").click()
    expect(page.get_by_role("status").filter(has_text="De plek wordt vastgehouden")).to_be_visible()
    picture(page, "held")
    accessible(page)

    hold = Placement.objects.get(state="HELD", request__urgency="CRISIS")
    confirm_hold(worker, hold=hold.id, now=timezone.now())
    page.reload()
    expect(page.get_by_role("heading", name=re.compile("breng de mensen"))).to_be_visible()
    picture(page, "confirmed")
    accessible(page)


def test_a_coordinator_reads_why_there_is_no_place(page, enter, accessible, picture):
    coordinator, _ = placing()
    enter(coordinator, path="/aanvragen/?groep=geen-plek")

    page.get_by_role("region", name="Geen plek").get_by_role("link").first.click()

    expect(page.get_by_role("heading", name="Er is geen voorstel")).to_be_visible()
    picture(page, "no-place")
    accessible(page)


def test_the_list_refreshes_itself_and_moves_nobody(page, enter):
    sockets = []
    page.route_web_socket(re.compile("/live"), lambda one: sockets.append(one))  # noqa: PLW0108  # it looks at what it is
    coordinator, worker = placing()
    enter(coordinator, path="/aanvragen/")
    link = page.get_by_role("region", name="Bevestigd").get_by_role("link")
    link.focus()
    focused = link.get_attribute("id")
    here = page.evaluate(_FOCUSED_AT)

    hold = Placement.objects.get(state="HELD")
    confirm_hold(worker, hold=hold.id, now=timezone.now())
    sockets[-1].send('{"number": 1000000000, "kind": "CONFIRM_HOLD"}')

    expect(page.get_by_role("region", name="Bevestigd").get_by_role("link")).to_have_count(2)
    expect(page.get_by_role("link", name=hold.request.reference)).to_be_visible()
    expect(page.locator(f"#{focused}")).to_be_focused()
    assert page.evaluate(_FOCUSED_AT) == here
