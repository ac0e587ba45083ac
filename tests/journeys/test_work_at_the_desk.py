"""The national desk answers a hold, calls a shelter, and has everybody matched."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone
from playwright.sync_api import expect
from procrastinate.contrib.django.models import ProcrastinateJob

from opvang.models import CapacityConfirmation, Placement, Unit
from tests.journeys.country import account, country
from tests.models import build
from tests.models.build import saved
from tests.queries import scene

pytestmark = pytest.mark.slow


@pytest.fixture
def desk(db):
    """Somebody of the desk, a country with shelters that are stale, and a hold to answer."""
    country()
    now = timezone.now()
    cosm = Unit.objects.get(place_type="COSM")
    for made in Unit.objects.filter(place_type__in=["WOMEN", "LABOUR"]):
        made.capacity_confirmations.update(confirmed_at=now - timedelta(days=4))
    asked = scene.request(persons=1, urgency="URGENT", languages=["en"])
    saved(build.hold(unit=cosm, request=asked, held_until=now + timedelta(hours=3, minutes=10)))
    return account("NATIONAL_DESK")


def match_ends():
    """Do away with the job that was asked for, as whoever does it would."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE procrastinate_jobs SET status = 'succeeded' WHERE queue_name = 'match'"
        )


def test_the_desk_answers_calls_and_matches(page, enter, desk, accessible, picture):
    enter(desk, "/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Landelijk coördinatiepunt")
    picture(page, "desk")
    accessible(page)

    page.get_by_role("link", name="Bekijk en antwoord").click()
    picture(page, "desk-hold")
    accessible(page)
    page.get_by_role("button", name="Ja, zeg de plek toe").click()
    expect(page.get_by_text("Bevestigd. De plek is toegezegd")).to_be_visible()
    expect(page.get_by_text("Verder is het aan de opvang")).to_be_visible()
    picture(page, "desk-confirmed")

    page.get_by_role("link", name="Coördinatiepunt", exact=True).click()
    calls = page.get_by_role("button", name="Gebeld: klopt")
    expect(calls.first).to_be_visible()
    before = calls.count()
    calls.first.click()
    expect(page.get_by_text("Bevestigd: de opvang zegt dat dit klopt.")).to_be_visible()
    expect(calls).to_have_count(before - 1)
    assert CapacityConfirmation.objects.filter(method="PHONE", confirmed_by=desk).count() == 1

    page.get_by_role("button", name="Draai de match nu").click()
    expect(page.get_by_text("De match is gevraagd en begint zo.")).to_be_visible()
    assert ProcrastinateJob.objects.filter(queue_name="match", status="todo").exists()
    page.locator("summary").filter(has_text="vrij").first.click()
    picture(page, "desk-later")
    accessible(page)


def test_the_desk_finds_who_fits_a_free_bed(page, enter, desk, accessible, picture):
    enter(desk, "/landelijk/")

    page.locator("summary").filter(has_text="Vrouwenopvang").click()
    page.get_by_role("link", name="Wie past hier?").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wie past hier?")
    expect(page.get_by_text("hier nu", exact=False).first).to_be_visible()
    picture(page, "who-fits")
    accessible(page)
    page.get_by_role("button", name="Houd deze plek vast").first.click()

    expect(page.get_by_text("De plek wordt vastgehouden tot er antwoord is.")).to_be_visible()
    assert Placement.objects.filter(state="HELD", asked_by=desk).count() == 1


def test_a_match_that_is_over_stands_once_on_a_page_that_waited_for_it(page, enter, desk):
    page.clock.install()
    enter(desk, "/landelijk/")
    page.get_by_role("button", name="Draai de match nu").click()
    expect(page.get_by_text("De match is gevraagd en begint zo.")).to_be_visible()
    match_ends()

    page.evaluate("htmx.trigger('#vers', 'following')")
    expect(page.get_by_text("De match is gevraagd en begint zo.")).to_have_count(0)
    with page.expect_event(
        "requestfinished", lambda one: one.url.endswith("/landelijk/ronde/")
    ) as asked:
        page.clock.fast_forward(6_000)
    page.clock.run_for(1_000)

    assert asked.value.headers["x-by-itself"] == "1"
    expect(page.locator("#match")).to_have_count(1)
