"""Places are held, given back, and lapse."""

from datetime import timedelta

from hypothesis import strategies as st

from opvang.actions.answers import release_place
from opvang.actions.holds import hold_place
from opvang.actions.lapses import lapse_hold, sweep_job
from opvang.errors import ConsentLacking, NoPlace, NotPossible
from tests.faults.life import fits, moving, overriding, rights
from tests.faults.life.trying import ANY, SOMEBODY, Trying, step

_AUTHORITIES = {
    "COSM": "NATIONAL_DESK",
    "LABOUR": "NATIONAL_DESK_AND_LABOUR_INSPECTORATE",
    "EMERGENCY": "POLICE_OR_COORDINATOR",
}


class Placing(Trying):
    """Those who hold places for whom they ask for."""

    @step(
        weight=2,
        when=lambda self: self.model.waiting(),
        number=ANY,
        unit=st.integers(0, 4),
        by=SOMEBODY,
    )
    def hold_for_who_waits(self, number, unit, by):
        """Somebody holds a place for a request that waits, in a unit that fits if there is one."""
        waiting = self.model.waiting()
        request = self.one([key for key in self.model.requests if key in waiting], number)
        unit = self.fitting(
            self.model.units, unit, by, lambda one: fits.first_night(self.model, request, one)
        )
        by = self.who(by, "HOLD_PLACE", request=request)
        self.do(hold, by=by, request=request, unit=unit)

    @step(weight=2, when=lambda self: self.model.proposals, number=ANY, by=SOMEBODY)
    def hold_what_is_proposed(self, number, by):
        """Somebody holds the place that is proposed."""
        request = self.one(self.model.proposals, number)
        by = self.who(by, "HOLD_PLACE", request=request)
        self.do(hold, by=by, request=request, unit=self.model.proposals[request])

    @step(when=lambda self: self.model.requests, number=ANY, unit=st.integers(0, 4), by=SOMEBODY)
    def hold_for_anybody(self, number, unit, by):
        """Somebody holds a place for a request, however it stands."""
        request = self.one(self.model.requests, number)
        self.do(
            hold,
            by=self.who(by, "HOLD_PLACE", request=request),
            request=request,
            unit=self.one(self.model.units, unit),
        )

    @step(weight=2, when=lambda self: self.model.placements, number=ANY, by=SOMEBODY)
    def release(self, number, by):
        """Somebody gives a place back."""
        placement = self.fitting(self.model.placements, number, by, self._is_given)
        request = self.model.placements[placement]["request"]
        self.do(release, by=self.who(by, "RELEASE_PLACE", request=request), placement=placement)

    @step(when=lambda self: self.model.placements, number=ANY)
    def lapse_one(self, number):
        """The job of one hold comes."""
        due = _due(self.model)
        placement = self.one(due or self.model.placements, number)
        is_due = placement in due

        assert lapse_hold(placement, now=self.model.now) is is_due
        if is_due:
            _lapse(self.model, placement)

    @step(when=lambda self: self.model.placements)
    def sweep(self):
        """The job comes that lets all lapse whose own job got lost."""
        sweep_job(int(self.model.now.timestamp()))
        for placement in _due(self.model):
            _lapse(self.model, placement)

    def _is_given(self, placement):
        return self.model.placements[placement]["state"] in ("HELD", "CONFIRMED")


def hold(life, *, by, request, unit):
    """Hold a place in a unit for a request."""
    model, asked = life.model, life.model.requests[request]
    first = fits.first_night(model, request, unit) if request in model.waiting() else None
    minutes = model.policy[f"HOLD_MINUTES_{asked['urgency']}"]
    possible = request in model.waiting() and asked["screened"]

    def then(row):
        beds = dict(row.occupancies.values_list("bed_id", "period"))
        until = first + timedelta(days=asked["nights"]) if asked["nights"] else None
        assert row.start == first
        assert fits.can_have(model, request, unit, beds.keys(), first)
        model.placements[row.id] = {
            "request": request,
            "unit": unit,
            "state": "HELD",
            "start": first,
            "until": until,
            "held_until": model.now + timedelta(minutes=minutes),
            "reason": "",
            "refused_by": None,
            "consented": False,
            "departed_on": None,
            "destination": "",
            "beds": dict.fromkeys(beds, (first, until)),
        }
        model.proposals.pop(request, None)
        model.write_of_placement("HOLD_PLACE", row.id, by=by)
        if model.is_crisis:
            _promise(life, row.id, by=by)

    life.attempt(
        hold_place,
        by=by,
        request=request,
        unit=unit,
        refusal=rights.refusal(model, by, "HOLD_PLACE", request=request)
        or (None if possible else NotPossible)
        or (ConsentLacking if model.lacks_consent(request) else None)
        or (NoPlace if first is None else None),
        then=then,
    )


def _promise(life, placement, *, by):
    """Promise a place at once, as in crisis mode."""
    model, row = life.model, life.model.placements[placement]
    row |= {"state": "CONFIRMED", "held_until": None}
    model.requests[row["request"]]["status"] = "PLACED"
    moving.expect_departure(model, row)
    who = _AUTHORITIES.get(model.units[row["unit"]]["kind"], "SHELTER")
    overriding.note(life, "CRISIS", row["request"], by=by, unit=row["unit"], code=who)
    model.write_of_placement("CONFIRM_HOLD", placement, by=by, code="CRISIS")


def release(life, *, by, placement):
    """Give back a place before anybody arrived."""
    model, row = life.model, life.model.placements[placement]

    def then(_):
        if row["state"] == "CONFIRMED":
            moving.expect_no_departure(model, row)
        row["state"], row["beds"] = "RELEASED", {}
        model.requests[row["request"]]["status"] = "OPEN"
        model.write_of_placement("RELEASE_PLACE", placement, by=by)

    life.attempt(
        release_place,
        by=by,
        placement=placement,
        refusal=rights.refusal(model, by, "RELEASE_PLACE", request=row["request"])
        or (None if row["state"] in ("HELD", "CONFIRMED") else NotPossible),
        then=then,
    )


def _due(model):
    return [
        key
        for key, one in model.placements.items()
        if one["state"] == "HELD" and one["held_until"] <= model.now
    ]


def _lapse(model, placement):
    model.placements[placement] |= {"state": "LAPSED", "beds": {}}
    model.write_of_placement("LAPSE_HOLD", placement, by=None)
