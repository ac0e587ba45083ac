"""What somebody does stands on the screens of others at once, and nobody loses what they type."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from notifications.codes import Channel, State
from opvang import events
from opvang.actions.answers import confirm_hold
from opvang.actions.matches import run_match
from opvang.models import Session
from opvang.models.codes import Activity
from tests.live.browsers import whole
from tests.models import build
from tests.models.build import saved
from tests.queries import scene

__all__ = ["whole"]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]
PICTURES = os.environ.get("JOURNEY_PICTURES")
SEARCHED = "Zoek op kenmerk, zoals A-7K3M9QXC"


@pytest.fixture
def taken():
    """A bed in the south that somebody lives in."""
    house = saved(build.organisation(kind="SHELTER"))
    shelter = saved(
        build.shelter(organisation=house, municipality=build.municipality(scene.LIMBURG))
    )
    bed = scene.beds_of(scene.unit(beds=1, shelter=shelter))[0]
    return scene.stay(bed)


@pytest.fixture
def worker(taken):
    house = taken.placement.unit.shelter.organisation
    return scene.actor("SHELTER_WORKER", organisation=house)


@pytest.fixture
def coordinator():
    """A coordinator in the north, for whom somebody waits."""
    found = scene.actor("COORDINATOR")
    scene.request(organisation=found.organisation)
    match()
    return found


def match():
    run_match(now=timezone.now(), seconds=10)


def happens(*audiences, kind=Activity.PLACE_REQUEST):
    with transaction.atomic():
        events.publish(kind, audiences=audiences, object_id=None, at=timezone.now())


def own(account):
    return f"organisation:{account.organisation_id}"


def picture(page, name):
    if PICTURES:
        width = page.viewport_size["width"]
        page.screenshot(path=Path(PICTURES) / f"{name}-{width}.png", full_page=True)


@pytest.mark.parametrize("width", [360, 1440])
def test_a_shelter_frees_a_bed_and_a_coordinator_elsewhere_sees_it(
    whole, taken, worker, coordinator, width
):
    theirs = whole.open(coordinator, "/aanvragen/", width=width)
    ours = whole.open(worker, reverse("placement", args=[taken.placement_id]))
    expect(theirs.get_by_text("Er is een voorstel")).to_have_count(0)
    picture(theirs, "live-before")
    theirs.get_by_label(SEARCHED).press_sequentially("A-7K3")

    ours.get_by_label("Waarheen").select_option("begeleid wonen")
    ours.get_by_role("button", name="Schrijf het vertrek op").click()
    expect(ours.get_by_text("Vertrek opgeschreven.")).to_be_visible()
    match()

    expect(theirs.locator(".group-voorstel .row")).to_have_count(1)
    expect(theirs.locator("#volgen-gezegd")).to_have_text("Deze pagina is bijgewerkt.")
    expect(theirs.get_by_label(SEARCHED)).to_have_value("A-7K3")
    expect(theirs.get_by_label(SEARCHED)).to_be_focused()
    picture(theirs, "live-after")


def test_what_was_said_of_before_goes_and_messages_are_counted_anew(whole, coordinator):
    page = whole.open(coordinator, "/aanvragen/", width=360)
    expect(page.locator("#ongelezen")).to_have_text("Berichten")
    page.evaluate("document.querySelector('#berichten').textContent = 'Er wordt nu gezocht.'")
    now = timezone.now()
    facts = {"recipient": coordinator.id, "made_at": now, "not_before": now}
    saved(build.message(channel=Channel.SCREEN, state=State.DELIVERED, **facts))

    happens(own(coordinator))

    expect(page.locator("#ongelezen .reader__unread")).to_contain_text("1")
    expect(page.get_by_text("Er wordt nu gezocht.")).to_have_count(0)


def test_tasks_stay_through_what_they_do_not_show_and_come_with_what_they_do(whole, taken, worker):
    page = whole.open(worker, "/opvang/", width=360)
    asked = []
    page.on("requestfinished", lambda one: asked.append(one) if "x-since" in one.headers else None)
    empty = page.locator("#taken-deel").get_by_text("Er staat niets klaar.")
    expect(empty).to_be_visible()
    today = timezone.localdate()
    saved(build.closure(unit=taken.placement.unit, closed_from=today, expected_until=today))

    happens(own(worker), kind=Activity.CONFIRM_CAPACITY)
    while not asked:
        page.wait_for_timeout(100)
    expect(empty).to_be_visible()
    happens(own(worker), kind=Activity.CLOSE_PLACES)

    expect(page.locator("#taken-deel .task")).to_have_count(1)


def test_who_was_offline_is_told_so_and_catches_up_by_itself(whole, coordinator):
    page = whole.open(coordinator, "/aanvragen/", width=360)
    shown = page.locator("#werk .row")
    expect(shown).to_have_count(1)

    whole.go_away()
    expect(page.get_by_text("Geen verbinding.")).to_be_visible(timeout=20_000)
    picture(page, "live-offline")
    scene.request(organisation=coordinator.organisation)
    happens(own(coordinator))
    whole.come_back()

    expect(shown).to_have_count(2, timeout=60_000)
    expect(page.get_by_text("Geen verbinding.")).to_have_count(0)


def test_who_is_back_is_told_that_the_page_catches_up_until_it_did(whole, coordinator):
    page = whole.open(coordinator, "/aanvragen/", width=360)
    whole.go_away()
    expect(page.get_by_text("Geen verbinding.")).to_be_visible(timeout=20_000)
    held, let_go = [], []

    def hold(route):
        if route.request.headers.get("x-by-itself") and not let_go:
            held.append(route)
        else:
            route.continue_()

    page.route("**/*", hold)
    whole.come_back()

    expect(page.get_by_text("Deze pagina wordt nu bijgewerkt.")).to_be_visible(timeout=60_000)
    expect(page.get_by_text("Geen verbinding.")).to_have_count(0)
    picture(page, "live-catching-up")
    let_go.append(True)
    for route in held:
        route.continue_()
    expect(page.locator("#volgen-weg")).to_be_empty()
    expect(page.locator("#volgen-gezegd")).to_contain_text("De verbinding is er weer.")


def test_what_somebody_chose_stays_and_what_no_longer_fits_is_said(whole):
    place = scene.unit(place_type="COSM")
    desk = scene.actor("NATIONAL_DESK")
    until = timezone.now() + timedelta(hours=1)
    hold = saved(build.hold(unit=place, request=scene.request(), held_until=until))
    page = whole.open(desk, reverse("placement", args=[hold.id]))
    reason = page.locator("form[action$='weigeren/'] input[type=radio]").nth(1)
    reason.check()

    with page.expect_response(lambda one: one.request.header_value("x-by-itself") == "1"):
        happens(kind=Activity.CHANGE_REQUEST)
    expect(reason).to_be_checked()

    # Somebody else answered it meanwhile.
    confirm_hold(scene.actor("NATIONAL_DESK"), hold=hold.id, now=timezone.now())
    expect(page.get_by_text("Er is iets veranderd.")).to_be_visible()
    expect(reason).to_be_checked()
    picture(page, "live-kept")
    page.get_by_role("button", name="Toon wat er veranderde").click()
    expect(reason).to_have_count(0)


def test_who_is_signed_out_elsewhere_sees_nothing_any_more_and_keeps_what_they_typed(
    whole, coordinator
):
    page = whole.open(coordinator, "/aanvragen/")
    page.get_by_label(SEARCHED).fill("A-7K3")

    Session.objects.filter(account=coordinator).delete()

    expect(page.get_by_role("heading", level=1)).to_have_text("U bent uitgelogd", timeout=20_000)
    expect(page.get_by_label(SEARCHED)).to_be_hidden()
    picture(page, "live-signed-out")


def test_a_tab_that_nobody_looks_at_waits_and_catches_up_when_it_is_looked_at(whole, coordinator):
    page = whole.open(coordinator, "/aanvragen/")
    asked = []
    page.on("request", lambda one: asked.append(one.url))
    page.evaluate("Object.defineProperty(document, 'hidden', {value: true, configurable: true})")

    scene.request(organisation=coordinator.organisation)
    happens(own(coordinator))
    page.wait_for_timeout(1_500)
    assert asked == []

    page.evaluate("Object.defineProperty(document, 'hidden', {value: false})")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator("#werk .row")).to_have_count(2)
    assert len(asked) == 1
