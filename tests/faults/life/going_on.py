"""How a life goes when nothing comes between: asked for, held, promised, arrived, left."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import initialize

from tests.faults.life import (
    answering,
    asking,
    deciding,
    fits,
    moving_on,
    placing,
    requests,
    watching,
)
from tests.faults.life.trying import ANY, Trying, step

_WHOEVER_MAY = (True, 0)
#: Longer than somebody may stay in an emergency bed.
_SOME_DAYS = timedelta(days=3, hours=1)


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

    @step(weight=8, when=lambda self: self.model.waiting() or self._next(), number=ANY)
    def next_step(self, number):
        """Somebody gets one step further, from waiting to having left, or stays for some days."""
        stands = {one["state"] for one in self.model.placements.values()}
        possible = [*self._next(), *self._next_holds()]
        if {"CONFIRMED", "ARRIVED"} & stands and (number % 4 == 1 or not possible):
            self.time_passes(_SOME_DAYS)
        elif possible:
            act, activity, on, facts = self.one(possible, number)
            self.do(act, by=self.who(_WHOEVER_MAY, activity, **on), **facts)
        else:
            self._hold(number, number)

    def _next_holds(self):
        """Yield for each who waits a place that fits, where there is one."""
        waiting = self.model.waiting()
        for request in [key for key in self.model.requests if key in waiting]:
            fitting = (one for one in self.model.units if self._fits(request, one))
            unit = next(fitting, None)
            if unit is not None:
                facts = {"request": request, "unit": unit}
                yield placing.hold, "HOLD_PLACE", {"request": request}, facts

    def _fits(self, request, unit):
        return fits.first_night(self.model, request, unit)

    def _next(self):
        """Return what can come next of all holds, stays and refusals: acts, of whom, on what."""
        return [
            (act, activity, {on: row[on]}, {of: row[of] if of == "request" else key} | facts)
            for key, row in self.model.placements.items()
            for act, activity, on, of, facts in self._next_of(key, row)
        ]

    def _next_of(self, key, row):
        """Yield what can come next of one placement, likely things more often."""
        model = self.model
        if row["state"] == "HELD" and answering.awaits_consent(model, row):
            yield answering.consent, "CONSENT_TO_HOLD", "unit", "placement", {}
        elif row["state"] == "HELD":
            yield from [(answering.confirm, "CONFIRM_HOLD", "unit", "placement", {})] * 3
            yield answering.refuse, "REFUSE_HOLD", "unit", "placement", {"reason": "HOUSEHOLD"}
        elif row["state"] == "CONFIRMED" and row["start"] <= model.night:
            yield answering.arrive, "ARRIVE", "unit", "placement", {}
        elif row["state"] == "ARRIVED":
            yield from self._next_of_stay(row)
        elif model.appeals.get(key, "") is None:
            yield deciding.decide, "DECIDE_APPEAL", "request", "placement", {"outcome": "UPHELD"}
        elif row["state"] == "REFUSED" and deciding.can_be_appealed(model, key):
            yield deciding.appeal, "APPEAL_REFUSAL", "request", "placement", {}

    def _next_of_stay(self, row):
        model = self.model
        nights = moving_on.longest_stay(model, row)
        if nights is None or moving_on.is_overstay(model, row):
            yield answering.depart, "DEPART", "unit", "placement", {"on": model.night}
        yield moving_on.transfer, "ASK_TRANSFER", "request", "placement", {"screens": True}
        if moving_on.is_overstay(model, row):
            explain = moving_on.overstay, "EXPLAIN_OVERSTAY", "unit", "placement", {"days": 20}
            yield from [explain] * 2
        if watching.can_be_watched(model, row["request"]):
            is_on = model.watches.get(row["request"], False)
            yield watching.switch, "SWITCH_WATCH", "request", "request", {"on": not is_on}

    def _hold(self, number, unit):
        waiting = self.model.waiting()
        request = self.one([key for key in self.model.requests if key in waiting], number)
        unit = self.fitting(
            self.model.units,
            unit,
            _WHOEVER_MAY,
            lambda one: self._fits(request, one),
        )
        by = self.who(_WHOEVER_MAY, "HOLD_PLACE", request=request)
        self.do(placing.hold, by=by, request=request, unit=unit)
