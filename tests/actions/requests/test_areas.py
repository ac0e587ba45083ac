"""Who changes danger areas or wishes again and again says why, and the auditor hears of it."""

from dataclasses import replace

import pytest

from opvang.actions.requests import NewDanger, change_request
from opvang.errors import FormRefused
from opvang.models import AuditEntry, DangerArea, Event
from opvang.models.codes import Activity, AreaReason, DangerReason, DangerSource
from opvang.queries.filled_in.requests import request_filled_in
from opvang.queries.timelines import timeline
from tests.actions.requests.forms import change, change_person, place
from tests.actions.world import NOW, new_world

pytestmark = pytest.mark.django_db

TOWNS = ("GM0363", "GM0344", "GM0599", "GM0106", "GM0687", "GM0935", "GM0193")


@pytest.fixture
def world():
    return new_world()


def fear(town, **facts):
    return NewDanger(
        municipality=town, reason=DangerReason.NETWORK, source=DangerSource.POLICE, **facts
    )


def fears_in_turn(world, request, towns):
    """Let the only person be in danger in one town after another."""
    for town in towns:
        change_person(world.coordinator, request, dangers=(fear(town),))


def elsewhere(world, request, *, reason):
    """Hand in another wish, with the reason for it."""
    read = request_filled_in(world.coordinator, request.id, now=NOW)
    return change_request(
        world.coordinator,
        request=request.id,
        new=replace(read.asked, wish_safety_regions=("VR24",)),
        seen=read.version,
        reason=reason,
        now=NOW,
    )


def test_five_changes_need_no_reason_and_the_sixth_does(world):
    request = place(world.coordinator)
    fears_in_turn(world, request, TOWNS[:5])
    before = set(DangerArea.objects.values_list("municipality", "expires_on"))

    with pytest.raises(FormRefused, match="al vaak gewijzigd") as refused:
        fears_in_turn(world, request, TOWNS[5:6])

    assert [one.field for one in refused.value.remarks] == ["area_reason"]
    assert set(DangerArea.objects.values_list("municipality", "expires_on")) == before


def test_wishes_count_as_areas_do(world):
    request = place(world.coordinator)
    fears_in_turn(world, request, TOWNS[:2])
    for region in ("VR01", "VR02"):
        change(world.coordinator, request, wish_safety_regions=(region,))
    change(world.coordinator, request, wish_municipality="GM0363")

    with pytest.raises(FormRefused):
        change(world.coordinator, request, wish_safety_regions=("VR03",))


def test_what_leaves_the_areas_alone_never_needs_a_reason(world):
    request = place(world.coordinator)
    fears_in_turn(world, request, TOWNS[:5])

    change(world.coordinator, request, nights=10)
    change_person(world.coordinator, request, age=30)

    assert AuditEntry.objects.filter(activity=Activity.CHANGE_AREAS).count() == 0


def test_with_a_reason_it_is_done_and_told_to_the_auditor(world):
    request = place(world.coordinator)
    fears_in_turn(world, request, TOWNS[:5])

    elsewhere(world, request, reason=AreaReason.NEW_WISH)

    entry = AuditEntry.objects.get(activity=Activity.CHANGE_AREAS)
    assert (entry.account, entry.request) == (world.coordinator.id, request.id)
    assert (entry.detail, entry.outcome) == ("NEW_WISH", "DONE")
    told = Event.objects.filter(kind=Activity.CHANGE_AREAS, object_id=request.id)
    assert {one.audience for one in told} == {"role:AUDITOR", "role:NATIONAL_DESK"}
    moments = timeline(world.coordinator, request.id, now=NOW)
    assert ("gebieden vaak gewijzigd", "iemand wil nu iets anders") in [
        (one.what, one.detail) for one in moments
    ]


def test_each_further_change_needs_a_reason_of_its_own(world):
    request = place(world.coordinator)
    fears_in_turn(world, request, TOWNS[:5])
    elsewhere(world, request, reason=AreaReason.NEW_WISH)

    with pytest.raises(FormRefused):
        fears_in_turn(world, request, TOWNS[5:6])


def test_how_often_is_a_setting(world, settings):
    settings.AREA_CHANGES_WITHOUT_REASON = 1
    request = place(world.coordinator)
    fears_in_turn(world, request, TOWNS[:1])

    assert request_filled_in(world.coordinator, request.id, now=NOW).asks_reason
    with pytest.raises(FormRefused):
        fears_in_turn(world, request, TOWNS[1:2])


def test_another_request_is_counted_by_itself(world):
    request, other = place(world.coordinator), place(world.coordinator)
    fears_in_turn(world, request, TOWNS[:5])

    fears_in_turn(world, other, TOWNS[:1])

    assert not request_filled_in(world.coordinator, other.id, now=NOW).asks_reason
