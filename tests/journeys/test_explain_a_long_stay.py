"""A shelter says why somebody stays over the longest time; the national desk reads who it is."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from opvang.actions.seen_before.marking import mark_of
from opvang.calendar import tonight
from opvang.models.codes import IdentifierKind
from tests.actions.world import new_world
from tests.models import build
from tests.models.build import saved
from tests.queries.scene import beds_of, request, stay

pytestmark = pytest.mark.slow
_BSN = "111222333"


def test_a_shelter_explains_and_the_desk_reads_it(page, enter, accessible, picture):
    world, night = new_world(), tonight(timezone.now())
    guest = stay(beds_of(world.unit(max_nights=3))[0]).placement
    guest.start = night - timedelta(days=8)
    guest.save()
    enter(world.worker, path="/")
    picture(page, "long-stay-task")
    accessible(page)

    page.get_by_role("link", name="Zeg waarom, en tot wanneer.").press("Enter")
    page.get_by_role("radio", name="zorg", exact=False).first.press("Space")
    page.get_by_label("Verwacht einde").fill(f"{night}")
    page.get_by_role("button", name="Bewaar de reden").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("is niet na vandaag")
    picture(page, "long-stay-mistake")
    accessible(page)
    page.get_by_label("Verwacht einde").fill(f"{night + timedelta(days=9)}")
    page.get_by_role("button", name="Bewaar de reden").press("Enter")
    expect(page.get_by_text("De reden is bewaard.")).to_be_visible()

    enter(world.desk, path="/")
    page.get_by_role("link", name="Wie woont langer dan de langste tijd?").press("Enter")
    expect(page.get_by_role("heading", name="Verblijfsduur")).to_be_visible()
    expect(page.get_by_text("1 verblijf over de langste tijd")).to_be_visible()
    picture(page, "long-stays")
    accessible(page)


def test_the_desk_asks_who_this_was_and_tells_two_people_apart(page, enter, accessible, picture):
    world, night = new_world(), tonight(timezone.now())
    unit = world.unit(max_nights=3)
    before, stays_long = request(reference="A-9RRR9RRR"), request(reference="A-9SSS9SSS")
    for one, first in ((before, -60), (stays_long, -8)):
        state = {"state": "ARRIVED", "start": night + timedelta(days=first)}
        saved(build.hold(unit=unit, request=one, **state))
        saved(build.identity_mark(person=one.persons.get(), digest=_mark()))
    enter(world.desk, path=f"/aanvragen/{stays_long.id}/")

    page.get_by_role("link", name="Was iemand eerder aangemeld?").press("Enter")
    page.get_by_label("Over wie gaat het?").select_option(index=0)
    page.get_by_label("Burgerservicenummer").fill(_BSN)
    page.get_by_role("button", name="Kijk na en vergeet").press("Enter")
    expect(page.get_by_text("Woonde op 2 plekken.")).to_be_visible()
    picture(page, "seen-before")
    accessible(page)
    page.get_by_role("link", name="In A-9RRR9RRR staat toch iemand anders").press("Enter")
    page.get_by_role("button", name="Dit is iemand anders").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Schrijf op waaraan u ziet")
    page.get_by_label("Waaraan ziet u dat het iemand anders is?").fill("Een andere geboorteplaats")
    picture(page, "tell-apart")
    accessible(page)
    page.get_by_role("button", name="Dit is iemand anders").press("Enter")
    expect(page.get_by_text("Deze persoon woonde op 1 plek.")).to_be_visible()
    picture(page, "told-apart")
    accessible(page)

    page.get_by_role("button", name="is toch dezelfde als in A-9RRR9RRR").press("Enter")
    expect(page.get_by_text("Deze persoon woonde op 2 plekken.")).to_be_visible()


def _mark():
    """Return what somebody who is known by that number is recognised by."""
    return mark_of(IdentifierKind.BSN, _BSN)
