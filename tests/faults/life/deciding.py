"""Those who decide otherwise than the rules do: crisis mode, appeals, and a look afterwards."""

from datetime import timedelta

from hypothesis import strategies as st

from opvang.actions.overrides.appeals import appeal_refusal, decide_appeal
from opvang.actions.overrides.crisis import end_crisis_mode, start_crisis_mode
from opvang.actions.overrides.review import review_override as review_override_action
from opvang.errors import NotPossible
from opvang.models.codes import AppealOutcome, ReviewOutcome
from tests.faults.life import overriding, rights
from tests.faults.life.trying import ANY, SOMEBODY, Trying, step

#: Refusals that nobody else decides about.
_FINAL = ("SAFETY", "PERSON_DECLINED")


class Deciding(Trying):
    """Those who make exceptions."""

    @step(hours=st.sampled_from([1, 8, 72]), by=SOMEBODY)
    def begin_crisis(self, hours, by):
        """Somebody lets every place be promised at once."""
        self.do(begin_crisis, by=self.who(by, "START_CRISIS_MODE"), hours=hours)

    @step(when=lambda self: self.model.is_crisis, by=SOMEBODY)
    def end_crisis(self, by):
        """Somebody ends that before its time."""
        self.do(end_crisis, by=self.who(by, "END_CRISIS_MODE"))

    @step(weight=3, when=lambda self: self._refused(), number=ANY, by=SOMEBODY)
    def appeal(self, number, by):
        """Somebody appeals against a refusal."""
        placement = self.fitting(
            self._refused(), number, by, lambda one: can_be_appealed(self.model, one)
        )
        request = self.model.placements[placement]["request"]
        self.do(appeal, by=self.who(by, "APPEAL_REFUSAL", request=request), placement=placement)

    @step(
        weight=3,
        when=lambda self: self.model.appeals,
        number=ANY,
        outcome=st.sampled_from(["UPHELD", "OVERRIDDEN"]),
        by=SOMEBODY,
    )
    def decide(self, number, outcome, by):
        """Somebody decides about an appeal."""
        appeals = self.model.appeals
        placement = self.fitting(appeals, number, by, lambda one: appeals[one] is None)
        request = self.model.placements[placement]["request"]
        by = self.who(by, "DECIDE_APPEAL", request=request)
        self.do(decide, by=by, placement=placement, outcome=outcome)

    @step(
        weight=2,
        when=lambda self: self.model.overrides,
        number=ANY,
        outcome=st.sampled_from(["JUSTIFIED", "NOT_JUSTIFIED"]),
        by=SOMEBODY,
    )
    def review_override(self, number, outcome, by):
        """Somebody looks afterwards at what somebody set aside."""
        rows = self.model.overrides
        override = self.fitting(rows, number, by, lambda one: not rows[one]["outcome"])
        by = self.who(by, "REVIEW_OVERRIDE", request=rows[override]["request"])
        self.do(review, by=by, override=override, outcome=outcome)

    def _refused(self):
        return [key for key, one in self.model.placements.items() if one["state"] == "REFUSED"]


def begin_crisis(life, *, by, hours):
    """Let places be promised at once for some hours."""
    model = life.model

    def then(_):
        model.crisis_until = model.now + timedelta(hours=hours)
        _write_of_country(model, "START_CRISIS_MODE", by=by)

    life.attempt(
        start_crisis_mode,
        by=by,
        reason="Grote actie",
        hours=hours,
        refusal=rights.refusal(model, by, "START_CRISIS_MODE")
        or (NotPossible if model.is_crisis else None),
        then=then,
    )


def end_crisis(life, *, by):
    """Let places be approved again."""
    model = life.model

    def then(_):
        model.crisis_until = None
        _write_of_country(model, "END_CRISIS_MODE", by=by)

    life.attempt(
        end_crisis_mode,
        by=by,
        refusal=rights.refusal(model, by, "END_CRISIS_MODE")
        or (None if model.is_crisis else NotPossible),
        then=then,
    )


def appeal(life, *, by, placement):
    """Ask the national desk to look once more at a refusal."""
    model, row = life.model, life.model.placements[placement]
    possible = can_be_appealed(model, placement)

    def then(_):
        model.appeals[placement] = None
        model.write_of_placement("APPEAL_REFUSAL", placement, by=by)

    life.attempt(
        appeal_refusal,
        by=by,
        placement=placement,
        reason="Het past wel",
        refusal=rights.refusal(model, by, "APPEAL_REFUSAL", request=row["request"])
        or (None if possible else NotPossible),
        then=then,
    )


def decide(life, *, by, placement, outcome):
    """Let a refusal stand, or set it aside."""
    model, row = life.model, life.model.placements[placement]
    possible = model.appeals.get(placement, "") is None and row["refused_by"] != by

    def then(_):
        model.appeals[placement] = outcome
        if outcome == "OVERRIDDEN":
            model.bars |= dict.fromkeys(_bars(model, placement), model.night)
            facts = {"by": by, "unit": row["unit"], "code": row["reason"]}
            overriding.note(life, "REFUSAL", row["request"], **facts)
        model.write_of_placement("DECIDE_APPEAL", placement, by=by, code=outcome)

    life.attempt(
        decide_appeal,
        by=by,
        placement=placement,
        outcome=AppealOutcome(outcome),
        decision="Nagezien",
        refusal=rights.refusal(model, by, "DECIDE_APPEAL", request=row["request"])
        or (None if possible else NotPossible),
        then=then,
    )


def review(life, *, by, override, outcome):
    """Write down what is found of something that was set aside."""
    model, row = life.model, life.model.overrides[override]
    possible = not row["outcome"] and row["by"] != model.people[by]["id"]

    def then(_):
        row["outcome"] = outcome
        overriding.write(model, "REVIEW_OVERRIDE", row["request"], by=by, code=outcome)

    life.attempt(
        review_override_action,
        by=by,
        override=override,
        outcome=ReviewOutcome(outcome),
        refusal=rights.refusal(model, by, "REVIEW_OVERRIDE", request=row["request"])
        or (None if possible else NotPossible),
        then=then,
    )


def can_be_appealed(model, placement) -> bool:
    """Say whether the desk can be asked to look once more at a refusal."""
    row = model.placements[placement]
    return (
        model.requests[row["request"]]["status"] == "OPEN"
        and row["reason"] not in _FINAL
        and placement not in model.appeals
        and any(model.bars[bar] > model.night for bar in _bars(model, placement))
    )


def _bars(model, placement):
    return [bar for bar, by in model.barred_by.items() if by == placement]


def _write_of_country(model, activity, *, by):
    model.log[activity, model.people[by]["id"], None, None, ""] += 1
