"""The site is killed while programs call it: what got no answer is sent again, and done once."""

import random
import threading
from collections import Counter

import pytest
from django.db.models import Count

from opvang.models import AuditEntry, Placement, PlacementRequest
from opvang.queries.labels import place_key
from tests.actions.world import new_world
from tests.api.asking import asked
from tests.api.test_programs import key_of
from tests.faults.calling import Caller
from tests.faults.racing import double_bookings, requests_held_twice
from tests.management.conftest import wait_until
from tests.models import build
from tests.models.build import saved

pytestmark = [
    pytest.mark.slow(minutes=7),
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

CALLERS = 16
UNKNOWN = 500
#: Seconds from when it answers until it is killed: at any moment of what it does.
_UP = (0.3, 1.2)
_SCOPES = ("requests.write", "placements.write")


@pytest.fixture
def site(processes, settings):
    """Units with many beds, the key of a program, and what kills the site and begins another."""
    settings.SECRET_KEY = processes.environment["SECRET_KEY"]
    world = new_world()
    home, house = world.coordinator.organisation, world.worker.organisation
    # Each in a shelter of its own: who holds a place there waits for nobody else's.
    shelters = [
        saved(build.shelter(organisation=house, public_name=f"Huis {n}")) for n in range(20)
    ]
    units = [world.unit(rooms=60, shelter=one).id for one in shelters]
    key = key_of(home, scopes=_SCOPES, roles=["COORDINATOR"])

    late = processes.run("-m", "tests.faults.late", str(processes.port))

    def begin_anew():
        late.stdin.write("\n")
        late.stdin.flush()

    return units, key, begin_anew


def call(caller, units, stop):
    """Ask for places and hold them until told to stop."""
    chance = random.Random(id(caller))
    while not stop.is_set():
        made = caller.settle("/requests", asked(urgency="REGULAR"))
        assert made.status == 201, made
        unit, request = chance.choice(units), made.body["id"]
        key = place_key(request=request, unit=unit)
        caller.settle(f"/requests/{request}/holds", {"place": key})


def lived(processes, site, *, unknown, callers=CALLERS, same_key=True):
    """Let programs call a site that is killed, until so many outcomes were unknown."""
    units, key, begin_anew = site
    callers = [Caller(processes.port, key, same_key=same_key) for _ in range(callers)]
    stop, chance = threading.Event(), random.Random(1)
    threads = [threading.Thread(target=call, args=(one, units, stop)) for one in callers]
    begin_anew()
    for thread in threads:
        thread.start()

    while sum(one.unknown for one in callers) < unknown:
        answered = sum(len(one.settled) for one in callers)
        assert wait_until(
            lambda answered=answered: (
                sum(len(one.settled) for one in callers) > answered + len(callers)
            )
        )
        stop.wait(chance.uniform(*_UP))
        begin_anew()
    stop.set()
    for thread in threads:
        thread.join()
    return [one for caller in callers for one in caller.settled]


def rows_of(activity):
    """Return how many rows the audit log has of an act, by what it was done to."""
    rows = AuditEntry.objects.filter(activity=activity, outcome="DONE")
    return dict(rows.values_list("object_id").annotate(Count("id")).order_by())


def made_by(settled):
    """Return what the programs were told that they made, with how often they were told so."""
    return Counter(one.body["id"] for one in settled if one.status == 201)


def kept():
    """Return the ids of all requests and holds that there are."""
    rows = [*PlacementRequest.objects.all(), *Placement.objects.all()]
    return {str(one.id) for one in rows}


def test_five_hundred_outcomes_that_nobody_knew_settle_to_one_effect_each(processes, site):
    settled = lived(processes, site, unknown=UNKNOWN)

    made = made_by(settled)
    assert sum(one.lost > 0 for one in settled) >= UNKNOWN
    assert sum(one.is_replayed for one in settled) > 0, "nothing was done before its site was gone"
    assert set(made.values()) == {1}
    assert kept() == set(made)
    assert (double_bookings(), requests_held_twice()) == (0, 0)
    for activity, rows in (("PLACE_REQUEST", PlacementRequest), ("HOLD_PLACE", Placement)):
        assert rows_of(activity) == dict.fromkeys(rows.objects.values_list("id", flat=True), 1)


def test_with_a_new_key_for_each_try_people_would_ask_twice(processes, site):
    settled = lived(processes, site, unknown=40, callers=6, same_key=False)

    assert kept() > set(made_by(settled))
