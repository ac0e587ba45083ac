"""Another address takes two people and a day, and meanwhile nobody is sent there."""

from datetime import timedelta

import pytest

from opvang.actions.addresses import (
    NewAddress,
    apply_address_changes,
    approve_address,
    cancel_address,
    propose_address,
)
from opvang.actions.answers import confirm_hold
from opvang.actions.lapses import lapse_hold
from opvang.errors import NotAllowed, NotFound, NotPossible
from opvang.models import AddressChange, AuditEntry, Placement, ShelterAddress
from opvang.queries.address_changes import address_change
from opvang.queries.tasks import tasks
from opvang.snapshot import take_snapshot
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries import scene

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
NEW = NewAddress(street="Valstrik", house_number="9", postal_code="4321BA", town="Elders")


@pytest.fixture
def house():
    """A shelter with an address, a unit in it, and two managers and a worker of it."""
    unit = scene.unit(place_type="WOMEN")
    saved(build.address(shelter=unit.shelter, street="Oudestraat"))
    roles = ("SHELTER_MANAGER", "SHELTER_MANAGER", "SHELTER_WORKER")
    staff = [scene.actor(role, organisation=unit.shelter.organisation) for role in roles]
    return unit, *staff


def street():
    return ShelterAddress.objects.get().street


def propose(house, **facts):
    unit, first, *_ = house
    return propose_address(first, shelter=unit.shelter_id, new=NEW, now=NOW, **facts)


def test_it_holds_a_day_after_it_was_proposed_if_somebody_else_approved(house):
    unit, first, second, _ = house
    propose(house)

    with pytest.raises(NotPossible, match="Vraag een collega"):
        approve_address(first, shelter=unit.shelter_id, now=NOW)
    too_soon = apply_address_changes(now=NOW + 2 * DAY)
    approve_address(second, shelter=unit.shelter_id, now=NOW)
    early = apply_address_changes(now=NOW + DAY - timedelta(minutes=1))
    before = street()
    done = apply_address_changes(now=NOW + DAY)

    assert (too_soon, early, before) == (0, 0, "Oudestraat")
    assert (done, street(), apply_address_changes(now=NOW + DAY)) == (1, "Valstrik", 0)
    acts = AuditEntry.objects.filter(object_kind="SHELTER").values_list("activity", flat=True)
    assert sorted(acts) == ["APPLY_ADDRESS", "APPROVE_ADDRESS", "PROPOSE_ADDRESS"]


@pytest.mark.parametrize("who", ["first", "second", "worker", "desk"])
def test_everybody_of_the_shelter_and_the_desk_can_stop_it(house, who):
    unit, first, second, worker = house
    actors = {"first": first, "second": second, "worker": worker}
    propose(house)
    approve_address(second, shelter=unit.shelter_id, now=NOW)

    stopper = actors.get(who) or scene.actor("NATIONAL_DESK")
    cancel_address(stopper, shelter=unit.shelter_id, now=NOW)

    assert apply_address_changes(now=NOW + 2 * DAY) == 0
    assert street() == "Oudestraat"
    assert propose(house)


def test_others_neither_propose_nor_approve_nor_stop(house):
    unit = house[0]
    propose(house)

    for actor in (scene.actor("SHELTER_MANAGER"), scene.actor("SHELTER_WORKER")):
        with pytest.raises(NotFound):
            cancel_address(actor, shelter=unit.shelter_id, now=NOW)
    for actor in (house[3], scene.actor("NATIONAL_DESK"), scene.actor("ADMINISTRATOR")):
        with pytest.raises(NotAllowed):
            approve_address(actor, shelter=unit.shelter_id, now=NOW)
        with pytest.raises(NotAllowed):
            propose_address(actor, shelter=unit.shelter_id, new=NEW, now=NOW)


def test_all_who_can_stop_it_are_told_but_for_who_proposed_it(house):
    propose(house)
    _, first, second, worker = house

    told = [one for one in (first, second, worker, scene.actor("NATIONAL_DESK")) if told_of(one)]

    assert len(told) == 3
    assert first not in told


def told_of(actor):
    return [one for one in tasks(actor, now=NOW) if one.view == "address-change"]


def test_only_who_may_approve_reads_the_new_address(house):
    unit, first, second, worker = house
    propose(house)

    seen = [address_change(one, unit.shelter_id, now=NOW) for one in (first, second, worker)]

    assert [one.new and one.new.street for one in seen] == [None, "Valstrik", None]
    assert AuditEntry.objects.get(activity="READ_ADDRESS").account == second.id


def test_managers_are_asked_for_another_address_and_others_are_not(house):
    unit, *staff = house
    desk = scene.actor("NATIONAL_DESK")

    seen = [address_change(one, unit.shelter_id, now=NOW) for one in (*staff, desk)]

    assert [one.may_propose for one in seen] == [True, True, False, False]


def test_no_place_there_is_proposed_held_or_promised_meanwhile(house):
    unit, _, second, _ = house
    shelters = len(take_snapshot(now=NOW).shelters)
    hold = saved(build.hold(unit=unit, held_until=NOW + timedelta(hours=1)))

    propose(house)

    assert len(take_snapshot(now=NOW).shelters) == shelters - 1
    with pytest.raises(NotPossible, match="adres van deze opvang wordt gewijzigd"):
        confirm_hold(second, hold=hold.id, now=NOW)


def test_holds_do_not_lapse_meanwhile_and_lose_no_time(house):
    unit, _, second, _ = house
    hold = saved(build.hold(unit=unit, held_until=NOW + timedelta(hours=1)))
    propose(house)
    later = NOW + timedelta(hours=5)

    lapsed = lapse_hold(hold.id, now=later)
    cancel_address(second, shelter=unit.shelter_id, now=later)

    assert not lapsed
    assert Placement.objects.get(id=hold.id).held_until == later + timedelta(hours=1)
    assert confirm_hold(second, hold=hold.id, now=later).state == "CONFIRMED"


def test_what_is_no_address_is_refused_without_being_told_back(house):
    unit, first, *_ = house
    wrong = NewAddress(street="Valstrik", house_number="9", postal_code="4321", town="Elders")

    with pytest.raises(NotPossible) as refusal:
        propose_address(first, shelter=unit.shelter_id, new=wrong, now=NOW)

    assert "postal_code" in str(refusal.value)
    assert not AddressChange.objects.exists()
