"""A chain director looks how full it is in the own region, and follows its trends."""

import pytest
from playwright.sync_api import expect

from tests.journeys.country import country
from tests.queries.scene import UTRECHT, unit
from tests.trends.figures import publish_two_years
from tests.trends.test_series import director

pytestmark = [pytest.mark.slow, pytest.mark.django_db]


def test_a_chain_director_reads_about_the_own_province_only(page, enter, look):
    country()
    unit(beds=3, municipality=UTRECHT)
    publish_two_years()

    enter(director(), "/land/")
    expect(page.get_by_role("heading", name="Uw regio")).to_be_visible()
    expect(page.get_by_role("heading", level=2)).to_have_text(["Utrecht"])
    look("region")
    page.get_by_role("link", name="Trends").click()

    expect(page.locator("#reeks-zin")).to_contain_text("In oktober 2026 waren in Utrecht")
    expect(page.get_by_text("Limburg")).to_have_count(0)
    look("region-trends")
