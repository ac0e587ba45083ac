"""The machine that leads lives: hypothesis chooses the steps, and shortens what goes wrong."""

import inspect
import sys
import uuid
from random import Random
from types import SimpleNamespace

from django.db import connection, transaction
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from opvang.models import base
from tests.faults.life.agreeing import Agreeing
from tests.faults.life.answering import Answering
from tests.faults.life.asking import Asking
from tests.faults.life.consenting import Consenting
from tests.faults.life.deciding import Deciding
from tests.faults.life.defaulting import Defaulting
from tests.faults.life.going_on import GoingOn
from tests.faults.life.governing import Governing
from tests.faults.life.moving_on import MovingOn
from tests.faults.life.outside import Outside
from tests.faults.life.passing import Passing
from tests.faults.life.placing import Placing
from tests.faults.life.recognising import Recognising
from tests.faults.life.sheltering import Sheltering
from tests.faults.life.trying import Step
from tests.faults.life.waiving import Waiving
from tests.faults.life.watching import Watching
from tests.faults.life.world import World, model_of


class LifeOfAPlace(
    Asking,
    Consenting,
    GoingOn,
    MovingOn,
    Watching,
    Recognising,
    Placing,
    Answering,
    Deciding,
    Waiving,
    Outside,
    Sheltering,
    Defaulting,
    Governing,
    Passing,
    Agreeing,
    RuleBasedStateMachine,
):
    """Everybody asks, decides and changes their minds, in any order, on one database."""

    #: Saved by the test, before the first life begins.
    world: World

    def __init__(self) -> None:
        super().__init__()
        self.start = transaction.savepoint()
        self.accounts = self.world.accounts
        self.model = model_of(self.world)
        self.last = None  #: what was tried last
        self.matched = None  #: what had happened when everybody was last matched
        self.looked = None  #: what had happened when something was last looked at
        self.looks = 0
        self.first_to_look = 0
        self.stood = {}  #: where everything stood after the last step, by machine
        # The same life has the same identifiers and references each time: by them ties end.
        uuid.os = SimpleNamespace(urandom=Random(1).randbytes)
        base.secrets = Random(1)
        self.codes = {}  #: the spoken code of each person, and the request of each reference
        self.names = {}  #: of beds that were added
        self.what_ifs = []  #: what was asked of a match

    @initialize(number=st.integers(0, 111))
    def somebody_looks_first(self, number) -> None:
        """In each life it begins with somebody else, and another page, that pages are looked at."""
        self.first_to_look = number

    @rule(data=st.data())
    def step(self, data) -> None:
        """Somebody does something, or time passes."""
        # One rule for all: of many, hypothesis leaves out half in each run, and few lives get far.
        possible = {name: one for name, one in _STEPS.items() if one.when(self)}
        # Hypothesis often draws the first: let that be what leads furthest.
        names = sorted(possible, key=lambda name: -possible[name].weight)
        often = [name for name in names for _ in range(possible[name].weight)]
        name = data.draw(st.sampled_from(often), label="step")
        getattr(self, name)(**data.draw(possible[name].facts, label=name))

    def teardown(self) -> None:
        """Check what the database checks at the end of a transaction, and undo all of it."""
        try:
            if sys.exc_info()[0] is None:
                self.check_all_that_is_read()
            with connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
        finally:
            transaction.savepoint_rollback(self.start)


_STEPS = {
    name: method.step
    for name, method in inspect.getmembers(LifeOfAPlace)
    if isinstance(getattr(method, "step", None), Step)
}
