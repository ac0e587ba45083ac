"""Whatever people do, in whatever order: the database says what a model in plain dicts says.

`tests/faults/life/` has the model, the acts and what must be so after each of them.
"""

import ast
import gc
import uuid
from pathlib import Path
from random import Random
from types import SimpleNamespace

import pytest
from django.db import connection
from hypothesis import HealthCheck, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from opvang.models import base
from tests.faults.life.machine import LifeOfAPlace
from tests.faults.life.world import new_world

pytestmark = pytest.mark.django_db

_ROOT = Path(__file__).parents[2]
#: Actions that are no step of a life, and why; of the first all in their file or folder.
_NO_PART = {
    "accounts": "who works where does not change in a life",
    "activating": "as accounts",
    "inviting": "as accounts",
    "programs": "as accounts",
    "webhooks": "who is told of a life does not change it; tests/actions/webhooks",
    "sessions": "nobody signs in in a life",
    "addresses": "no life has an address; what waits for one is in tests/actions/test_addresses.py",
    "break_glass": "who looks in an emergency moves nobody",
    "retention": "no life is over for years; what is kept is in tests/actions/retention",
    "coverage": "who is there for a municipality takes no place; tests/actions/test_coverage.py",
    "signals": "what is reported takes no place; tests/actions/signals",
    "escorts": "who may read an address moves nobody",
}
_NO_STEPS = {
    "answer_once": "does an action of another file once; tests/api/test_once.py",
    "confirm_stale": "is confirm_capacity for each unit of somebody",
    "preview_unit": "changes nothing",
    "keep_question": "is asked along with propose_policy, which is a step",
    "choose_messages": "is of an account, and accounts are no steps",
    "change_contact": "is of an account, and accounts are no steps",
    "settle_message": "is of the outbox; tests/actions/messages",
}


@pytest.fixture
def machine(monkeypatch):
    """Lives in one small world, whose identifiers and references are the same each time."""
    monkeypatch.setattr(uuid, "os", SimpleNamespace(urandom=Random(0).randbytes))
    monkeypatch.setattr(base, "secrets", Random(0))

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


@pytest.fixture(autouse=True, scope="module")
def swept(django_db_setup, django_db_blocker):
    """Sweep away the rows that lives leave behind, dead: each test that follows reads past them.

    That the tables are empty then is forgotten again: nothing is to be planned by it.
    """
    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute("VACUUM")
        cursor.execute("""
            SELECT pg_clear_relation_stats(schemaname, tablename) FROM pg_tables
            WHERE schemaname = current_schema()
        """)


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


def test_every_action_is_a_step_of_a_life_or_says_why_not():
    steps = {name for call in _calls_of("attempt") for name in _names(call.args[0])}

    assert _actions() - steps == _NO_STEPS.keys()


def test_short_lives_go_as_the_model_says(machine):
    lead_lives(machine, lives=4, steps=20)


def test_a_life_that_is_led_again_goes_the_same(machine):
    ends = []

    class Ending(machine):
        def teardown(self):
            ends.append((self.model.log, self.codes))
            super().teardown()

    for _ in range(2):
        lead_lives(seed(0)(Ending), lives=2, steps=10)

    once, again = ends[: len(ends) // 2], ends[len(ends) // 2 :]
    assert once == again


@pytest.mark.slow(minutes=4)
@pytest.mark.parametrize("slice_of_lives", range(4))
def test_hundreds_of_long_lives_go_as_the_model_says(machine, slice_of_lives):
    lead_lives(machine, lives=125, steps=50, slice_of_lives=slice_of_lives)


def _actions() -> set:
    """Return what somebody can do to places: actions of an actor, each one transaction."""
    return {
        node.name
        for path in (_ROOT / "opvang" / "actions").glob("*")
        if path.stem not in _NO_PART
        for node in _nodes(path)
        if isinstance(node, ast.FunctionDef)
        and [one.arg for one in node.args.args][:1] == ["actor"]
        and "transaction.atomic" in map(ast.unparse, node.decorator_list)
    }


def _calls_of(method) -> list:
    """Return all calls of a method of a life."""
    nodes = _nodes(_ROOT / "tests" / "faults" / "life")
    calls = (node for node in nodes if isinstance(node, ast.Call))
    return [one for one in calls if getattr(one.func, "attr", "") == method]


def _names(action) -> set:
    """Return what an action is called in its own module."""
    found = {getattr(node, "id", getattr(node, "attr", "")) for node in ast.walk(action)}
    return {name.removesuffix("_action") for name in found}


def _nodes(place) -> list:
    """Return what the code says in a file, or in all files of a folder."""
    files = [place] if place.suffix == ".py" else place.rglob("*.py")
    trees = (ast.parse(path.read_text()) for path in files)
    return [node for tree in trees for node in ast.walk(tree)]
