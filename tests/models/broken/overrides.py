"""For each constraint on what humans decide otherwise a row that is wrong in that one way."""

from datetime import timedelta

from tests.models import build
from tests.models.build import NOW, saved, twice

BEFORE = NOW - timedelta(minutes=1)


def _reviewed_by_its_author():
    author = saved(build.account())
    return build.override(author=author, reviewed_by=author, reviewed_at=NOW, outcome="JUSTIFIED")


def _glass_judged_by_whoever_broke_it():
    account = saved(build.account())
    judged = {"judged_at": NOW, "is_justified": True, "judgement": "Goed."}
    return build.break_glass(account=account, judged_by=account, **judged)


def _glass_judged(**facts):
    judged = {"judged_by": saved(build.account()), "judged_at": NOW, "is_justified": True}
    return build.break_glass(**judged | {"judgement": "Goed."} | facts)


BROKEN = {
    "break_glass_reason_known": lambda: build.break_glass(reason="MOOD"),
    "break_glass_explanation_filled": lambda: build.break_glass(explanation=" "),
    "break_glass_judged_by_with_judged_at": lambda: build.break_glass(
        judged_by=saved(build.account())
    ),
    "break_glass_judged_at_with_is_justified": lambda: _glass_judged(is_justified=None),
    "break_glass_judgement_given": lambda: _glass_judged(judgement=" "),
    "break_glass_ends_later": lambda: build.break_glass(ends_at=NOW),
    "break_glass_judged_by_another": _glass_judged_by_whoever_broke_it,
    "override_kind_known": lambda: build.override(kind="MOOD"),
    "override_outcome_known": lambda: build.override(outcome="FINE"),
    "override_reason_filled": lambda: build.override(reason=" "),
    "override_reviewed_by_with_reviewed_at": lambda: build.override(reviewed_at=NOW),
    "override_reviewed_by_another": _reviewed_by_its_author,
    "override_one_of_consent": lambda: twice(build.override, "request", "author", kind="CONSENT"),
    "appeal_outcome_known": lambda: build.appeal(
        outcome="MAYBE",
        decision="Zo is het.",
        decided_by=saved(build.account()),
        decided_at=NOW,
    ),
    "appeal_reason_filled": lambda: build.appeal(reason=" "),
    "appeal_decided_by_with_decided_at": lambda: build.appeal(decided_by=saved(build.account())),
    "appeal_decided_with_a_reason": lambda: build.appeal(outcome="UPHELD"),
    "danger_question_reason_filled": lambda: build.danger_question(reason=" "),
    "danger_question_answered_by_with_answered_at": lambda: build.danger_question(answered_at=NOW),
    "danger_question_once": lambda: twice(build.danger_question, "request", "unit", "asked_by"),
    "outside_placement_kind_known": lambda: build.outside_placement(kind="TENT"),
    "outside_placement_end_known": lambda: build.outside_placement(ended_at=NOW, end="GONE"),
    "outside_placement_review_at_not_before_since": lambda: build.outside_placement(
        review_at=BEFORE
    ),
    "outside_placement_ended_at_not_before_since": lambda: build.outside_placement(
        ended_at=BEFORE, end="LEFT"
    ),
    "outside_placement_end_complete": lambda: build.outside_placement(ended_at=NOW),
    "outside_placement_one_at_a_time": lambda: twice(
        build.outside_placement, "request", "decided_by"
    ),
    "crisis_mode_reason_filled": lambda: build.crisis_mode(reason=" "),
    "crisis_mode_ends_at_not_before_started_at": lambda: build.crisis_mode(ends_at=BEFORE),
    "crisis_mode_ended_at_not_before_started_at": lambda: build.crisis_mode(
        ended_at=BEFORE, ended_by=saved(build.account())
    ),
    "crisis_mode_ended_by_with_ended_at": lambda: build.crisis_mode(ended_at=NOW),
}
