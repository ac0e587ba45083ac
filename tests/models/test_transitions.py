"""The steps that the database lets a request or a placement take are those of the table."""

from datetime import timedelta
from itertools import permutations

import pytest
from django.db import IntegrityError, connection, transaction

from opvang.models.codes import PlacementState, RequestStatus
from opvang.models.codes.signals import SignalState
from opvang.models.transitions import (
    MACHINES,
    PLACEMENT,
    REQUEST,
    SIGNAL,
    TRANSFER,
    TRANSFER_STATES,
)
from tests.models import build
from tests.models.build import NOW, TODAY, saved

pytestmark = pytest.mark.django_db

#: What a row must have beside its state.
_BESIDE = {
    "HELD": {"held_until": NOW},
    "REFUSED": {"refusal_reason": "FULL"},
    "DEPARTED": {"departed_on": TODAY + timedelta(days=3), "destination": "UNKNOWN"},
}
_BLANK = {"held_until": None, "refusal_reason": "", "departed_on": None, "destination": ""}


def of_placement(state):
    return {"state": state} | _BLANK | _BESIDE.get(state, {})


def of_request(status):
    return {"status": status, "ended_on": None if status in ("OPEN", "PLACED") else TODAY}


def is_possible(row, facts):
    try:
        with transaction.atomic():
            type(row).objects.filter(id=row.id).update(**facts)
    except IntegrityError as error:
        assert "only_known_steps" in error.__cause__.diag.constraint_name  # noqa: PT017
        return False
    return True


def test_a_request_takes_the_steps_of_the_table_and_no_other():
    found = {
        (start, to)
        for start, to in permutations(RequestStatus.values, 2)
        if is_possible(
            saved(build.request(registered_on=TODAY, **of_request(start))), of_request(to)
        )
    }

    assert found == set(REQUEST.steps)


def test_a_placement_takes_the_steps_of_the_table_and_no_other():
    unit = saved(build.unit())

    found = {
        (start, to)
        for start, to in permutations(PlacementState.values, 2)
        if is_possible(
            saved(build.guest(unit=unit, request=saved(build.request()), **of_placement(start))),
            of_placement(to),
        )
    }

    assert found == set(PLACEMENT.steps)


def of_signal(state):
    row = build.signal(state=state)
    names = ("state", "assessed_by", "assessed_on", "handed_to")
    return {name: getattr(row, name) for name in names}


def test_a_signal_takes_the_steps_of_the_table_and_no_other():
    found = {
        (start, to)
        for start, to in permutations(SignalState.values, 2)
        if is_possible(saved(build.signal(**of_signal(start))), of_signal(to))
    }

    assert found == set(SIGNAL.steps)


def save_in_a_transaction(row):
    with transaction.atomic():
        saved(row)
        connection.cursor().execute("SET CONSTRAINTS placement_one_home IMMEDIATE")


def test_nobody_lives_in_two_places_at_the_end_of_a_transaction():
    old = saved(build.guest(state="ARRIVED", request=saved(build.request(status="PLACED"))))
    moves = build.request(moves_from=old, transfer_reason="SAFETY", status="PLACED")

    with pytest.raises(IntegrityError, match="two places"):
        save_in_a_transaction(build.guest(unit=old.unit, request=saved(moves), state="ARRIVED"))


def test_every_state_can_be_reached_and_left_or_is_an_end():
    for machine in MACHINES:
        reached = set(machine.begins) | {to for _, to in machine.steps}

        assert reached == set(machine.states), machine.name
    assert set(TRANSFER_STATES.values()) == set(TRANSFER.states)
