"""A worker stops a unit and a shelter in two taps, and opens them again in one."""

import pytest
from playwright.sync_api import expect

from opvang.models import Closure
from tests.journeys.shelter import house

pytestmark = pytest.mark.slow


class Thumb:
    """Taps on what is large enough for one, and counts."""

    def __init__(self):
        self.taps = 0

    def tap(self, thing):
        box = thing.bounding_box()
        assert box["height"] >= 44
        assert box["width"] >= 44
        thing.click()
        self.taps += 1


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
def board(request, browser, site, client):
    made = house()
    client.force_login(made.worker)
    context = browser.new_context(
        java_script_enabled=request.param,
        locale="nl-NL",
        viewport={"width": 360, "height": 800},
        has_touch=True,
    )
    session = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": site}])
    page = context.new_page()
    page.goto(f"{site}/opvang/")
    yield made, page
    context.close()


def test_two_taps_stop_a_unit_and_one_opens_it(board, picture):
    made, page = board
    thumb = Thumb()

    thumb.tap(page.get_by_role("link", name="Stop Vrouwen, eerste verdieping", exact=True))
    picture(page, "stop")
    thumb.tap(page.get_by_role("button", name="Te weinig personeel"))

    expect(page.get_by_text("Stop: er komt niemand bij.")).to_be_visible()
    picture(page, "board-stopped")
    assert thumb.taps == 2
    stop = Closure.objects.get(unit=made.women)
    assert (stop.reason, stop.is_stop) == ("STAFF", True)
    assert (stop.expected_until - stop.closed_from).days == 1
    expect(page.get_by_text("Overboekt")).to_have_count(0)

    thumb.tap(page.get_by_role("button", name="Weer open Hele wooneenheid"))

    expect(page.get_by_text("Weer open. Het telt vanaf vannacht mee.")).to_be_visible()
    assert thumb.taps == 3


def test_two_taps_stop_a_shelter_and_one_opens_it(board, picture):
    _, page = board
    thumb = Thumb()

    thumb.tap(page.get_by_role("link", name="Stop voor alle wooneenheden"))
    thumb.tap(page.get_by_role("button", name="Veiligheid"))

    expect(page.get_by_text("Stop: er komt niemand bij.")).to_be_visible()
    picture(page, "board-stopped-shelter")
    assert Closure.objects.filter(is_stop=True, reopened_on=None).count() == 2

    thumb.tap(page.get_by_role("button", name="Alles weer open"))

    expect(page.get_by_text("Weer open. Er kan weer iemand komen.")).to_be_visible()
    assert thumb.taps == 3


def test_the_page_of_a_stop_has_no_faults(page, enter, accessible, picture):
    made = house()
    enter(made.worker, f"/opvang/wooneenheden/{made.women.id}/stop/")

    picture(page, "stop-page")
    accessible(page)
    page.get_by_text("Duurt het korter of langer?").click()
    page.get_by_label("Eerste nacht weer open").fill("2020-01-01")
    page.get_by_role("button", name="Anders").click()

    expect(page.get_by_role("alert")).to_contain_text("al voorbij")
    accessible(page)
