"""A manager makes a program and a key, the desk calls back, and the software begins."""

import pytest
from playwright.sync_api import expect

from opvang.models import ApiKey
from tests.journeys.country import PASSWORD, account, with_password
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.slow


@pytest.fixture
def manager(db):
    shelter = saved(build.organisation(name="Stichting De Wilg", kind="SHELTER"))
    return account("SHELTER_MANAGER", organisation=shelter)


@pytest.fixture
def desk(db):
    return with_password(account("NATIONAL_DESK"))


def makes(page, look):
    """Say what software it is, and take its key along."""
    page.get_by_role("link", name="Maak een koppeling").click()
    page.get_by_label("Naam van de software").fill("Zorgdossier")
    page.get_by_label("Organisatie").select_option(label="Stichting De Wilg")
    page.get_by_label("Medewerker opvang").check()
    page.get_by_label("Vrije plekken lezen").check()
    page.get_by_label("Werkt tot").fill("2099-01-01")
    page.get_by_role("button", name="Bewaar").click()
    expect(page.get_by_text("hoogstens 730 dagen vooruit").first).to_be_visible()
    look("program-refused")
    ahead = page.evaluate("new Date(Date.now() + 864e5 * 300).toISOString().slice(0, 10)")
    page.get_by_label("Werkt tot").fill(ahead)
    page.get_by_role("button", name="Bewaar").click()
    page.get_by_role("button", name="Maak een sleutel").click()
    look("program-key")
    return page.locator("#key").inner_text()


def lets_in(page, look):
    """Prove who one is, call back and activate, from the task that waits for it."""
    page.get_by_role("link", name="bel terug en activeer de koppeling").click()
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Verder").click()
    page.get_by_label("Gebeld op een nummer dat al bekend was").check()
    look("program-activate")
    page.get_by_role("button", name="Activeer de koppeling").click()
    expect(page.get_by_text("De koppeling is actief")).to_be_visible()


def test_software_begins_once_another_called_back_and_stops_at_once(
    page, manager, desk, enter, look
):
    enter(manager, "/koppelingen/")
    look("programs-empty")
    key = makes(page, look)
    site = page.url.split("/koppelingen/")[0]
    bearer = {"Authorization": f"Bearer {key}"}

    def asked():
        # As software does it, apart from any browser that is signed in.
        return page.request.get(f"{site}/api/v1/units", headers=bearer).status

    before = asked()
    enter(desk, "/")
    lets_in(page, look)
    during = asked()
    enter(manager, "/koppelingen/")
    expect(page.get_by_text("Laatst gebruikt")).to_be_visible()
    look("programs")
    page.get_by_role("button", name="Trek in").click()
    expect(page.get_by_text("De sleutel is ingetrokken")).to_be_visible()

    assert (before, during, asked()) == (401, 200, 401)
    assert ApiKey.objects.get().revoked_at
