"""Somebody of a ministry signs in, follows the trends to a province and takes the figures along."""

import csv
import re
from io import StringIO
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.models import build
from tests.models.build import saved
from tests.trends.figures import publish_two_years

PASSWORD = "een-lang-wachtwoord-7"

pytestmark = pytest.mark.slow


@pytest.fixture
def analyst(db):
    """Somebody of a ministry, with two years of figures to look at."""
    publish_two_years()
    ministry = saved(build.organisation(kind="MINISTRY", name="Ministerie van Onderzoek"))
    account = build.account(
        username="ministerie", roles=["MINISTRY_ANALYST"], organisation=ministry
    )
    account.set_password(PASSWORD)
    return saved(account)


def sign_in(page, site):
    page.goto(f"{site}/trends/")
    page.get_by_label("Gebruikersnaam").fill("ministerie")
    page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Inloggen", exact=True).click()


def chart(page):
    return page.get_by_role("img", name=re.compile("Lijngrafiek"))


def test_an_analyst_follows_the_trends_to_a_file(page, site, analyst, accessible, picture):
    sign_in(page, site)

    expect(page.get_by_role("heading", name="Trends")).to_be_visible()
    expect(page.locator("#reeks-zin")).to_contain_text("In oktober 2026 waren in heel Nederland")
    expect(chart(page).locator("canvas")).to_be_visible()
    accessible(page)
    picture(page, "trends")

    page.get_by_role("link", name="Mensen zonder plek").click()
    page.get_by_role("link", name="Utrecht").click()
    expect(page.get_by_role("heading", level=2).first).to_have_text(
        "Mensen zonder plek: alle soorten plekken, Utrecht"
    )
    expect(chart(page).locator("canvas")).to_be_visible()
    accessible(page)
    picture(page, "trends-province")

    with page.expect_download() as download:
        page.get_by_role("link", name="Deze cijfers downloaden (CSV)").click()
    rows = list(
        csv.DictReader(
            StringIO(Path(download.value.path()).read_text(encoding="utf-8-sig")), delimiter=";"
        )
    )
    assert {row["provincie"] for row in rows} == {"Utrecht"}
    assert [row["waarde"] for row in reversed(rows)] == page.locator(
        "#reeks-cijfers [data-value]"
    ).all_inner_texts()


def test_all_of_it_works_without_a_mouse(page, site, analyst):
    sign_in(page, site)
    expect(page.get_by_role("heading", name="Trends")).to_be_visible()

    subject = page.get_by_role("link", name="In- en uitstroom")
    for _ in range(12):
        page.keyboard.press("Tab")
        if subject.evaluate("link => link === document.activeElement"):
            break
    page.keyboard.press("Enter")

    expect(page.get_by_role("link", name="In- en uitstroom")).to_have_attribute(
        "aria-current", "page"
    )


def test_where_nothing_is_published_a_sentence_says_why(page, site, analyst, accessible, picture):
    sign_in(page, site)
    expect(page.get_by_role("heading", name="Trends")).to_be_visible()

    page.get_by_role("link", name="Drenthe").click()

    expect(page.locator("#reeks-zin")).to_contain_text("te weinig organisaties")
    expect(chart(page)).to_have_count(0)
    accessible(page)
    picture(page, "trends-nothing")


def test_a_cell_that_does_not_exist_is_named_with_what_does(page, site, analyst, accessible):
    sign_in(page, site)
    expect(page.get_by_role("heading", name="Trends")).to_be_visible()
    # The browser itself notes an answer of 404 on its console; the answer is looked at elsewhere.
    answer = page.request.get(f"{site}/trends/?provincie=PV99")

    assert answer.status == 404
    assert "provincie: “PV99” bestaat niet" in answer.text()
