"""For each constraint on what is kept and erased a row that is wrong in that one way."""

from datetime import timedelta

from tests.models import build
from tests.models.build import NOW, saved, twice

BEFORE = NOW - timedelta(minutes=1)


def _decided(**facts):
    decided = {"outcome": "GRANTED", "ground": "ASKED", "decided_at": NOW}
    return build.claim(**decided | {"decided_by": saved(build.account())} | facts)


def _approved_by_who_decided():
    account = saved(build.account())
    return _decided(decided_by=account, approved_by=account, approved_at=NOW)


BROKEN = {
    "erasure_run_finished_at_not_before_started_at": lambda: build.erasure_run(finished_at=BEFORE),
    "preservation_ground_known": lambda: build.preservation(ground="MOOD"),
    "preservation_reason_filled": lambda: build.preservation(reason=" "),
    "preservation_ended_by_with_ended_at": lambda: build.preservation(ended_at=NOW),
    "preservation_ended_at_not_before_set_at": lambda: build.preservation(
        ended_at=BEFORE, ended_by=saved(build.account())
    ),
    "preservation_one_at_a_time": lambda: twice(build.preservation, "request", "set_by"),
    "erasure_claim_outcome_known": lambda: _decided(outcome="MAYBE"),
    "erasure_claim_ground_known": lambda: _decided(ground="MOOD"),
    "erasure_claim_decided_by_with_decided_at": lambda: _decided(decided_by=None),
    "erasure_claim_approved_by_with_approved_at": lambda: _decided(approved_at=NOW),
    "erasure_claim_approved_at_not_before_decided_at": lambda: _decided(
        approved_at=BEFORE, approved_by=saved(build.account())
    ),
    "erasure_claim_decided_on_a_ground": lambda: _decided(ground=""),
    "erasure_claim_approved_by_another": _approved_by_who_decided,
    "erasure_claim_approved_once_decided": lambda: build.claim(
        approved_at=NOW, approved_by=saved(build.account())
    ),
    "erasure_claim_one_at_a_time": lambda: twice(build.claim, "request", "person", "recorded_by"),
}
