"""A manager names an address for software, reads how telling it goes, and has a test sent."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from opvang.models import Webhook
from tests.actions.webhooks.scene import again, webhook
from tests.journeys.country import account
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.slow


@pytest.fixture
def hook(db):
    shelter = saved(build.organisation(name="Stichting De Wilg", kind="SHELTER"))
    return webhook(
        "https://dossier.voorbeeld.nl/opvang/berichten",
        organisation=shelter,
        failures=31,
        failure="NO_ANSWER",
        failing_since=timezone.now() - timedelta(days=1),
        delivered_at=timezone.now() - timedelta(days=1, minutes=3),
        parked_at=timezone.now(),
    )


def test_a_manager_names_an_address_and_sees_to_one_that_takes_nothing(page, hook, enter, look):
    manager = account("SHELTER_MANAGER", organisation=hook.program.account.organisation)
    enter(manager, "/")
    page.get_by_role("link", name="een webhook neemt niets aan").click()
    expect(page.get_by_text("er kwam geen antwoord")).to_be_visible()
    page.get_by_role("button", name="Stuur een test").click()
    expect(page.get_by_text("De test wordt gestuurd.")).to_be_visible()
    page.get_by_role("link", name="Maak een webhook").click()
    page.get_by_label("Adres").fill("http://dossier.voorbeeld.nl/")
    page.get_by_role("button", name="Bewaar").click()
    expect(page.get_by_text("een adres dat met https:// begint").first).to_be_visible()
    look("webhook-refused")
    page.get_by_label("Adres").fill("https://dossier.voorbeeld.nl/tweede")
    page.get_by_role("button", name="Bewaar").click()
    expect(page.locator("#secret")).to_contain_text("whsec_")
    look("webhook-secret")
    page.get_by_role("link", name="Terug naar de koppelingen").click()
    look("webhooks")

    assert again(hook).test_asked
    assert Webhook.objects.filter(activated_at=None).count() == 1
