"""A socket tells whoever may know that something happened, and nothing else."""

import pytest
from django.db import transaction

from opvang import events
from tests.actions.world import NOW
from tests.live.conftest import own, publish
from tests.live.site import settled

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


def test_whoever_may_know_hears_a_number_and_a_kind(world, served):
    desk, coordinator, worker = (
        served.listen(one, since=settled()) for one in (world.desk, world.coordinator, world.worker)
    )

    publish(own(world.coordinator))

    number, kind = coordinator.next()
    assert kind == "CHANGE_REQUEST"
    assert desk.next()[1] == "CHANGE_REQUEST"
    assert number <= settled()
    assert worker.all() == []


def test_who_comes_back_hears_what_they_missed_and_then_what_happens(world, served):
    since = settled()
    for _ in range(3):
        publish(own(world.coordinator))

    coordinator = served.listen(world.coordinator, since=since)
    missed = coordinator.all()
    publish(own(world.coordinator))

    assert len(missed) == 3
    assert missed == sorted(missed)
    assert coordinator.next() > missed[-1]


def test_without_a_number_it_tells_from_now_on(world, served):
    publish(own(world.coordinator))

    coordinator = served.listen(world.coordinator)
    assert coordinator.all() == []
    publish(own(world.coordinator))

    assert coordinator.next()[1] == "CHANGE_REQUEST"


def test_nothing_is_told_of_what_was_not_committed(world, served):
    coordinator = served.listen(world.coordinator, since=settled())

    with transaction.atomic():
        events.publish("CHANGE_REQUEST", audiences=[own(world.coordinator)], object_id=None, at=NOW)
        transaction.set_rollback(True)

    assert coordinator.all() == []
