"""Whatever people do, in whatever order: the database says what a model in plain dicts says.

`tests/faults/life/` has the model, the acts and what must be so after each of them.
"""

import gc
import uuid
from random import Random
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.faults.life.machine import LifeOfAPlace
from tests.faults.life.world import new_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def machine(monkeypatch):
    """Lives in one small world, whose identifiers are the same each time."""
    monkeypatch.setattr(uuid, "os", SimpleNamespace(urandom=Random(0).randbytes))

    class Machine(LifeOfAPlace):
        world = new_world()

    return Machine


@pytest.fixture(autouse=True)
def seldom_collected():
    """Look for garbage seldom: rows make much of it and hardly any circles, and all is faster."""
    usual = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(50_000, *usual[1:])
    yield
    gc.set_threshold(*usual)
    gc.unfreeze()


def lead_lives(machine, *, lives, steps, slice_of_lives=0):
    # What always leads the same lives would lead those of the first slice in each.
    if settings().derandomize:
        machine = seed(slice_of_lives)(machine)
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=lives,
            stateful_step_count=steps,
            deadline=None,
            print_blob=True,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_short_lives_go_as_the_model_says(machine):
    lead_lives(machine, lives=4, steps=20)


@pytest.mark.slow(minutes=4)
@pytest.mark.parametrize("slice_of_lives", range(4))
def test_hundreds_of_long_lives_go_as_the_model_says(machine, slice_of_lives):
    lead_lives(machine, lives=125, steps=50, slice_of_lives=slice_of_lives)
