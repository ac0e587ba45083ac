"""The desk asks why somebody has no place and what would help; a coordinator sees it at once."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from opvang.actions.matches import run_match
from opvang.calendar import tonight
from opvang.models import PlacementRequest
from tests.journeys.country import account
from tests.queries import scene

pytestmark = pytest.mark.slow


class Counted:
    """A page that counts what somebody does on it."""

    def __init__(self, page):
        self.page = page
        self.steps = 0

    def click(self, found):
        """Do one thing."""
        self.steps += 1
        found.click()


@pytest.fixture
def people(db):
    """A coordinator, somebody of the desk, places that are short, and a match that is done."""
    coordinator = account("COORDINATOR")
    desk = account("NATIONAL_DESK")
    _places()
    for number, urgency in enumerate(("CRISIS", "URGENT", "URGENT")):
        _asks(urgency=urgency, days=9 - number, needs=["TRAUMA"], languages=["en"])
    _asks(
        organisation=coordinator.organisation,
        urgency="URGENT",
        days=1,
        needs=["TRAUMA", "ADDICTION"],
        languages=["ti"],
    )
    run_match(now=timezone.now(), seconds=30)
    return coordinator, desk


def _places():
    """Save three places for four requests, and some that do not take the last one."""
    now = timezone.now()
    for number, (town, security, care) in enumerate(
        (
            (scene.NORTH_HOLLAND, "SECRET", ["TRAUMA", "ADDICTION"]),
            (scene.UTRECHT, "KNOWN", ["TRAUMA", "ADDICTION"]),
            (scene.LIMBURG, "SECRET", ["TRAUMA", "ADDICTION", "LVB"]),
            (scene.DRENTHE, "KNOWN", ["TRAUMA"]),
            (scene.ZEELAND, "PROTECTED", []),
        )
    ):
        unit = scene.unit(
            beds=1,
            municipality=town,
            security=security,
            capabilities=care,
            languages=["nl", "en"],
            name=("De Berk", "De Linde", "De Esp", "De Wilg", "De Els")[number],
        )
        unit.capacity_confirmations.update(confirmed_at=now)
        if number == 2:
            scene.stay(scene.beds_of(unit)[0])
    scene.unit(municipality=scene.UTRECHT, routes=["EU"], place_type="COSM", name="De Iep")


def _asks(*, days, **facts):
    night = tonight(timezone.now())
    return scene.request(registered_on=night - timedelta(days=days), start_from=night, **facts)


def test_the_desk_knows_in_two_steps_why_somebody_has_no_place(
    page, enter, people, accessible, picture
):
    asked = PlacementRequest.objects.get(needs__contains=["ADDICTION"])
    enter(people[1], "/landelijk/")
    desk = Counted(page)

    desk.click(page.get_by_role("link", name=asked.reference))

    expect(page.get_by_role("heading", name="Waarom niet", exact=True)).to_be_visible()
    helps = page.get_by_role("heading", name="Wat zou helpen")
    expect(helps).to_be_visible()
    expect(page.get_by_text("Zou kunnen als een mens de regel 'zorgaanbod'")).to_be_visible()
    expect(page.get_by_text("Daarover beslist: de opvang")).to_be_visible()
    expect(page.get_by_text("Precies doorgerekend").first).to_be_visible()
    picture(page, "ask-why-desk")
    accessible(page)

    desk.click(page.get_by_text("die niet passen, met alle redenen"))

    expect(page.get_by_text("De Wilg")).to_be_visible()
    picture(page, "ask-why-desk-all")
    accessible(page)
    assert desk.steps < 5


def test_a_coordinator_has_an_answer_before_the_match_is_done(
    page, enter, people, accessible, picture
):
    coordinator, _ = people
    unit = scene.unit(beds=2, security="SECRET", name="De Vlier", languages=["ti"])
    run_match(now=timezone.now(), seconds=30)
    asked = _asks(organisation=coordinator.organisation, days=0, urgency="CRISIS")
    enter(coordinator, f"/aanvragen/{asked.id}/")

    expect(page.get_by_text("Voorlopig", exact=True)).to_be_visible()
    picture(page, "ask-why-provisional")
    accessible(page)
    run_match(now=timezone.now(), seconds=30)
    page.reload()  # by itself it does so in tests/live

    expect(page.get_by_role("heading", name="Voorstel", exact=True)).to_be_visible()
    expect(page.get_by_text("Voorlopig", exact=True)).to_have_count(0)
    page.get_by_text("Waarom niet ergens anders").click()
    picture(page, "ask-why-proposal")
    accessible(page)
    assert unit.shelter.public_name not in page.content()


def test_a_coordinator_reads_what_would_help_and_no_secret(
    page, enter, people, accessible, picture
):
    asked = PlacementRequest.objects.get(needs__contains=["ADDICTION"])
    enter(people[0], f"/aanvragen/{asked.id}/")

    expect(page.get_by_role("heading", name="Wat zou helpen")).to_be_visible()
    expect(page.get_by_text("Precies doorgerekend").first).to_be_visible()
    picture(page, "ask-why-coordinator")
    accessible(page)
    assert "De Esp" not in page.content()
