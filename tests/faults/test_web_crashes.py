"""The site is killed again and again under load: what somebody was told is done stays done."""

import random
import threading
from dataclasses import dataclass, field
from uuid import UUID

import pytest
from django.db.models import Count
from procrastinate.contrib.django.models import ProcrastinateJob

from opvang.models import AuditEntry, Occupancy, Placement, PlacementRequest
from opvang.queries.labels import place_key
from tests.actions.world import new_world
from tests.faults.racing import double_bookings, requests_held_twice
from tests.faults.surfing import GONE, Browser
from tests.management.conftest import wait_until

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True, serialized_rollback=True)]

CLIENTS = 6
KILLS = 6
BETWEEN_KILLS = 3.0  # seconds, once it is up
FORM = {
    "urgency": "REGULAR",
    "routes": ["DUTCH"],
    "security": "KNOWN",
    "municipality": "Rotterdam",
    "referrer": "POLICE",
    "persons-rows": "1",
    "persons-0-role": "CLIENT",
    "persons-0-sex": "FEMALE",
    "persons-0-age": "24",
    "persons-0-consents": "SEEK_SHELTER",
    "persons-0-consents_on": "2026-07-28",
}


@dataclass
class Told:
    """What the clients were told, and how often the site was gone."""

    requests: set[UUID] = field(default_factory=set)
    holds: set[UUID] = field(default_factory=set)  #: the requests they are for
    gone: int = 0


def surf(browser, units, told, stop):
    """Ask for places and hold them until told to stop."""
    chance = random.Random(id(browser))
    while not stop.is_set():
        try:
            request = browser.ask_for_place(FORM)
            if request is None:
                continue
            told.requests.add(request)
            unit = chance.choice(units)
            if browser.hold(request, place_key(request=request, unit=unit)):
                told.holds.add(request)
        except GONE:
            told.gone += 1
            stop.wait(0.2)


@pytest.fixture
def site(processes, settings):
    """A world, the address of the site, and a way to start it."""
    settings.SECRET_KEY = processes.environment["SECRET_KEY"]
    return new_world(), f"http://127.0.0.1:{processes.port}"


def test_nothing_that_was_told_is_lost_when_site_and_worker_are_killed(processes, site):
    world, address = site
    units = [world.unit(rooms=40, name=f"Unit {number}").id for number in range(4)]
    told, stop = Told(), threading.Event()
    browsers = [Browser(address, world.coordinator) for _ in range(CLIENTS)]
    clients = [
        threading.Thread(target=surf, args=(browser, units, told, stop)) for browser in browsers
    ]
    worker = processes.start("work")
    serving = processes.start("serve")
    for client in clients:
        client.start()

    for _ in range(KILLS):
        before = len(told.requests)
        assert wait_until(lambda before=before: len(told.requests) > before + CLIENTS)
        stop.wait(BETWEEN_KILLS)
        processes.kill(serving)
        processes.kill(worker)
        worker, serving = processes.start("work"), processes.start("serve")
    before = len(told.requests)
    assert wait_until(lambda: len(told.requests) > before + CLIENTS)
    stop.set()
    for client in clients:
        client.join()

    assert told.gone >= KILLS
    assert told.holds
    kept = set(Placement.objects.filter(state="HELD").values_list("request", flat=True))
    assert told.requests <= set(PlacementRequest.objects.values_list("id", flat=True))
    assert told.holds <= kept
    assert_all_is_whole()
    assert wait_until(lambda: not ProcrastinateJob.objects.filter(status="doing").exists())


def assert_all_is_whole():
    """Check that whatever is there is there with all that belongs to it, told or not."""
    assert double_bookings() == 0
    assert requests_held_twice() == 0
    requests = PlacementRequest.objects.annotate(people=Count("persons"))
    assert {one.people for one in requests} == {1}
    assert rows_of("PLACE_REQUEST") == {one.id: 1 for one in requests}
    placements = Placement.objects.values_list("id", flat=True)
    assert rows_of("HOLD_PLACE") == dict.fromkeys(placements, 1)
    with_a_bed = Occupancy.objects.values_list("placement", flat=True).distinct()
    assert set(with_a_bed) == set(placements)


def rows_of(activity):
    """Return how many rows the audit log has of an act, by what it was done to."""
    rows = AuditEntry.objects.filter(activity=activity, outcome="DONE")
    return dict(rows.values_list("object_id").annotate(Count("id")).order_by())
