"""Somebody proposes another policy, and somebody else approves it."""

from hypothesis import strategies as st

from opvang.actions.policy import approve_policy as approve_policy_action
from opvang.actions.policy import propose_policy as propose_policy_action
from opvang.actions.policy import withdraw_policy as withdraw_policy_action
from opvang.errors import FormRefused, NotPossible, Overtaken
from opvang.models import WhatIf
from opvang.policy import policy
from tests.faults.life import rights
from tests.faults.life.trying import ANY, SOMEBODY, Trying, step

#: Who follows the policy, beside the national desk.
_KEEPING = ("ADMINISTRATOR", "AUDITOR")
#: What decides how a match comes out, so that a proposal of it is asked of the last one.
_OF_THE_MATCH = ("PRICE", "RESERVE", "RESERVE_ABOVE")
_CHANGES = st.sampled_from(
    [
        {"HOLD_MINUTES_REGULAR": 120, "HOLD_MINUTES_URGENT": 60},
        {"HOLD_MINUTES_REGULAR": 3 * 24 * 60},
        {"WATCH_UNMET_WISHES": False},
        {"WATCH_UNMET_WISHES": True},
        {"PRICE": True, "RESERVE": True, "RESERVE_ABOVE": 0},
        {"PRICE": True, "RESERVE": False},
        {"PRICE": False, "RESERVE": False},
    ]
)


class Governing(Trying):
    """Those who decide on the policy."""

    @step(changes=_CHANGES, stale=st.sampled_from([0, 0, 0, 1]), by=SOMEBODY)
    def propose_policy(self, changes, stale, by):
        """Somebody proposes another policy, perhaps having read an old one."""
        seen = _number(self.model) - stale
        by = self.who(by, "PROPOSE_POLICY")
        self.do(propose, by=by, changes=changes, seen=seen)

    @step(
        weight=2, when=lambda self: self.model.policies, number=ANY, yes=st.booleans(), by=SOMEBODY
    )
    def answer_policy(self, number, yes, by):
        """Somebody approves a proposed policy, or withdraws it."""
        rows = self.model.policies
        version = self.fitting(rows, number, by, lambda one: rows[one]["state"] == "OPEN")
        activity = "APPROVE_POLICY" if yes else "WITHDRAW_POLICY"
        self.do(answer, by=self.who(by, activity), version=version, yes=yes)


def propose(life, *, by, changes, seen):
    """Propose another policy."""
    model, rows = life.model, life.model.policies.values()
    values = model.policy | changes

    def then(made):
        number = max((one["number"] for one in rows), default=1) + 1
        facts = {"number": number, "values": values, "by": by, "state": "OPEN"}
        model.policies[made] = facts
        model.write("PROPOSE_POLICY", by=by, on=made, roles=_KEEPING)
        if model.prices is not None and any(
            values[one] != model.policy[one] for one in _OF_THE_MATCH
        ):
            _note_what_if(life, by=by)

    life.attempt(
        propose_policy_action,
        by=by,
        values=policy().in_full() | changes,
        reason="Het is rustig",
        seen=seen,
        refusal=rights.refusal(model, by, "PROPOSE_POLICY")
        or (NotPossible if any(one["state"] == "OPEN" for one in rows) else None)
        or (None if seen == _number(model) else Overtaken)
        or (FormRefused if values == model.policy else None),
        then=then,
    )


def answer(life, *, by, version, yes):
    """Approve a proposed policy, or withdraw it."""
    model, row = life.model, life.model.policies[version]
    activity = "APPROVE_POLICY" if yes else "WITHDRAW_POLICY"
    possible = row["state"] == "OPEN" and not (yes and row["by"] == by)

    def then(_):
        row["state"] = "APPROVED" if yes else "WITHDRAWN"
        if yes:
            model.policy = row["values"]
        model.write(activity, by=by, on=version, roles=_KEEPING, desk=not yes)

    life.attempt(
        approve_policy_action if yes else withdraw_policy_action,
        by=by,
        version=version,
        refusal=rights.refusal(model, by, activity) or (None if possible else NotPossible),
        then=then,
    )


def _number(model) -> int:
    """Return the number of the policy that holds."""
    rows = model.policies.values()
    return max((one["number"] for one in rows if one["state"] == "APPROVED"), default=1)


def _note_what_if(life, *, by) -> None:
    asked = WhatIf.objects.exclude(id__in=life.what_ifs).values_list("id", flat=True).get()
    life.what_ifs.append(asked)
    life.model.log["ASK_WHAT_IF", life.model.people[by]["id"], asked, None, ""] += 1
