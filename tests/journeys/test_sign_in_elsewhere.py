"""Somebody links the account of their organisation, and comes in by it: with their second step."""

import pytest
from playwright.sync_api import expect

from opvang.models import Account
from opvang.policies import policy_for_browsers
from opvang.signing_in import single_sign_on
from tests.journeys.country import account, with_password
from tests.journeys.test_sign_in import is_inside, sign_out, type_password
from tests.pages.account.issuer import CLIENT, SECRET, issuing
from tests.pages.account.people import code_of, with_app

pytestmark = pytest.mark.slow
NAME = "Zorggroep De Berk"


@pytest.fixture(autouse=True)
def issuer(settings):
    """The organisation of the coordinator, which asks whoever comes there to press a link."""
    with issuing() as one:
        one.has_page = True
        settings.SECOND_FACTOR_REQUIRED = True
        settings.SSO_ISSUER, settings.SSO_NAME = one.url, NAME
        settings.CONTENT_SECURITY_POLICY = policy_for_browsers(one.url)
        settings.SOCIALACCOUNT_PROVIDERS = single_sign_on(one.url, CLIENT, SECRET, NAME, local=True)
        yield one


@pytest.fixture
def elsewhere(issuer):
    return (issuer.url,)


@pytest.fixture
def coordinator(db):
    return with_password(account("COORDINATOR"))


def by_the_organisation(page):
    page.get_by_role("button", name=f"Inloggen via {NAME}").click()
    page.get_by_role("link", name="Ik ben het").click()


def give_code(page, secret):
    expect(page.get_by_role("heading", level=1)).to_have_text("Tweede stap")
    page.get_by_label("Code").fill(code_of(secret))
    page.get_by_role("button", name="Inloggen", exact=True).click()


def links(page, site, coordinator, secret, look):
    """Sign in with password and code, and link the account of the organisation."""
    type_password(page, site, coordinator)
    give_code(page, secret)
    page.get_by_role("link", name=coordinator.username).click()
    page.get_by_role("button", name=f"Koppel {NAME}").click()
    page.get_by_role("link", name="Ik ben het").click()
    expect(page.get_by_text("Uw account is gekoppeld")).to_be_visible()
    expect(page.get_by_role("button", name="Loskoppelen")).to_be_visible()
    look("linked")


def test_who_linked_comes_in_by_their_organisation_and_a_code(
    page, site, coordinator, issuer, look
):
    secret = with_app(coordinator)
    links(page, site, coordinator, secret, look)
    sign_out(page)
    look("sign-in-elsewhere")

    by_the_organisation(page)
    expect(page.get_by_role("link", name=coordinator.username)).to_have_count(0)
    give_code(page, secret)
    is_inside(page, coordinator)
    assert issuer.asked["code_challenge_method"] == "S256"

    page.get_by_role("link", name=coordinator.username).click()
    page.get_by_role("button", name="Loskoppelen").click()
    expect(page.get_by_role("button", name=f"Koppel {NAME}")).to_be_visible()
    sign_out(page)
    by_the_organisation(page)
    expect(page.get_by_role("alert")).to_contain_text("nog niet gekoppeld")
    assert Account.objects.count() == 1
    look("not-linked")
