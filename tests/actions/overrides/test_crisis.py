"""In crisis mode nobody waits for an answer; no rule is dropped, and all of it is reviewed."""

from datetime import timedelta

import pytest

from opvang.actions.answers import confirm_hold
from opvang.actions.holds import hold_place
from opvang.actions.overrides.crisis import end_crisis_mode, start_crisis_mode
from opvang.errors import FormRefused, NoPlace, NotAllowed, NotPossible
from opvang.models import Override
from opvang.queries.overrides.crisis import crisis_mode
from tests.actions.world import NOW, new_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return new_world()


def start(world, **facts):
    given = {"reason": "Een inval met veertig mensen.", "hours": 8, "now": NOW}
    return start_crisis_mode(world.desk, **given | facts)


def hold(world, now=NOW, request=None, **facts):
    request, unit = request or world.request(), world.unit(name=str(now), **facts)
    return hold_place(world.coordinator, request=request.id, unit=unit.id, now=now)


@pytest.mark.parametrize("kind", ["WOMEN", "COSM", "LABOUR", "EMERGENCY", "YOUTH"])
def test_a_place_is_promised_at_once_and_kept_for_review(world, kind):
    start(world)

    placed = hold(world, place_type=kind)

    assert placed.state == "CONFIRMED"
    assert placed.request.status == "PLACED"
    override = Override.objects.get()
    assert (override.kind, override.author, override.unit) == (
        "CRISIS",
        world.coordinator,
        placed.unit,
    )


@pytest.mark.parametrize(
    "facts", [{"place_type": "PROTECTED_RECEPTION"}, {"needs_court_order": True}]
)
def test_a_guardian_and_a_court_are_never_skipped(world, facts):
    start(world)

    assert hold(world, **facts).state == "HELD"
    assert not Override.objects.exists()


def test_it_is_off_until_it_is_on_and_ends_by_itself_or_by_hand(world):
    assert hold(world).state == "HELD"
    start(world)
    with pytest.raises(NotPossible, match="staat al aan"):
        start(world)

    over = NOW + timedelta(hours=8)
    assert crisis_mode(now=over - timedelta(seconds=1)) is not None
    assert hold(world, now=over).state == "HELD"
    end_crisis_mode(world.desk, now=NOW + timedelta(hours=1))

    assert crisis_mode(now=NOW + timedelta(hours=1)) is None
    with pytest.raises(NotPossible, match="staat niet aan"):
        end_crisis_mode(world.desk, now=NOW + timedelta(hours=1))


def test_only_the_desk_switches_it_for_a_reason_and_not_for_long(world):
    with pytest.raises(NotAllowed):
        start_crisis_mode(world.coordinator, reason="Druk.", hours=1, now=NOW)
    with pytest.raises(NotPossible, match="1 tot 72 uur"):
        start(world, hours=73)
    with pytest.raises(FormRefused):
        start(world, reason=" ")


def test_no_rule_is_dropped(world):
    start(world)

    with pytest.raises(NoPlace):
        hold(world, request=world.request(needs=["TRAUMA"]))


def test_nobody_lives_behind_a_closed_door_without_a_court_order(world):
    held = hold(world, needs_court_order=True)
    for none_or_to_come in (None, NOW.date() + timedelta(days=1)):
        with pytest.raises(NotPossible, match="rechter"):
            confirm_hold(world.worker, hold=held.id, court_order_on=none_or_to_come, now=NOW)

    confirmed = confirm_hold(world.worker, hold=held.id, court_order_on=NOW.date(), now=NOW)

    assert confirmed.court_order_on == NOW.date()
