"""People prove who they are: with a password and a code, with a passkey, and not by guessing."""

import pytest
from playwright.sync_api import expect

from tests.journeys.country import PASSWORD, account, with_password
from tests.pages.account.people import code_of, with_app, with_recovery_codes

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def _required(settings):
    """Nobody goes on without a second factor, as for real."""
    settings.SECOND_FACTOR_REQUIRED = True


@pytest.fixture
def site(site):
    """A browser makes passkeys for a name, and not for an address of digits."""
    return site.replace("127.0.0.1", "localhost")


@pytest.fixture
def coordinator(db):
    return with_password(account("COORDINATOR"))


def type_password(page, site, somebody, password=PASSWORD):
    page.goto(f"{site}/")
    page.get_by_label("Gebruikersnaam").fill(somebody.username)
    page.get_by_label("Wachtwoord", exact=True).fill(password)
    page.get_by_role("button", name="Inloggen", exact=True).click()


def is_inside(page, somebody):
    expect(page.get_by_role("link", name=somebody.username)).to_be_visible()


def sign_out(page):
    page.get_by_role("button", name="Uitloggen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Inloggen")


def test_a_coordinator_signs_in_with_a_password_and_a_code(
    page, site, coordinator, accessible, picture
):
    type_password(page, site, coordinator)
    expect(page.get_by_text("Stel eerst een tweede stap in")).to_be_visible()
    picture(page, "account-empty")
    accessible(page)

    page.get_by_role("link", name="App instellen").click()
    expect(page.get_by_role("img", name="QR-code")).to_be_visible()
    picture(page, "app")
    accessible(page)
    secret = page.locator("code.secret").inner_text()
    page.get_by_label("Code uit de app").fill(code_of(secret))
    page.get_by_role("button", name="Instellen").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Herstelcodes")
    expect(page.locator(".codes li")).to_have_count(10)
    picture(page, "recovery-codes")
    accessible(page)
    page.get_by_role("link", name="Ik heb ze bewaard").click()
    is_inside(page, coordinator)

    sign_out(page)
    type_password(page, site, coordinator)
    expect(page.get_by_role("heading", level=1)).to_have_text("Tweede stap")
    picture(page, "second-step")
    accessible(page)
    page.get_by_label("Code").fill(code_of(secret))
    page.get_by_role("button", name="Inloggen", exact=True).click()
    is_inside(page, coordinator)


def test_who_lost_the_telephone_comes_in_with_a_recovery_code_once(
    page, site, coordinator, accessible, picture
):
    with_app(coordinator)
    code = with_recovery_codes(coordinator)[0]
    type_password(page, site, coordinator)
    page.get_by_label("Code").fill(code)
    page.get_by_role("button", name="Inloggen", exact=True).click()
    is_inside(page, coordinator)
    page.get_by_role("link", name=coordinator.username).click()
    expect(page.get_by_text("U hebt nog 9 codes")).to_be_visible()
    picture(page, "recovered")
    accessible(page)

    sign_out(page)
    type_password(page, site, coordinator)
    page.get_by_label("Code").fill(code)
    page.get_by_role("button", name="Inloggen", exact=True).click()
    expect(page.get_by_text("Deze code of passkey klopt niet")).to_be_visible()
    picture(page, "recovery-code-used")
    accessible(page)


def test_somebody_signs_out_from_afar_where_they_forgot_to(
    page, site, coordinator, accessible, picture
):
    secret = with_app(coordinator)
    forgotten = page.context.browser.new_context(locale="nl-NL")
    for one in (forgotten.new_page(), page):
        type_password(one, site, coordinator)
        one.get_by_label("Code").fill(code_of(secret))
        one.get_by_role("button", name="Inloggen", exact=True).click()
        is_inside(one, coordinator)

    page.get_by_role("link", name=coordinator.username).click()
    picture(page, "open-sessions")
    accessible(page)
    page.get_by_role("button", name="Daar uitloggen").click()
    expect(page.get_by_role("button", name="Daar uitloggen")).to_have_count(0)
    forgotten.pages[0].goto(f"{site}/account/")

    expect(forgotten.pages[0].get_by_role("heading", level=1)).to_have_text("Inloggen")
    forgotten.close()


def test_somebody_makes_a_passkey_and_signs_in_with_it(
    page, site, coordinator, accessible, picture
):
    browser = page.context.new_cdp_session(page)
    browser.send("WebAuthn.enable")
    browser.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )
    type_password(page, site, coordinator)

    page.get_by_role("link", name="Passkey toevoegen").click()
    page.get_by_label("Naam").fill("Laptop van het werk")
    picture(page, "passkey")
    accessible(page)
    page.get_by_role("button", name="Passkey toevoegen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Herstelcodes")
    page.get_by_role("link", name=coordinator.username).click()
    expect(page.get_by_text("Laptop van het werk")).to_be_visible()
    expect(page.get_by_role("link", name="Weghalen")).to_have_count(0)
    picture(page, "account-passkey")
    accessible(page)

    sign_out(page)
    page.get_by_role("button", name="Gebruik een passkey").click()
    is_inside(page, coordinator)

    sign_out(page)
    type_password(page, site, coordinator)
    page.get_by_role("button", name="Gebruik uw passkey").click()
    is_inside(page, coordinator)


def test_a_passkey_that_fails_is_told_in_a_sentence(page, site, accessible, picture):
    page.goto(f"{site}/inloggen/")
    page.evaluate("() => { navigator.credentials.get = () => Promise.reject(new Error('no')); }")

    page.get_by_role("button", name="Gebruik een passkey").click()

    expect(page.get_by_role("alert")).to_contain_text("Het lukte niet met de passkey")
    picture(page, "passkey-failed")
    accessible(page)


def test_who_guesses_is_kept_out_for_a_while(page, site, coordinator, accessible, picture):
    for _ in range(4):
        type_password(page, site, coordinator, "geraden wachtwoord")
        expect(page.get_by_role("alert")).to_contain_text("horen niet bij elkaar")
    with page.expect_response(lambda answer: answer.status == 429):
        type_password(page, site, coordinator, "geraden wachtwoord")

    expect(page.get_by_role("heading", level=1)).to_have_text("Even niet inloggen")
    expect(page.get_by_text("Probeer het weer vanaf")).to_be_visible()
    picture(page, "locked-out")
    accessible(page)
