"""Two acts at the same moment of which only one can be: whichever is first, the other is refused.

Each race runs with its mutant: where nobody locks, both must be seen to happen, or the test could
not see it. The steps that the database refuses by itself are allowed for that. What else it
forbids does not happen even then, so some mutants show only when the two come in one of their
orders.
"""

from datetime import timedelta
from functools import partial
from itertools import count
from time import sleep
from uuid import uuid4

import pytest
from django.db import IntegrityError

from opvang.actions.answers import confirm_hold, refuse_hold, release_place
from opvang.actions.capacity import close_places, remove_bed
from opvang.actions.holds import hold_place
from opvang.actions.lapses import lapse_hold
from opvang.actions.requests import change_request, end_request, place, place_request
from opvang.actions.stays import arrive, depart
from opvang.actions.units import change_unit
from opvang.models import Bed, Placement, PlacementRequest
from opvang.models.codes import ClosureReason, Destination, RefusalReason, RequestStatus
from opvang.queries.filled_in.requests import request_filled_in
from opvang.queries.filled_in.units import unit_filled_in
from tests.actions.requests.forms import AT_NIGHT
from tests.actions.transfers.moves import elsewhere, living, promised, transfer
from tests.actions.world import NOW, new_world
from tests.faults.racing import race, without_locks, without_steps

pytestmark = [
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

ROUNDS = 5
#: A mutant that does not show in so many rounds is held to be stopped by something else.
ROUNDS_OF_A_MUTANT = 60
_number = count(1)


def hold(world, request, unit):
    return partial(hold_place, world.coordinator, request=request.id, unit=unit.id, now=NOW)


def change(world, request, **facts):
    """Change a request so that no unit of this world takes the people any more."""
    read = request_filled_in(world.coordinator, request.id, now=NOW)
    new = type(read.asked)(**{**_fields(read.asked), "needs": ("TRAUMA",), **facts})
    return partial(
        change_request, world.coordinator, request=request.id, new=new, seen=read.version, now=NOW
    )


def _fields(asked):
    return {name: getattr(asked, name) for name in asked.__dataclass_fields__}


def held(world):
    placement = hold(world, world.request(), world.unit(name=_new_name()))()
    return {"hold": placement.id, "now": NOW}


def _new_name():
    return f"Unit {next(_number)}"


def change_or_hold(world):
    request = world.request()
    return change(world, request), hold(world, request, world.unit(name=_new_name()))


def end_or_hold(world):
    request = world.request()
    end = partial(
        end_request,
        world.coordinator,
        request=request.id,
        outcome=RequestStatus.WITHDRAWN,
        now=NOW,
    )
    return end, hold(world, request, world.unit(name=_new_name()))


def change_or_change(world):
    request = world.request()
    return change(world, request, nights=10), change(world, request, nights=20)


def close_or_hold(world):
    unit = world.unit(name=_new_name())
    close = partial(
        close_places,
        world.manager,
        unit=unit.id,
        reason=ClosureReason.STAFF,
        expected_until=None,
        now=NOW,
    )
    return close, hold(world, world.request(), unit)


def confirm_or_refuse(world):
    facts = held(world)
    refuse = partial(refuse_hold, world.worker, reason=RefusalReason.SAFETY, **facts)
    return partial(confirm_hold, world.manager, **facts), refuse


def confirm_or_lapse(world):
    facts = held(world)
    until = Placement.objects.get(id=facts["hold"]).held_until
    just_in_time = {"hold": facts["hold"], "now": until - timedelta(seconds=1)}
    return partial(confirm_hold, world.worker, **just_in_time), partial(
        lapse_hold, facts["hold"], now=until
    )


def release_or_refuse(world):
    facts = held(world)
    release = partial(release_place, world.coordinator, placement=facts["hold"], now=NOW)
    return release, partial(refuse_hold, world.worker, reason=RefusalReason.FULL, **facts)


def rules_or_rules(world):
    unit = world.unit(name=_new_name())
    read = unit_filled_in(world.manager, unit.id, now=NOW)
    act = partial(
        change_unit, world.manager, unit=unit.id, rules=read.rules, seen=read.version, now=NOW
    )
    return act, act


def moving(world):
    """Return a stay, and the other place that its people were promised."""
    stay = living(world, unit=world.unit(name=_new_name()))
    there = world.unit(name=_new_name(), shelter=elsewhere(world))
    return stay, promised(world, transfer(world, stay), there)


def leave(world, stay):
    return partial(
        depart,
        world.worker,
        placement=stay.id,
        destination=Destination.FAMILY,
        on=NOW.date(),
        now=NOW,
    )


def arrive_there_or_leave(world):
    stay, new = moving(world)
    return partial(arrive, world.worker, placement=new.id, now=NOW), leave(world, stay)


def transfer_or_leave(world):
    stay = living(world, unit=world.unit(name=_new_name()))
    return partial(transfer, world, stay), leave(world, stay)


RACES = (
    arrive_there_or_leave,
    transfer_or_leave,
    change_or_hold,
    end_or_hold,
    change_or_change,
    close_or_hold,
    confirm_or_refuse,
    confirm_or_lapse,
    release_or_refuse,
    rules_or_rules,
)


def winners(world, make):
    """Run a race once and return how many of the two were done."""
    answers = race(list(make(world)))
    return sum(not isinstance(answer, Exception) and answer is not False for answer in answers)


def both_win(world, make):
    """Say whether both are done in one of many rounds."""
    return any(winners(world, make) == 2 for _ in range(ROUNDS_OF_A_MUTANT))


def test_exactly_one_is_done():
    world = new_world()

    done = {make.__name__: [winners(world, make) for _ in range(ROUNDS)] for make in RACES}

    assert done == {make.__name__: [1] * ROUNDS for make in RACES}


def test_where_nobody_locks_both_are_done(monkeypatch):
    world = new_world()

    with without_steps(), without_locks(monkeypatch):
        never = [make.__name__ for make in RACES if not both_win(world, make)]

    assert never == []


def test_without_the_lock_the_database_still_takes_one_answer_to_a_hold(monkeypatch):
    world = new_world()

    with without_locks(monkeypatch):
        done = [winners(world, confirm_or_refuse) for _ in range(ROUNDS)]

    assert done == [1] * ROUNDS


def test_two_transfers_of_one_place_at_once_are_one():
    world = new_world()

    for _ in range(ROUNDS):
        stay = living(world, unit=world.unit(name=_new_name()))
        ask = partial(transfer, world, stay)
        race([ask, ask])

        assert stay.transfers.count() == 1


def test_a_form_handed_in_twice_at_once_asks_once():
    world = new_world()

    for _ in range(ROUNDS):
        ask = partial(place_request, world.coordinator, AT_NIGHT, now=NOW, key=uuid4())
        first, again = race([ask, ask])
        assert first == again

    assert PlacementRequest.objects.count() == ROUNDS


def test_without_the_lock_the_second_hand_in_is_an_error_but_nothing_is_asked_twice(monkeypatch):
    world = new_world()
    monkeypatch.setattr(place, "lock_form", lambda account, key: sleep(0.05))

    answers = []
    for _ in range(ROUNDS):
        ask = partial(place_request, world.coordinator, AT_NIGHT, now=NOW, key=uuid4())
        answers += race([ask, ask])

    assert any(isinstance(answer, IntegrityError) for answer in answers)
    assert PlacementRequest.objects.count() == ROUNDS


def remove_or_hold(world):
    unit = world.unit(name=_new_name())
    bed = Bed.objects.get(room__unit=unit)
    remove = partial(remove_bed, world.manager, bed=bed.id, now=NOW)
    return remove, hold(world, world.request(), unit)


def test_a_bed_is_held_or_taken_away():
    world = new_world()

    assert [winners(world, remove_or_hold) for _ in range(ROUNDS)] == [1] * ROUNDS


def test_without_the_lock_the_database_still_leaves_nobody_without_the_bed_they_have(monkeypatch):
    world = new_world()

    with without_locks(monkeypatch):
        done = [winners(world, remove_or_hold) for _ in range(ROUNDS)]

    assert max(done) == 1
    assert {stay.occupancies.count() for stay in Placement.objects.filter(state="HELD")} <= {1}
