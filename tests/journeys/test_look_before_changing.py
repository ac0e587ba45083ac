"""A shelter sees what other rules would do; the desk sees which rules can hardly be meant."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from opvang.actions.matches import run_match
from opvang.models import Unit
from tests.journeys.country import account
from tests.journeys.shelter import house
from tests.queries import scene

pytestmark = pytest.mark.slow


def test_a_shelter_sees_whom_other_rules_would_let_in(page, enter, accessible, picture, db):
    home = house()
    for number in range(6):
        scene.request(urgency=("CRISIS", "URGENT")[number % 2], routes=["ASYLUM"])
    enter(home.manager, f"/opvang/wooneenheden/{home.women.id}/regels/")

    page.get_by_label("asiel", exact=True).check()
    page.get_by_role("button", name="Bekijk wat dit verandert").click()
    expect(page.get_by_role("heading", name="Wat dit verandert")).to_be_in_viewport()
    expect(page.get_by_text("5 tot 9 aanvragen")).to_be_visible()
    picture(page, "preview")
    accessible(page)
    assert "ASYLUM" not in Unit.objects.get(id=home.women.id).routes
    page.get_by_role("button", name="Sla de regels op").click()
    expect(page.get_by_text("Opgeslagen.")).to_be_visible()

    assert "ASYLUM" in Unit.objects.get(id=home.women.id).routes


def test_the_desk_reads_what_does_not_seem_right(page, enter, accessible, picture, db):
    scene.unit(name="De Wielewaal", only_for=["TRAUMA"], max_age_boys=12, max_age_girls=12)
    scene.unit(name="De Ekster", shared=True, sexes=["MALE"], routes=["ASYLUM"])
    scene.request(urgency="CRISIS", routes=["UNDOCUMENTED"])
    run_match(now=timezone.now(), seconds=10)
    enter(account("NATIONAL_DESK"), "/landelijk/")

    picture(page, "desk-with-what-if")
    page.get_by_role("link", name="Bekijk wat er niet lijkt te kloppen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Bevindingen")
    expect(page.get_by_text("Dit is alleen voor")).to_be_visible()
    picture(page, "findings")
    accessible(page)
    page.get_by_role("link", name="De Wielewaal").first.click()
    expect(page.get_by_text("Dit lijkt niet te kloppen")).to_be_visible()
    picture(page, "unit-with-findings")
    accessible(page)
