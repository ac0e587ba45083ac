"""Holds are confirmed or refused; people arrive and depart."""

from datetime import timedelta

from hypothesis import strategies as st

from opvang.actions.answers import confirm_hold, consent_to_hold, refuse_hold
from opvang.actions.stays import arrive as arrive_action
from opvang.actions.stays import depart as depart_action
from opvang.errors import FormRefused, NotPossible
from opvang.models.codes import Destination, RefusalReason
from tests.faults.life import moving, rights, watching
from tests.faults.life.trying import ANY, SOMEBODY, Trying, step

_BAR_DAYS = {
    "FULL": 1,
    "CONTRAINDICATION": 30,
    "SAFETY": 90,
    "PERSON_DECLINED": 30,
    "NO_ANSWER": 0,
    "HOUSEHOLD": 7,
}


class Answering(Trying):
    """Those who decide who comes, and see who came."""

    @step(weight=2, when=lambda self: self.model.placements, number=ANY, by=SOMEBODY)
    def confirm(self, number, by):
        """Somebody confirms a hold."""
        self._do(confirm, "CONFIRM_HOLD", "HELD", number, by)

    @step(weight=1, when=lambda self: self.model.placements, number=ANY, by=SOMEBODY)
    def consent(self, number, by):
        """Somebody consents to a labour bed."""
        self._do(consent, "CONSENT_TO_HOLD", "HELD", number, by)

    @step(
        weight=2,
        when=lambda self: self.model.placements,
        number=ANY,
        reason=st.sampled_from(list(_BAR_DAYS)),
        by=SOMEBODY,
    )
    def refuse(self, number, reason, by):
        """Somebody refuses a hold for a reason."""
        self._do(refuse, "REFUSE_HOLD", "HELD", number, by, reason=reason)

    @step(weight=2, when=lambda self: self.model.placements, number=ANY, by=SOMEBODY)
    def arrive(self, number, by):
        """Somebody writes down that people came."""
        self._do(arrive, "ARRIVE", "CONFIRMED", number, by)

    @step(
        weight=3,
        when=lambda self: self.model.placements,
        number=ANY,
        ago=st.sampled_from([0, 0, 1, 5, -1]),
        by=SOMEBODY,
    )
    def depart(self, number, ago, by):
        """Somebody writes down that people left, today or some days ago."""
        on = self.model.night - timedelta(days=ago)
        self._do(depart, "DEPART", "ARRIVED", number, by, on=on)

    def _do(self, act, activity, state, number, by, **facts):
        def fits(one):
            return self.model.placements[one]["state"] == state

        placement = self.fitting(self.model.placements, number, by, fits)
        unit = self.model.placements[placement]["unit"]
        by = self.who(by, activity, unit=unit)
        self.do(act, by=by, placement=placement, **facts)


def confirm(life, *, by, placement):
    """Promise the place."""
    model, row = life.model, life.model.placements[placement]

    def then(_):
        row["state"] = "CONFIRMED"
        model.requests[row["request"]]["status"] = "PLACED"
        moving.expect_departure(model, row)
        model.write_of_placement("CONFIRM_HOLD", placement, by=by)

    life.attempt(
        confirm_hold,
        by=by,
        hold=placement,
        refusal=rights.refusal(model, by, "CONFIRM_HOLD", unit=row["unit"])
        or _over(model, row)
        or (NotPossible if awaits_consent(model, row) else None),
        then=then,
    )


def consent(life, *, by, placement):
    """Agree, for the Labour Inspectorate, that people get a labour bed."""
    model, row = life.model, life.model.placements[placement]

    def then(_):
        row["consented"] = True
        model.write_of_placement("CONSENT_TO_HOLD", placement, by=by)

    life.attempt(
        consent_to_hold,
        by=by,
        hold=placement,
        refusal=rights.refusal(model, by, "CONSENT_TO_HOLD", unit=row["unit"])
        or _over(model, row)
        or (None if awaits_consent(model, row) else NotPossible),
        then=then,
    )


def refuse(life, *, by, placement, reason):
    """Refuse the people, who are not proposed here again for some days."""
    model, row = life.model, life.model.placements[placement]

    def then(_):
        row["state"], row["reason"], row["beds"] = "REFUSED", reason, {}
        row["refused_by"] = by
        if _BAR_DAYS[reason]:
            bar = reason if reason in ("SAFETY", "PERSON_DECLINED") else "REFUSED"
            where = model.units[row["unit"]]["shelter"]
            until = model.night + timedelta(days=_BAR_DAYS[reason])
            model.bars[row["request"], where, bar] = until
            model.barred_by[row["request"], where, bar] = placement
        model.write_of_placement("REFUSE_HOLD", placement, by=by, code=reason)

    life.attempt(
        refuse_hold,
        by=by,
        hold=placement,
        reason=RefusalReason(reason),
        refusal=rights.refusal(model, by, "REFUSE_HOLD", unit=row["unit"]) or _over(model, row),
        then=then,
    )


def arrive(life, *, by, placement):
    """Write down that the people have come."""
    model, row = life.model, life.model.placements[placement]

    def then(arrived):
        row["state"] = "ARRIVED"
        model.end_outside(row["request"])
        moving.leave_for(model, row)
        model.write_of_placement("ARRIVE", placement, by=by)
        if not moving.open_follow_up(life, placement, arrived):
            watching.begin(model, row)

    life.attempt(
        arrive_action,
        by=by,
        placement=placement,
        refusal=rights.refusal(model, by, "ARRIVE", unit=row["unit"])
        or (None if row["state"] == "CONFIRMED" and row["start"] <= model.night else NotPossible),
        then=then,
    )


def depart(life, *, by, placement, on):
    """Write down that the people have left, and to where."""
    model, row = life.model, life.model.placements[placement]

    def then(_):
        moving.give_up(model, placement)
        moving.leave(model, row, on=on, destination="UNKNOWN")
        model.write_of_placement("DEPART", placement, by=by, code="UNKNOWN")

    life.attempt(
        depart_action,
        by=by,
        placement=placement,
        destination=Destination.UNKNOWN,
        on=on,
        refusal=rights.refusal(model, by, "DEPART", unit=row["unit"])
        or (None if row["state"] == "ARRIVED" else NotPossible)
        or (None if row["start"] <= on <= model.night else FormRefused),
        then=then,
    )


def awaits_consent(model, row):
    """Say whether the Labour Inspectorate must agree before a hold can be confirmed."""
    return model.units[row["unit"]]["kind"] == "LABOUR" and not row["consented"]


def _over(model, row):
    return None if row["state"] == "HELD" and model.now < row["held_until"] else NotPossible
