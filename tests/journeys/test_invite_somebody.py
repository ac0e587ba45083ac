"""A shelter gets a new colleague: one invites, the other calls back, and then they come in."""

import pytest
from playwright.sync_api import expect

from opvang.models import Account
from tests.journeys.country import PASSWORD, account, with_password
from tests.journeys.test_sign_in import is_inside, sign_out, type_password
from tests.models import build
from tests.models.build import saved
from tests.pages.account.people import code_of, with_app

pytestmark = pytest.mark.slow
EMAIL = "nieuw@opvang.example"


@pytest.fixture(autouse=True)
def _demo(settings):
    """Without mail the page shows the link; a second factor is asked as for real."""
    settings.DEMO = True
    settings.SECOND_FACTOR_REQUIRED = True


@pytest.fixture
def look(page, accessible, picture):
    """Keep a picture of the page, and see that it has no fault."""

    def see(name):
        picture(page, name)
        accessible(page)

    return see


@pytest.fixture
def shelter(db):
    return saved(build.organisation(name="Stichting De Wilg"))


@pytest.fixture
def desk(db):
    """Two people of the national desk, who have an app already."""
    first = with_password(account("NATIONAL_DESK"))
    facts = {"username": "collega@voorbeeld.nl", "roles": ["NATIONAL_DESK"]}
    second = saved(build.account(organisation=first.organisation, **facts))
    for one in (first, second):
        with_app(one)
    return first, second


def invites(page, shelter):
    """Fill in who comes, and return the link."""
    page.get_by_role("link", name="Nodig iemand uit").click()
    page.get_by_label("E-mailadres van het werk").fill(EMAIL)
    page.get_by_label("Organisatie").select_option(label=shelter.name)
    page.get_by_label("Medewerker opvang").check()
    page.get_by_role("button", name="Uitnodigen").click()
    return page.locator("#link").inner_text()


def test_one_invites_another_lets_in_and_a_colleague_begins(page, shelter, desk, enter, look):
    inviter, second = desk
    enter(inviter, "/accounts/")
    look("accounts-empty")
    link = invites(page, shelter)
    look("invited")
    sign_out(page)

    page.goto(link)
    page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    page.get_by_label("Wachtwoord, nog een keer").fill(PASSWORD)
    look("invitation")
    page.get_by_role("button", name="Bewaar").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Bijna klaar")

    enter(second, "/accounts/")
    look("accounts-waiting")
    page.get_by_role("link", name="Bel terug en activeer").click()
    page.get_by_label("Gebeld op een nummer dat al bekend was").check()
    look("activate")
    page.get_by_role("button", name="Activeer het account").click()
    expect(page.get_by_text("Het account is actief")).to_be_visible()
    sign_out(page)

    site = link.split("/uitnodiging/")[0]
    type_password(page, site, saved_account())
    page.get_by_role("link", name="App instellen").click()
    secret = page.locator("code.secret").inner_text()
    page.get_by_label("Code uit de app").fill(code_of(secret))
    page.get_by_role("button", name="Instellen").click()
    page.get_by_role("link", name="Ik heb ze bewaard").click()
    is_inside(page, saved_account())


def saved_account():
    return Account.objects.get(username=EMAIL)
