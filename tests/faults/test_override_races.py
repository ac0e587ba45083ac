"""Deciding otherwise than the rules at the same moment as somebody else acts.

Each race of which only one can be done runs with its mutant, as in test_either_or.py.
"""

from dataclasses import replace
from functools import partial
from time import sleep

import pytest

from opvang.actions.answers import refuse_hold
from opvang.actions.overrides import crisis
from opvang.actions.overrides.appeals import appeal_refusal, decide_appeal
from opvang.actions.overrides.consent import give_consent
from opvang.actions.overrides.crisis import end_crisis_mode, start_crisis_mode
from opvang.actions.requests import change_request
from opvang.errors import NoPlace
from opvang.models import Consent, Override, Placement
from opvang.models.codes import AppealOutcome, RefusalReason
from opvang.queries.filled_in.requests import request_filled_in
from tests.actions.world import NOW, account, new_world
from tests.faults.racing import race, without_locks
from tests.faults.test_either_or import (
    ROUNDS,
    _fields,
    _new_name,
    both_win,
    hold,
    winners,
)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]
WHY = "De regels laten dit toe."


def refused(world, unit):
    """Return a refusal that was appealed against."""
    held = hold(world, world.request(), unit)()
    refuse_hold(world.worker, hold=held.id, reason=RefusalReason.HOUSEHOLD, now=NOW)
    appeal_refusal(world.coordinator, placement=held.id, reason=WHY, now=NOW)
    return held


def decide(actor, placement, outcome):
    facts = {"placement": placement.id, "outcome": outcome, "decision": WHY}
    return partial(decide_appeal, actor, now=NOW, **facts)


def override_or_uphold(world):
    placement = refused(world, world.unit(name=_new_name()))
    colleague = account("NATIONAL_DESK", world.desk.organisation)
    return (
        decide(world.desk, placement, AppealOutcome.OVERRIDDEN),
        decide(colleague, placement, AppealOutcome.UPHELD),
    )


def withdraw_consent_or_hold(world):
    request = world.request()
    read = request_filled_in(world.coordinator, request.id, now=NOW)
    (person,) = read.asked.persons
    new = type(read.asked)(**_fields(read.asked) | {"persons": (replace(person, consents=()),)})
    withdraw = partial(
        change_request, world.coordinator, request=request.id, new=new, seen=read.version, now=NOW
    )
    return withdraw, hold(world, request, world.unit(name=_new_name()))


def consent_twice(world):
    request = world.request()
    Consent.objects.filter(person__request_persons__request=request).delete()
    give = partial(give_consent, world.coordinator, request=request.id, now=NOW)
    return give, give


RACES = (override_or_uphold, withdraw_consent_or_hold)


def test_exactly_one_is_done():
    world = new_world()

    done = {make.__name__: [winners(world, make) for _ in range(ROUNDS)] for make in RACES}

    assert done == {make.__name__: [1] * ROUNDS for make in RACES}


def test_where_nobody_locks_both_are_done(monkeypatch):
    world = new_world()

    with without_locks(monkeypatch):
        never = [make.__name__ for make in RACES if not both_win(world, make)]

    assert never == []


def test_people_agree_once():
    world = new_world()

    assert [winners(world, consent_twice) for _ in range(ROUNDS)] == [1] * ROUNDS


def test_a_refusal_that_is_overridden_takes_no_bed_from_who_asks_for_it_meanwhile():
    world = new_world()

    for _ in range(ROUNDS):
        unit, other = world.unit(name=_new_name()), world.request()
        placement = refused(world, unit)
        override = decide(world.desk, placement, AppealOutcome.OVERRIDDEN)
        answers = race([override, hold(world, other, unit)])

        assert [type(one).__name__ for one in answers] == ["Appeal", "Placement"], answers
        with pytest.raises(NoPlace):
            hold(world, placement.request, unit)()


def test_people_who_agree_while_a_place_is_asked_have_it_or_are_asked_again():
    world = new_world()

    for _ in range(ROUNDS):
        request = world.request()
        Consent.objects.filter(person__request_persons__request=request).delete()
        give = partial(give_consent, world.coordinator, request=request.id, now=NOW)
        ask = hold(world, request, world.unit(name=_new_name()))
        agreed, held = race([give, ask])

        assert not isinstance(agreed, Exception)
        if isinstance(held, Exception):
            assert ask().state == "HELD"


def start(world):
    start_crisis_mode(world.desk, reason="Een inval.", hours=8, now=NOW)


def in_between():
    """Return the places that are neither promised and marked, nor waiting for an answer."""
    marked = set(Override.objects.filter(kind="CRISIS").values_list("request", flat=True))
    whole = {("CONFIRMED", True, False), ("HELD", False, True)}
    rows = Placement.objects.values_list("state", "request", "held_until")
    return [row for row in rows if (row[0], row[1] in marked, row[2] is not None) not in whole]


def ask_while_it_ends(world):
    start(world)
    ask = hold(world, world.request(), world.unit(name=_new_name()))
    answers = race([partial(end_crisis_mode, world.desk, now=NOW), ask])
    return [one for one in answers if isinstance(one, Exception)]


def test_while_crisis_mode_ends_a_place_is_promised_and_marked_or_waits_for_an_answer():
    world = new_world()

    refusals = [ask_while_it_ends(world) for _ in range(ROUNDS)]

    assert refusals == [[]] * ROUNDS
    assert in_between() == []


def test_a_promise_without_its_mark_would_be_seen(monkeypatch):
    world = new_world()
    monkeypatch.setattr(crisis, "record_override", lambda *_, **__: None)
    start(world)

    hold(world, world.request(), world.unit(name=_new_name()))()

    assert len(in_between()) == 1


def end_twice(world):
    start(world)
    end = partial(end_crisis_mode, world.desk, now=NOW)
    return end, end


def test_crisis_mode_is_ended_once():
    world = new_world()

    assert [winners(world, end_twice) for _ in range(ROUNDS)] == [1] * ROUNDS


def test_without_the_lock_it_is_ended_twice(monkeypatch):
    world = new_world()
    monkeypatch.setattr(crisis, "_lock", lambda: sleep(0.05))

    assert both_win(world, end_twice)
