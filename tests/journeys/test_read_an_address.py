"""A coordinator reads where people go, after proving who they are; others see that they looked."""

import pytest
from playwright.sync_api import expect

from tests.journeys.country import PASSWORD, account, with_password
from tests.models import build
from tests.models.build import saved
from tests.queries import scene

pytestmark = pytest.mark.slow
STREET = "Kanariestraat"


@pytest.fixture
def coordinator(db):
    return with_password(account("COORDINATOR"))


@pytest.fixture
def promised(coordinator):
    """A place that was promised to people whom the coordinator guides."""
    unit = scene.unit()
    saved(build.address(shelter=unit.shelter, street=STREET, town="Ergens"))
    request = scene.request(organisation=coordinator.organisation, status="PLACED")
    return saved(build.hold(unit=unit, request=request, state="CONFIRMED"))


def reads_the_address(page, look):
    """From the page of the request to the address, with a password and a purpose on the way."""
    page.get_by_role("link", name="Bekijk het adres").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Bent u het zelf?")
    look("prove-again")
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Verder").click()
    expect(page.get_by_role("heading", name="Eerst waarvoor")).to_be_visible()
    assert STREET not in page.content()
    look("address-what-for")
    page.get_by_label("De mensen brengen").check()
    page.get_by_role("button", name="Toon het adres").click()
    expect(page.get_by_text(STREET)).to_be_visible()


def test_an_address_is_read_after_a_proof_and_the_look_is_seen_by_others(
    page, enter, coordinator, promised, look
):
    enter(coordinator, f"/aanvragen/{promised.request_id}/")
    reads_the_address(page, look)
    look("address")
    assert STREET not in page.url + page.title()

    page.get_by_role("link", name="Terug naar aanvraag").click()
    page.get_by_role("link", name="Wie heeft deze aanvraag ingezien").click()
    mine = page.get_by_role("row").filter(has_text=coordinator.username)
    expect(mine.filter(has_text="adres")).to_be_visible()
    assert STREET not in page.content()
    look("who-saw-address")

    enter(account("AUDITOR"), "/toezicht/logboek/?handeling=READ_ADDRESS")
    row = page.get_by_role("row").filter(has_text=coordinator.username)
    expect(row).to_have_count(1)
    expect(row).to_contain_text("de mensen brengen")
    wide = "node => node.scrollWidth > node.clientWidth"
    assert not any(cell.evaluate(wide) for cell in row.get_by_role("cell").all())
    assert STREET not in page.content()
    look("log-address")
