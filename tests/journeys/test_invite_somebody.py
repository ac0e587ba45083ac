"""A manager invites a colleague, the desk calls back and lets in, and only then they begin."""

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
def shelter(db):
    return saved(build.organisation(name="Stichting De Wilg", kind="SHELTER"))


@pytest.fixture
def manager(shelter):
    """Who manages the shelter, and has an app already."""
    made = account("SHELTER_MANAGER", organisation=shelter)
    with_app(made)
    return made


@pytest.fixture
def desk(db):
    """Somebody of the national desk, who has an app already."""
    made = with_password(account("NATIONAL_DESK"))
    with_app(made)
    return made


def invites(page, shelter):
    """Fill in who comes, and return the link."""
    page.get_by_role("link", name="Nodig iemand uit").click()
    page.get_by_label("E-mailadres van het werk").fill(EMAIL)
    page.get_by_label("Organisatie").select_option(label=shelter.name)
    page.get_by_label("Medewerker opvang").check()
    page.get_by_role("button", name="Uitnodigen").click()
    return page.locator("#link").inner_text()


def comes(page, link, look):
    """Follow the link and choose a password, which lets nobody in yet."""
    page.goto(link)
    page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    page.get_by_label("Wachtwoord, nog een keer").fill(PASSWORD)
    look("invitation")
    page.get_by_role("button", name="Bewaar").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Bijna klaar")
    type_password(page, link.split("/uitnodiging/")[0], Account(username=EMAIL))
    expect(page.get_by_role("alert")).to_contain_text("horen niet bij elkaar")


def lets_in(page, look):
    """Prove who one is, call back and activate, from the task that waits for it."""
    page.get_by_role("link", name="bel terug en activeer een nieuw account").click()
    look("activate-proof")
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Verder").click()
    page.get_by_label("Gebeld op een nummer dat al bekend was").check()
    look("activate")
    page.get_by_role("button", name="Activeer het account").click()
    expect(page.get_by_text("Het account is actief")).to_be_visible()
    look("accounts-active")


def begins(page, site):
    """Sign in with the password, and set up the second factor before anything else."""
    newcomer = Account.objects.get(username=EMAIL)
    type_password(page, site, newcomer)
    page.get_by_role("link", name="App instellen").click()
    secret = page.locator("code.secret").inner_text()
    page.get_by_label("Code uit de app").fill(code_of(secret))
    page.get_by_role("button", name="Instellen").click()
    page.get_by_role("link", name="Ik heb ze bewaard").click()
    is_inside(page, newcomer)


def test_a_manager_invites_the_desk_lets_in_and_a_colleague_begins(
    page, manager, desk, enter, look
):
    enter(manager, "/accounts/")
    look("accounts-empty")
    link = invites(page, manager.organisation)
    look("invited")
    sign_out(page)
    comes(page, link, look)

    enter(manager, "/accounts/")
    expect(page.get_by_text(EMAIL, exact=True)).to_be_visible()
    expect(page.get_by_role("link", name="Bel terug en activeer")).to_have_count(0)
    look("accounts-waiting")
    enter(desk, "/")
    lets_in(page, look)
    sign_out(page)
    begins(page, link.split("/uitnodiging/")[0])
