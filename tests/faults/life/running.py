"""Whatever people do, in whatever order: the database says what a model in plain dicts says.

Not collected by itself yet: model and actions still disagree. Run it with
`pytest tests/faults/life/running.py`.

`tests/faults/life/` has the model, the acts and what must be so after each of them.
"""

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.faults.life.machine import LifeOfAPlace
from tests.faults.life.world import new_world

pytestmark = pytest.mark.django_db

_COMMON = {
    "deadline": None,
    "print_blob": True,
    "suppress_health_check": list(HealthCheck),
}


@pytest.fixture
def machine():
    """Lives in one small world."""

    class Machine(LifeOfAPlace):
        world = new_world()

    return Machine


def test_short_lives_go_as_the_model_says(machine):
    some = settings(max_examples=4, stateful_step_count=10, **_COMMON)

    run_state_machine_as_test(machine, settings=some)


@pytest.mark.slow
def test_long_lives_go_as_the_model_says(machine):
    many = settings(max_examples=300, stateful_step_count=40, **_COMMON)

    run_state_machine_as_test(machine, settings=many)
