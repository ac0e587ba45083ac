"""A shelter says why somebody stays over the longest time, and the national desk reads it."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from opvang.calendar import tonight
from tests.actions.world import new_world
from tests.queries.scene import beds_of, stay

pytestmark = pytest.mark.slow


def test_a_shelter_explains_and_the_desk_reads_it(page, enter, accessible, picture):
    world, night = new_world(), tonight(timezone.now())
    guest = stay(beds_of(world.unit(max_nights=3))[0]).placement
    guest.start = night - timedelta(days=8)
    guest.save()
    enter(world.worker, path="/")
    picture(page, "long-stay-task")
    accessible(page)

    page.get_by_role("link", name="Zeg waarom, en tot wanneer.").press("Enter")
    page.get_by_role("radio", name="zorg", exact=False).first.press("Space")
    page.get_by_label("Verwacht einde").fill(f"{night}")
    page.get_by_role("button", name="Bewaar de reden").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("is niet na vandaag")
    picture(page, "long-stay-mistake")
    accessible(page)
    page.get_by_label("Verwacht einde").fill(f"{night + timedelta(days=9)}")
    page.get_by_role("button", name="Bewaar de reden").press("Enter")
    expect(page.get_by_text("De reden is bewaard.")).to_be_visible()

    enter(world.desk, path="/")
    page.get_by_role("link", name="Wie woont langer dan de langste tijd?").press("Enter")
    expect(page.get_by_role("heading", name="Verblijfsduur")).to_be_visible()
    expect(page.get_by_text("1 verblijf over de langste tijd")).to_be_visible()
    picture(page, "long-stays")
    accessible(page)
