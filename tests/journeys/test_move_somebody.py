"""A coordinator asks for another place for people who live in one, and completes a follow-up."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from opvang.actions.answers import confirm_hold
from opvang.actions.holds import hold_place
from opvang.actions.stays import arrive
from tests.actions.transfers.moves import elsewhere, promised
from tests.actions.world import new_world
from tests.journeys.country import with_password

pytestmark = pytest.mark.slow


def living(world, unit, **asked):
    now = timezone.now()
    stay = promised(world, world.request(**asked), unit, now=now)
    return arrive(world.worker, placement=stay.id, now=now)


def test_a_coordinator_moves_people_who_live_somewhere(page, enter, accessible, picture):
    world = new_world()
    with_password(world.coordinator)
    stay = living(
        world, world.unit(security="SECRET"), wish_municipality_id="GM0344", wish_reason="FAMILY"
    )
    enter(world.coordinator, path=f"/aanvragen/{stay.request_id}/")
    expect(page.get_by_role("heading", name="De wens is nog niet vervuld")).to_be_visible()
    picture(page, "lives-there")
    accessible(page)

    page.get_by_role("link", name="Overplaatsing aanvragen").click()
    page.get_by_role("button", name="Vraag de overplaatsing aan").click()
    expect(page.get_by_role("alert")).to_contain_text("Kies er een uit de lijst.")
    picture(page, "mistakes")
    accessible(page)

    page.get_by_label("Veiligheid", exact=False).first.check()
    page.get_by_label("Oranje", exact=False).check()
    page.get_by_role("button", name="Vraag de overplaatsing aan").click()
    expect(page.get_by_role("status").filter(has_text="Kijk of alles nog klopt")).to_be_visible()
    expect(page.get_by_role("heading", name="Overplaatsing: waar zij nu wonen")).to_be_visible()
    picture(page, "transfer")
    accessible(page)

    asked = stay.transfers.get()
    new, now = world.unit(security="PROTECTED", shelter=elsewhere(world)), timezone.now()
    hold = hold_place(world.coordinator, request=asked.id, unit=new.id, now=now)
    confirm_hold(world.worker, hold=hold.id, now=now)
    page.get_by_role("link", name=stay.request.reference).click()
    expect(page.get_by_text("Zij gaan naar een andere plek, verwacht op")).to_be_visible()
    picture(page, "goes-to")
    accessible(page)


def test_a_follow_up_asks_to_be_completed(page, enter, accessible, picture):
    world = new_world()
    with_password(world.coordinator)
    unit = world.unit(place_type="EMERGENCY", max_nights=3, authority_override="SHELTER")
    stay = living(world, unit, urgency="CRISIS", nights=3)
    enter(world.coordinator, path="/aanvragen/")
    expect(page.get_by_text("Screen opnieuw en vul de vervolgaanvraag aan")).to_be_visible()
    picture(page, "tasks")
    accessible(page)

    page.get_by_role("link", name=stay.transfers.get().reference, exact=True).click()
    expect(page.get_by_text("Het noodbed houdt op:").first).to_be_visible()
    picture(page, "follow-up")
    accessible(page)
    page.get_by_role("link", name="Vul de aanvraag aan").click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("wijzigen")
