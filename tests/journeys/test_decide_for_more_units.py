"""A manager decides a rule for all units of a shelter, after a look at what that does."""

import pytest
from playwright.sync_api import expect

from opvang.models import Unit
from tests.journeys.shelter import house

pytestmark = pytest.mark.slow


def test_a_rule_is_decided_once_and_units_follow(page, enter, accessible, picture):
    made = house()
    enter(made.manager, f"/opvang/wooneenheden/{made.women.id}/")

    page.get_by_role("link", name="Regels voor meer wooneenheden").click()
    picture(page, "rule-defaults")
    accessible(page)
    page.get_by_role("link", name="Wijzig opname 's nachts, De Berk").click()
    page.get_by_label("Er doet 's nachts iemand open").check()
    page.get_by_role("checkbox", name="Vrouwen, eerste verdieping").check()
    page.get_by_role("button", name="Bekijk wat dit verandert").click()
    expect(page.get_by_role("heading", name="Vrouwen, eerste verdieping")).to_be_visible()
    picture(page, "rule-default")
    accessible(page)
    page.get_by_role("button", name="Leg dit vast").click()

    expect(page.get_by_text("Opgeslagen voor 1 wooneenheid.")).to_be_visible()
    made.women.refresh_from_db()
    assert (made.women.night_intake, made.women.inherits) == (True, ["night_intake"])
    page.goto(page.url.split("/opvang/")[0] + f"/opvang/wooneenheden/{made.women.id}/")
    expect(page.get_by_text("(van de opvang)")).to_be_visible()


def test_a_manager_reads_what_goes_and_says_yes_to_it(page, enter, accessible, picture, db):
    home = house()
    Unit.objects.update(contraindications=["ADDICTION", "VIOLENCE"])
    enter(home.manager, "/opvang/regels/")
    picture(page, "rules-for-more")
    accessible(page)

    page.get_by_role("link", name="Wijzig neemt niet").first.click()
    expect(page.get_by_label("actief middelengebruik", exact=True)).to_be_checked()
    page.get_by_label("actief middelengebruik", exact=True).uncheck()
    for box in page.locator("[name=followers]").all():
        box.check()
    page.get_by_role("button", name="Leg dit vast").click()
    expect(page.get_by_text("Zet het vinkje").first).to_be_visible()
    page.get_by_role("button", name="Bekijk wat dit verandert").click()
    expect(page.get_by_text("Vervalt: actief middelengebruik").first).to_be_visible()
    picture(page, "rule-with-loss")
    accessible(page)
    page.get_by_label("Ja, dit vervalt").check()
    page.get_by_role("button", name="Leg dit vast").click()
    expect(page.get_by_role("link", name="Terug naar het bord")).to_be_visible()

    assert {*map(tuple, Unit.objects.values_list("contraindications", flat=True))} == {
        ("VIOLENCE",)
    }
