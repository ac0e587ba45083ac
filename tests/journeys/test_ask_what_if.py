"""The national desk asks what would be if Zwolle closed ten beds, in fewer than five acts."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from opvang.actions.matches import run_match
from opvang.actions.what_ifs.answering import what_if_job
from opvang.models import Placement, Proposal, WhatIf
from tests.journeys.country import account
from tests.queries import scene

pytestmark = pytest.mark.slow
ZWOLLE = "GM0193"


@pytest.fixture
def desk(db):
    """Somebody of the desk, places in Zwolle and elsewhere, and people for them."""
    now = timezone.now()
    takes = {"languages": ["nl"], "max_age_boys": 12, "max_age_girls": 17}
    scene.unit(beds=8, shared=True, municipality=ZWOLLE, name="De Wielewaal", **takes)
    scene.unit(beds=6, shared=True, municipality=ZWOLLE, name="De Ekster", **takes)
    scene.unit(beds=3, municipality="GM0344", name="De Reiger", **takes)
    for number in range(13):
        scene.request(
            persons=1,
            urgency=("CRISIS", "URGENT", "REGULAR")[number % 3],
            registered_on=scene.night(-number),
            languages=["nl"],
        )
    run_match(now=now, seconds=10)
    return account("NATIONAL_DESK")


class Acts:
    """Counts what somebody does: each click, choice and number that is typed."""

    def __init__(self):
        self.number = 0

    def __call__(self, act, *given):
        self.number += 1
        act(*given)


def work():
    """Do what the worker would, now that the desk waits."""
    what_if_job(str(WhatIf.objects.get().id))


def test_the_desk_asks_what_if_zwolle_closes_ten_beds(page, enter, desk, accessible, picture):
    act = Acts()
    proposals = list(Proposal.objects.values())
    enter(desk, "/landelijk/")

    act(page.get_by_role("link", name="Stel een wat-als-vraag").click)
    picture(page, "what-if-ask")
    accessible(page)
    act(page.get_by_label("Waar").select_option, ZWOLLE)
    act(page.get_by_label("Hoeveel bedden").fill, "10")
    act(page.get_by_role("button", name="Reken uit").click)
    expect(page.get_by_role("heading", level=1)).to_have_text("10 bedden minder in Zwolle")
    expect(page.get_by_text("Wordt uitgerekend")).to_be_visible()
    picture(page, "what-if-waiting")
    accessible(page)
    work()
    expect(page.get_by_role("heading", name="Wie dan geen plek meer heeft")).to_be_visible()

    assert act.number < 5
    expect(page.get_by_text("In het echt verandert er niets.")).to_be_visible()
    expect(page.get_by_text("mensen minder met een plek")).to_be_visible()
    expect(page.get_by_text("Bewezen.")).to_be_visible()
    picture(page, "what-if-answer")
    accessible(page)
    assert list(Proposal.objects.values()) == proposals
    assert not Placement.objects.exists()
    page.get_by_role("main").get_by_role("link", name="Wat als?").click()
    expect(page.get_by_role("link", name="10 bedden minder in Zwolle")).to_be_visible()
    picture(page, "what-if-kept")


def test_other_rules_are_asked_by_keyboard(page, enter, desk, accessible, picture):
    enter(desk, "/landelijk/wat-als/?soort=regels")

    page.get_by_label("Van welke wooneenheid").focus()
    page.keyboard.type("De Reiger")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Wat als de regels anders waren")
    accessible(page)
    page.get_by_label("Laagste leeftijd").fill("60")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Andere regels voor De Reiger")
    work()
    expect(page.get_by_role("heading", name="Wat er met elk doel gebeurt")).to_be_visible()
    picture(page, "what-if-rules")
    accessible(page)
