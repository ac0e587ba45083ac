"""A municipality writes down what it has, and reads who coordinates it and where nobody does."""

import pytest
from playwright.sync_api import expect

from tests.models import build
from tests.models.build import saved
from tests.queries import scene

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_a_municipality_keeps_its_own_line(page, enter, look):
    where = build.municipality(scene.NORTH_HOLLAND)
    saved(build.care_area(municipality=where))
    works = build.organisation(kind="MUNICIPALITY", municipality=where)

    enter(scene.actor("MUNICIPALITY", organisation=saved(works)), "/dekking/")
    page.get_by_text("Noord-Holland").last.click()
    look("coverage")
    page.get_by_role("link", name="Amsterdam").click()
    page.get_by_role("button", name="Leg vast").click()
    expect(page.get_by_role("alert")).to_contain_text("Kies een dag.")
    page.get_by_label("beleid").check()
    page.get_by_label("Ja, vanaf deze dag").check()
    page.get_by_label("Vanaf welke dag?").fill("2026-01-01")
    look("municipality-coverage")
    page.get_by_role("button", name="Leg vast").click()

    expect(page.get_by_text("sinds 1 januari 2026")).to_be_visible()
