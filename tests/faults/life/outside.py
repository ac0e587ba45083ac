"""People are put up outside the network, with a guard or not, until somebody looks again."""

from hypothesis import strategies as st

from opvang.actions.overrides import outside as actions
from opvang.errors import FormRefused, NotPossible
from opvang.models.codes import OutsideEnd, OutsideKind
from tests.faults.life import overriding, rights
from tests.faults.life.overriding import write
from tests.faults.life.trying import ANY, SOMEBODY, Trying, step


class Outside(Trying):
    """Those who put people up elsewhere."""

    @step(
        weight=2,
        when=lambda self: self.model.requests,
        number=ANY,
        guarded=st.sampled_from([True, True, False]),
        why=st.sampled_from(["Geen bewaker te vinden", ""]),
        by=SOMEBODY,
    )
    def put_outside(self, number, guarded, why, by):
        """Somebody puts people up in a hotel."""
        waits = self.model.waiting().__contains__
        request = self.fitting(self.model.requests, number, by, waits)
        by = self.who(by, "PUT_OUTSIDE", request=request)
        self.do(put, by=by, request=request, guarded=guarded, why=why)

    @step(when=lambda self: self.model.outside, number=ANY, by=SOMEBODY)
    def review_outside(self, number, by):
        """Somebody says that people can stay there for now."""
        request = self.one(self.model.outside, number)
        self.do(review, by=self.who(by, "REVIEW_OUTSIDE", request=request), request=request)

    @step(when=lambda self: self.model.outside, number=ANY, by=SOMEBODY)
    def guard_outside(self, number, by):
        """Somebody says that there is a guard now."""
        request = self.one(self.model.outside, number)
        self.do(guard, by=self.who(by, "REVIEW_OUTSIDE", request=request), request=request)

    @step(when=lambda self: self.model.outside, number=ANY, by=SOMEBODY)
    def leave_outside(self, number, by):
        """Somebody says that people are in a hotel no more."""
        request = self.one(self.model.outside, number)
        self.do(leave, by=self.who(by, "LEAVE_OUTSIDE", request=request), request=request)


def put(life, *, by, request, guarded, why):
    """Put people up outside the network while they wait on."""
    model, asked = life.model, life.model.requests[request]
    live = model.live_of(request)
    lives = live is not None and live["state"] == "ARRIVED"
    possible = asked["status"] in ("OPEN", "PLACED") and not lives
    needs = not guarded and asked["children"]

    def then(_):
        model.outside[request] = guarded
        if needs:
            overriding.note(life, "OUTSIDE", request, by=by, code="HOTEL")
        write(model, "PUT_OUTSIDE", request, by=by, code="HOTEL")

    life.attempt(
        actions.put_outside,
        by=by,
        request=request,
        kind=OutsideKind.HOTEL,
        guarded=guarded,
        review_at=None,
        reason=why,
        refusal=rights.refusal(model, by, "PUT_OUTSIDE", request=request)
        or (None if possible and request not in model.outside else NotPossible)
        or (FormRefused if needs and not why else None),
        then=then,
    )


def review(life, *, by, request):
    """Say that people can stay outside the network until somebody looks again."""
    model = life.model

    life.attempt(
        actions.review_outside,
        by=by,
        request=request,
        review_at=None,
        refusal=rights.refusal(model, by, "REVIEW_OUTSIDE", request=request)
        or (None if request in model.outside else NotPossible),
        then=lambda _: write(model, "REVIEW_OUTSIDE", request, by=by),
    )


def guard(life, *, by, request):
    """Say that there is a guard now."""
    model = life.model

    def then(_):
        model.outside[request] = True
        model.end_overrides("OUTSIDE", request)
        write(model, "REVIEW_OUTSIDE", request, by=by)

    life.attempt(
        actions.guard_outside,
        by=by,
        request=request,
        refusal=rights.refusal(model, by, "REVIEW_OUTSIDE", request=request)
        or (None if model.outside.get(request) is False else NotPossible),
        then=then,
    )


def leave(life, *, by, request):
    """Say that people stay outside the network no more."""
    model = life.model

    def then(_):
        model.end_outside(request)
        write(model, "LEAVE_OUTSIDE", request, by=by, code="LEFT")

    life.attempt(
        actions.leave_outside,
        by=by,
        request=request,
        end=OutsideEnd.LEFT,
        refusal=rights.refusal(model, by, "LEAVE_OUTSIDE", request=request)
        or (None if request in model.outside else NotPossible),
        then=then,
    )
