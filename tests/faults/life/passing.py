"""Time passes, everybody is matched, and people try again or at random."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import strategies as st

from opvang.actions import capacity, requests
from opvang.actions.answers import confirm_hold, refuse_hold, release_place
from opvang.actions.holds import hold_place
from opvang.actions.matches import ask_for_match_by, run_match
from opvang.actions.stays import arrive
from opvang.errors import NotAllowed, NotFound
from opvang.models import Proposal
from opvang.models.codes import ClosureReason, RefusalReason
from tests.faults.life import fits, rights
from tests.faults.life.rights import EVER
from tests.faults.life.trying import SOMEBODY, Trying, step
from tests.faults.life.world import PEOPLE

_NOTHING = UUID("00000000-0000-4000-8000-000000000000")
_END = datetime(2027, 9, 1, tzinfo=UTC)
#: What may be tried on a thing that is not there, and how.
_IN_VAIN = {
    "END_REQUEST": (requests.end_request, {"request": _NOTHING, "outcome": "WITHDRAWN"}),
    "REOPEN_REQUEST": (requests.reopen_request, {"request": _NOTHING}),
    "HOLD_PLACE": (hold_place, {"request": _NOTHING, "unit": _NOTHING}),
    "RELEASE_PLACE": (release_place, {"placement": _NOTHING}),
    "CONFIRM_HOLD": (confirm_hold, {"hold": _NOTHING}),
    "REFUSE_HOLD": (refuse_hold, {"hold": _NOTHING, "reason": RefusalReason.FULL}),
    "ARRIVE": (arrive, {"placement": _NOTHING}),
    "CLOSE_PLACES": (
        capacity.close_places,
        {"unit": _NOTHING, "reason": ClosureReason.STAFF, "expected_until": None},
    ),
    "REOPEN_PLACES": (capacity.reopen_places, {"closure": _NOTHING}),
    "ADD_BEDS": (capacity.add_beds, {"room": _NOTHING, "names": ("Bed",)}),
    "REMOVE_BEDS": (capacity.remove_bed, {"bed": _NOTHING}),
}


class Passing(Trying):
    """What happens by itself, and what changes nothing."""

    @step(
        weight=4,
        when=lambda self: self.model.now < _END,
        more=st.sampled_from(
            [
                timedelta(minutes=30),
                timedelta(hours=7),
                timedelta(hours=12),
                timedelta(days=1),
                timedelta(days=3, hours=1),
                timedelta(days=10),
            ]
        ),
    )
    def time_passes(self, more):
        """It is later, perhaps past midnight, past eight or some nights on."""
        self.model.now += more

    @step(weight=2, when=lambda self: self.model.waiting() and self.matched != self.model.log)
    def match(self):
        """Everybody who waits is matched."""
        run = run_match(now=self.model.now, seconds=20)

        self.matched = Counter(self.model.log)
        proposals = list(Proposal.objects.filter(run=run))
        self.model.proposals = {one.request_id: one.unit_id for one in proposals}
        self.model.prices = {UUID(unit): one["points"] for unit, one in run.prices.items()}
        waiting = self.model.waiting()
        for one in proposals:
            assert one.request_id in waiting
            # Who shares a unit with others that are proposed may have to wait for a room.
            first = fits.first_night(self.model, one.request_id, one.unit_id)
            assert first is not None
            assert first <= one.start
        _nobody_left_who_fits(self.model)

    @step(by=SOMEBODY)
    def ask_for_match(self, by):
        """Somebody asks for a match."""
        self.do(ask_for_match, by=self.who(by, "RUN_MATCH"))

    @step(weight=2, when=lambda self: self.last)
    def try_again(self):
        """Somebody does the same once more: a double click, or a page that stood open."""
        act, facts = self.last
        act(self, **facts)

    @step(act=st.sampled_from(sorted(_IN_VAIN)), by=st.sampled_from(sorted(PEOPLE)))
    def try_on_nothing(self, act, by):
        """Somebody tries something on what is not there."""
        action, facts = _IN_VAIN[act]
        person = self.model.people[by]
        may_ever = person["active"] and person["role"] in EVER[act]

        with pytest.raises(NotFound if may_ever else NotAllowed):
            action(self.accounts[by], now=self.model.now, **facts)


def ask_for_match(life, *, by):
    """Ask for a match, which a worker makes."""
    life.attempt(
        ask_for_match_by,
        by=by,
        refusal=rights.refusal(life.model, by, "RUN_MATCH"),
        then=lambda _: life.model.write("RUN_MATCH", by=by, on=None),
    )


def _nobody_left_who_fits(model):
    """Require that whoever is not proposed has no unit, if nobody is proposed at all."""
    if not model.proposals:
        for request in model.waiting():
            units = [unit for unit in model.units if fits.first_night(model, request, unit)]
            assert units == [], f"nobody is proposed, and {request} fits in {units}"
