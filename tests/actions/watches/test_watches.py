"""Who lives outside the region they wish gets a place there that nobody who waits could have."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from opvang.actions.matches import run_match
from opvang.actions.watches.looking import look
from opvang.actions.watches.switching import switch_watch
from opvang.errors import NotPossible
from opvang.models import Placement, Watch
from opvang.models.codes import PlacementState
from opvang.queries.tasks import tasks
from tests.actions.transfers.moves import TONIGHT, living, transfer
from tests.actions.world import NOW, new_world
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db
_UTRECHT = "GM0344"


@pytest.fixture
def world():
    return new_world()


@pytest.fixture
def stay(world):
    """Return somebody who lives in Amsterdam and wishes to live in Utrecht."""
    return living(world, wish_municipality_id=_UTRECHT, wish_reason="FAMILY")


def in_utrecht(world, **facts):
    organisation = world.worker.organisation
    there = build.municipality(_UTRECHT)
    shelter = build.shelter(organisation=organisation, municipality=there, public_name="De Els")
    return world.unit(shelter=saved(shelter), **facts)


def watch_of(stay):
    run_match(now=NOW, seconds=10)
    look(now=NOW)
    return Watch.objects.get(request=stay.request)


def titles(world):
    return [task.title for task in tasks(world.coordinator, now=NOW)]


def test_a_place_that_is_left_free_is_a_task_and_moves_nobody(world, stay):
    world.unit(name="In Amsterdam")
    unit = in_utrecht(world)

    watch = watch_of(stay)

    assert (watch.unit, watch.first_night) == (unit, TONIGHT)
    assert any("een plek in de regio van de wens" in one for one in titles(world))
    assert Placement.objects.filter(state=PlacementState.ARRIVED).get() == stay
    transfer(world, stay, reason="UNMET_WISH")
    assert not any("regio van de wens" in one for one in titles(world))


def test_who_waits_goes_before_a_wish(world, stay):
    in_utrecht(world)
    run_match(now=NOW, seconds=10)
    world.request()

    look(now=NOW)

    assert Watch.objects.get(request=stay.request).unit is None
    assert watch_of(stay).unit is None


def test_a_place_elsewhere_meets_no_wish_and_who_lives_there_has_none(world, stay):
    world.unit(name="In Amsterdam")
    there = living(world, unit=in_utrecht(world), wish_municipality_id=_UTRECHT)

    assert watch_of(stay).unit is None
    assert not Watch.objects.filter(request=there.request).exists()
    with pytest.raises(NotPossible, match="geen wens die nog niet vervuld is"):
        switch_watch(world.coordinator, request=there.request_id, on=True, now=NOW)


def test_who_guides_them_switches_it_off_and_on(client, world, stay, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: NOW + timedelta(minutes=1))
    in_utrecht(world)
    watch_of(stay)
    client.force_login(world.coordinator)
    where = reverse("switch-watch", args=[stay.request_id])
    shown = client.get(reverse("request", args=[stay.request_id])).content.decode()

    off = client.post(where, {"aan": "nee"}, follow=True).content.decode()

    assert "ligt in de gewenste regio en kan vanaf maandag 23 november" in shown
    assert "niet naar een plek daar uitgekeken" in off
    assert watch_of(stay).unit is None
    client.post(where, {"aan": "ja"})
    assert watch_of(stay).unit is not None


def test_an_installation_that_watches_no_wishes_begins_no_watch(world, settings):
    settings.WATCH_UNMET_WISHES = False

    stay = living(world, wish_municipality_id=_UTRECHT, wish_reason="FAMILY")

    assert not Watch.objects.filter(request=stay.request).exists()
