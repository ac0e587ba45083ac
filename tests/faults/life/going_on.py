"""How a life goes when nothing comes between: asked for, held, promised, arrived, left."""

from hypothesis import strategies as st
from hypothesis.stateful import initialize

from tests.faults.life import answering, asking, fits, moving_on, placing, requests
from tests.faults.life.trying import ANY, Trying, step

_WHOEVER_MAY = (True, 0)


class GoingOn(Trying):
    """Those who do what comes next; without them few lives would get far."""

    @initialize(forms=st.lists(asking.FORMS, min_size=1, max_size=3))
    def some_ask(self, forms):
        """Some people ask for a place to begin with."""
        for form in forms:
            by = self.who(_WHOEVER_MAY, "PLACE_REQUEST")
            self.do(requests.place, by=by, form=form, adults=1, children=0)

    @step(weight=3, when=lambda self: self.model.waiting(), number=ANY, unit=st.integers(0, 4))
    def hold_next(self, number, unit):
        """A place that fits is held for somebody who waits."""
        self._hold(number, unit)

    @step(weight=8, when=lambda self: self.model.waiting() or self._under_way(), number=ANY)
    def next_step(self, number):
        """Somebody gets one step further, from waiting to having left."""
        under_way = self._under_way()
        if under_way and (number % 3 or not self.model.waiting()):
            self._step(self.one(under_way, number), number)
        else:
            self._hold(number, number)

    def _under_way(self):
        rows = self.model.placements.items()
        return [key for key, one in rows if one["state"] in ("HELD", "CONFIRMED", "ARRIVED")]

    def _hold(self, number, unit):
        waiting = self.model.waiting()
        request = self.one([key for key in self.model.requests if key in waiting], number)
        unit = self.fitting(
            self.model.units,
            unit,
            _WHOEVER_MAY,
            lambda one: fits.first_night(self.model, request, one),
        )
        by = self.who(_WHOEVER_MAY, "HOLD_PLACE", request=request)
        self.do(placing.hold, by=by, request=request, unit=unit)

    def _step(self, placement, number):
        row, facts = self.model.placements[placement], {}
        if row["state"] == "ARRIVED" and number % 2:
            act, activity, facts = moving_on.transfer, "ASK_TRANSFER", {"screens": True}
        elif row["state"] == "ARRIVED":
            act, activity, facts = answering.depart, "DEPART", {"on": self.model.night}
        elif row["state"] == "CONFIRMED":
            act, activity = answering.arrive, "ARRIVE"
        elif answering.awaits_consent(self.model, row):
            act, activity = answering.consent, "CONSENT_TO_HOLD"
        else:
            act, activity = answering.confirm, "CONFIRM_HOLD"
        on = {"request": row["request"]} if activity == "ASK_TRANSFER" else {"unit": row["unit"]}
        by = self.who(_WHOEVER_MAY, activity, **on)
        self.do(act, by=by, placement=placement, **facts)
