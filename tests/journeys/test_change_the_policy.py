"""The desk proposes another policy, looks at what it would do, and a colleague approves it."""

import pytest
from playwright.sync_api import expect

from tests.journeys.country import account, country

pytestmark = pytest.mark.slow


def test_two_people_change_the_policy(page, enter, accessible, picture):
    country()
    enter(account("NATIONAL_DESK"))
    expect(page.get_by_role("link", name="Beleid", exact=True)).to_be_hidden()
    page.get_by_text("Meer pagina's").press("Enter")
    picture(page, "menu")
    accessible(page)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Meldingen", exact=True)).to_be_focused()
    page.get_by_role("link", name="Beleid", exact=True).press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Beleid")
    picture(page, "policy")
    accessible(page)
    page.get_by_role("link", name="Stel een wijziging voor").click()
    page.get_by_label("Een bevestiging van de capaciteit geldt").fill("0")
    page.get_by_label("Waarom stelt u dit voor?").fill("Weekenden worden vergeten")
    page.get_by_role("button", name="Stel dit voor").click()
    expect(page.get_by_role("alert")).to_contain_text("0 kan niet. Geef een getal van 1")
    picture(page, "propose")
    accessible(page)
    page.get_by_label("Een bevestiging van de capaciteit geldt").fill("12")
    page.get_by_label("Mensen met spoed met een voorstel").fill("1")
    page.get_by_label("Mensen in crisis met een voorstel").fill("2")
    page.get_by_role("button", name="Stel dit voor").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Beleid 2")
    expect(page.get_by_role("button", name="Keur goed: dit geldt vanaf nu")).to_have_count(0)

    enter(account("ADMINISTRATOR"))
    page.get_by_text("Meer pagina's").press("Enter")
    page.get_by_role("link", name="Beleid", exact=True).click()
    page.get_by_role("link", name="Beleid 2 is voorgesteld").click()
    picture(page, "proposed")
    accessible(page)
    page.get_by_role("button", name="Keur goed: dit geldt vanaf nu").click()

    expect(page.get_by_role("status").filter(has_text="Goedgekeurd.")).to_be_visible()
    expect(page.get_by_text("Geldt nu")).to_be_visible()
