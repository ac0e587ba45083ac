"""A rule is set aside for one request in one unit; about danger the police are asked."""

from hypothesis import strategies as st

from opvang.actions.overrides import waivers as actions
from opvang.errors import FormRefused, NotFound, NotPossible
from opvang.models import Waiver
from tests.faults.life import fits, overriding, rights
from tests.faults.life.overriding import write
from tests.faults.life.trying import ANY, SOMEBODY, Trying, step

#: What the national desk may set aside, and what it may not.
_CODES = ("competence", "contraindication", "danger", "route")
_BY_THE_DESK = _CODES[:2]
_WHY = st.sampled_from(["Het kan hier wel", "Het kan hier wel", ""])


class Waiving(Trying):
    """Those who set rules aside, and let them hold again."""

    @step(
        weight=2,
        when=lambda self: self.model.requests,
        number=ANY,
        unit=st.integers(0, 4),
        code=st.sampled_from(_CODES),
        why=_WHY,
        by=SOMEBODY,
    )
    def waive_rule(self, number, unit, code, why, by):
        """Somebody sets aside a rule that is in the way, if one is."""
        request, unit, code = self._in_the_way(number, unit, code, by, _BY_THE_DESK)
        by = self.who(by, "WAIVE_RULE", request=request)
        self.do(waive, by=by, request=request, unit=unit, code=code, why=why)

    @step(when=lambda self: self.model.waivers, number=ANY, by=SOMEBODY)
    def restore_rule(self, number, by):
        """Somebody lets a rule hold again."""
        waiver = self.one(self.model.waivers, number)
        request, unit, code = self.model.waivers[waiver]
        by = self.who(by, "RESTORE_RULE", request=request)
        self.do(restore, by=by, waiver=waiver, request=request, unit=unit, code=code)

    @step(
        weight=2,
        when=lambda self: self.model.requests,
        number=ANY,
        unit=st.integers(0, 4),
        why=_WHY,
        by=SOMEBODY,
    )
    def ask_police(self, number, unit, why, by):
        """Somebody asks whether people can be where it is dangerous for them."""
        request, unit, _ = self._in_the_way(number, unit, "danger", by, ("danger",))
        by = self.who(by, "ASK_POLICE", request=request)
        self.do(ask, by=by, request=request, unit=unit, why=why)

    @step(
        weight=2,
        when=lambda self: self.model.questions,
        number=ANY,
        is_safe=st.booleans(),
        why=_WHY,
        by=SOMEBODY,
    )
    def answer_danger(self, number, is_safe, why, by):
        """Somebody answers for the police."""
        rows = self.model.questions
        question = self.fitting(rows, number, by, lambda one: rows[one]["answer"] is None)
        by = self.who(by, "ANSWER_DANGER", request=rows[question]["request"])
        self.do(answer, by=by, question=question, is_safe=is_safe, why=why)

    def _in_the_way(self, number, unit, code, somebody, codes):
        model, (lawful, _) = self.model, somebody
        found = [
            (request, one, rule)
            for request in model.requests
            if lawful and request in model.waiting()
            for one in model.units
            for rule in sorted(fits.waivable(model, request, one) & {*codes})
        ]
        anything = (self.one(model.requests, number), self.one(model.units, unit), code)
        return self.one(found or [anything], number)


def waive(life, *, by, request, unit, code, why):
    """Set aside one rule that keeps a request out of one unit."""
    model = life.model

    def then(row):
        model.waivers[row.id] = (request, unit, code)
        overriding.note(life, "RULE", request, by=by, unit=unit, code=code)
        write(model, "WAIVE_RULE", request, by=by, code=code)

    life.attempt(
        actions.waive_rule,
        by=by,
        request=request,
        unit=unit,
        code=code,
        reason=why,
        refusal=rights.refusal(model, by, "WAIVE_RULE", request=request)
        or (
            None
            if code in _BY_THE_DESK and _is_in_the_way(model, request, unit, code)
            else NotPossible
        )
        or (None if why else FormRefused),
        then=then,
    )


def restore(life, *, by, waiver, request, unit, code):
    """Let a rule hold again."""
    model, live = life.model, life.model.live_of(request)

    def then(_):
        del model.waivers[waiver]
        model.end_overrides("RULE", request, unit=unit, code=code)
        write(model, "RESTORE_RULE", request, by=by, code=code)

    life.attempt(
        actions.restore_rule,
        by=by,
        waiver=waiver,
        refusal=rights.refusal(model, by, "RESTORE_RULE", request=request)
        or (None if waiver in model.waivers else NotFound)
        or (NotPossible if live and live["unit"] == unit else None),
        then=then,
    )


def ask(life, *, by, request, unit, why):
    """Ask the police about one unit."""
    model = life.model
    rows = model.questions.values()
    waits = any(
        (one["request"], one["unit"], one["answer"]) == (request, unit, None) for one in rows
    )

    def then(row):
        model.questions[row.id] = {"request": request, "unit": unit, "answer": None}
        write(model, "ASK_POLICE", request, by=by, roles=("POLICE",))

    life.attempt(
        actions.ask_police,
        by=by,
        request=request,
        unit=unit,
        reason=why,
        refusal=rights.refusal(model, by, "ASK_POLICE", request=request)
        or (None if _is_in_the_way(model, request, unit, "danger") else NotPossible)
        or (FormRefused if waits or not why else None),
        then=then,
    )


def answer(life, *, by, question, is_safe, why):
    """Answer for the police."""
    model, row = life.model, life.model.questions[question]
    request, unit = row["request"], row["unit"]
    stale = is_safe and not _is_in_the_way(model, request, unit, "danger")

    def then(_):
        row["answer"] = is_safe
        if is_safe:
            made = Waiver.objects.get(request=request, unit=unit, code="danger")
            model.waivers[made.id] = (request, unit, "danger")
            overriding.note(life, "RULE", request, by=by, unit=unit, code="danger")
        write(model, "ANSWER_DANGER", request, by=by, roles=("POLICE",))

    life.attempt(
        actions.answer_danger,
        by=by,
        question=question,
        is_safe=is_safe,
        reason=why,
        refusal=rights.refusal(model, by, "ANSWER_DANGER", request=request)
        or (NotPossible if row["answer"] is not None or stale else None)
        or (FormRefused if is_safe and not why else None),
        then=then,
    )


def _is_in_the_way(model, request, unit, code) -> bool:
    return request in model.waiting() and code in fits.waivable(model, request, unit)
