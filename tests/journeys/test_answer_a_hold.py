"""Each party signs in, reads who asks for a place it decides about, and answers."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.journeys.country import PASSWORD, account, with_password
from tests.models import build
from tests.models.build import saved
from tests.queries import scene

pytestmark = pytest.mark.slow

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
NIGHT = datetime(2026, 11, 23, 23, tzinfo=UTC)
PARTIES = [
    ("NATIONAL_DESK", "COSM", NOON),
    ("POLICE", "EMERGENCY", NIGHT),
    ("COORDINATOR", "EMERGENCY", NOON),
    ("MUNICIPALITY", "YOUTH", NOON),
    ("GUARDIAN", "PROTECTED_RECEPTION", NOON),
]


def held(place_type, *, now):
    """Save a hold that waits for three quarters of an hour."""
    young = place_type in ("YOUTH", "PROTECTED_RECEPTION")
    place = scene.unit(place_type=place_type, min_age=0 if young else 18)
    asked = saved(
        build.request(urgency="CRISIS", night_intake=True, traits=["PET"], languages=["ti", "en"])
    )
    person = saved(build.person(age=16 if young else 41))
    saved(build.request_person(request=asked, person=person))
    until = now + timedelta(minutes=45)
    return saved(build.hold(unit=place, request=asked, held_until=until, start=now.date()))


def somebody(role, hold):
    """Save who decides over *hold* in this role, with a password."""
    organisation = saved(build.organisation(kind="CARE_COORDINATION", name=f"Partij {role}"))
    if role == "COORDINATOR":
        region = saved(build.care_region(organisation=organisation))
        saved(build.care_area(region=region, municipality=hold.unit.shelter.municipality))
    return with_password(account(role, organisation=organisation))


def sign_in(page, site, reader):
    page.goto(f"{site}/te-beantwoorden/")
    page.get_by_label("Gebruikersnaam").fill(reader.username)
    page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Inloggen", exact=True).click()


@pytest.fixture(params=PARTIES, ids=[role for role, _, _ in PARTIES])
def waiting(request, monkeypatch, db):
    """A hold at the hour of one party, and somebody of that party."""
    role, place_type, now = request.param
    monkeypatch.setattr(timezone, "now", lambda: now)
    hold = held(place_type, now=now)
    return hold, somebody(role, hold)


def test_whoever_decides_promises_a_place(page, site, waiting, accessible, picture):
    hold, reader = waiting
    sign_in(page, site, reader)

    expect(page.get_by_role("heading", name="1 plek wacht op uw antwoord")).to_be_visible()
    picture(page, f"to-answer-{reader.roles[0].lower()}")
    accessible(page)
    page.get_by_role("link", name="Bekijk en antwoord").click()
    expect(page.get_by_text("jaar").first).to_be_visible()
    expect(page.get_by_text(hold.request.reference)).to_have_count(0)
    accessible(page)
    page.get_by_role("button", name="Ja, zeg de plek toe").click()

    expect(page.get_by_text("Bevestigd. De plek is toegezegd")).to_be_visible()
    hold.refresh_from_db()
    assert hold.state == "CONFIRMED"


def test_a_labour_bed_is_promised_once_the_inspectorate_consented(
    page, enter, monkeypatch, accessible, picture
):
    monkeypatch.setattr(timezone, "now", lambda: NOON)
    hold = held("LABOUR", now=NOON)
    desk, inspector = (somebody(role, hold) for role in ("NATIONAL_DESK", "LABOUR_INSPECTORATE"))

    enter(desk, f"/houden/{hold.id}/")
    picture(page, "awaits-consent")
    accessible(page)
    enter(inspector, "/te-beantwoorden/")
    page.get_by_role("link", name="Bekijk en antwoord").click()
    picture(page, "may-consent")
    accessible(page)
    page.get_by_role("button", name="Ja, ik stem in").click()
    hold.refresh_from_db()
    assert hold.consented_by == inspector

    enter(desk, f"/houden/{hold.id}/")
    page.get_by_role("button", name="Ja, zeg de plek toe").click()
    expect(page.get_by_text("Bevestigd. De plek is toegezegd")).to_be_visible()


def test_out_of_office_hours_a_coordinator_has_nothing_to_answer(page, enter, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: NIGHT)
    hold = held("EMERGENCY", now=NIGHT)

    enter(somebody("COORDINATOR", hold), "/te-beantwoorden/")

    expect(page.get_by_text("Er wacht nu niets op uw antwoord.")).to_be_visible()
