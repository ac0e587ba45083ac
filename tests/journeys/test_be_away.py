"""Somebody is called away from a half-filled form: warned, signed out, and nothing is lost."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from opvang.models import CrisisMode, Session
from tests.journeys.country import account, with_password
from tests.journeys.test_sign_in import type_password

pytestmark = pytest.mark.slow
REASON = "Brand in de meldkamer"


@pytest.fixture
def desk(db):
    return with_password(account("NATIONAL_DESK"))


def ends_in(seconds):
    """Let the session end in so many seconds, by the clock of the site."""
    Session.objects.update(expire_date=timezone.now() + timedelta(seconds=seconds))


def fill_in(page):
    page.get_by_label("4 uur", exact=True).check()
    page.get_by_label("Waarom is er geen tijd").fill(REASON)


def come_back(page, site, somebody):
    tab = page.context.new_page()
    type_password(tab, site, somebody)
    expect(tab.get_by_role("link", name=somebody.username)).to_be_visible()
    tab.close()


def test_who_is_warned_goes_on_and_who_is_signed_out_loses_nothing(page, site, desk, enter, look):
    page.clock.install()
    enter(desk, reverse("crisis-mode"))
    fill_in(page)
    ends_in(100)
    page.clock.fast_forward("13:30")

    expect(page.get_by_role("status").get_by_text("Over twee minuten")).to_be_visible()
    look("session-nearly-over")
    page.get_by_role("button", name="Ingelogd blijven").click()
    expect(page.get_by_text("Over twee minuten")).to_have_count(0)

    ends_in(-1)
    page.clock.fast_forward("14:00")
    expect(page.get_by_role("heading", level=1)).to_have_text("U bent uitgelogd")
    expect(page.locator("textarea")).to_be_hidden()
    look("session-over")
    come_back(page, site, desk)
    page.get_by_role("button", name="Ik ben weer ingelogd").click()
    page.get_by_role("button", name="Zet de crisisstand aan").click()

    expect(page.get_by_text("bovenaan elke pagina")).to_be_visible()
    assert CrisisMode.objects.get().reason == REASON


def test_without_scripts_the_form_itself_waits(browser, site, desk):
    context = browser.new_context(java_script_enabled=False, locale="nl-NL")
    page = context.new_page()
    type_password(page, site, desk)
    page.goto(f"{site}{reverse('crisis-mode')}")
    fill_in(page)
    ends_in(-1)

    page.get_by_role("button", name="Zet de crisisstand aan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("U bent uitgelogd")
    assert REASON not in page.content()
    come_back(page, site, desk)
    page.get_by_role("button", name="Verder").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Verstuur het alsnog")
    page.get_by_role("button", name="Versturen").click()

    expect(page.get_by_text("bovenaan elke pagina")).to_be_visible()
    assert CrisisMode.objects.get().reason == REASON
    context.close()
