"""Those who ask for another place for who lives somewhere, and who explain a long stay."""

from datetime import timedelta

from hypothesis import strategies as st

from opvang.actions.overstays import explain_overstay
from opvang.actions.transfers import NewTransfer, ask_transfer
from opvang.errors import FormRefused, NotPossible
from opvang.models.codes import OverstayReason, RiskOutcome, TransferReason
from opvang.queries.filled_in.fields import NewScreening
from tests.faults.life import moving, rights
from tests.faults.life.trying import ANY, SOMEBODY, Trying, step

_NORMS = {"EMERGENCY": 3, "COSM": 90}
_LIVE = ("OPEN", "PLACED")


class MovingOn(Trying):
    """Those who see to what comes after a stay."""

    @step(
        weight=4,
        when=lambda self: self._lived_in(),
        number=ANY,
        screens=st.sampled_from([True, True, True, False]),
        by=SOMEBODY,
    )
    def ask_transfer(self, number, screens, by):
        """Somebody asks for another place for who lives somewhere, screened anew or not."""
        placement = self.one(self._lived_in(), number)
        request = self.model.placements[placement]["request"]
        by = self.who(by, "ASK_TRANSFER", request=request)
        self.do(transfer, by=by, placement=placement, screens=screens)

    @step(
        weight=3,
        when=lambda self: any(map(self._is_over, self.model.placements)),
        number=ANY,
        days=st.sampled_from([0, 1, 20]),
        by=SOMEBODY,
    )
    def explain_overstay(self, number, days, by):
        """Somebody says why people are still there, and until when."""
        placement = self.fitting(self.model.placements, number, by, self._is_over)
        unit = self.model.placements[placement]["unit"]
        by = self.who(by, "EXPLAIN_OVERSTAY", unit=unit)
        self.do(overstay, by=by, placement=placement, days=days)

    def _is_over(self, placement):
        row = self.model.placements[placement]
        return row["state"] == "ARRIVED" and is_overstay(self.model, row)

    def _lived_in(self):
        return [key for key, one in self.model.placements.items() if one["state"] == "ARRIVED"]


def transfer(life, *, by, placement, screens):
    """Ask for another place for who lives in one."""
    model, row = life.model, life.model.placements[placement]
    before = model.requests[row["request"]]
    is_under_way = any(
        one["moves_from"] == placement and one["status"] in _LIVE for one in model.requests.values()
    )
    possible = row["state"] == "ARRIVED" and not is_under_way
    possible = possible and not moving.ask_elsewhere(model, before)

    def then(asked):
        life.codes[asked.reference] = asked.id
        model.requests[asked.id] = before | {
            "registered_on": model.night,
            "start_from": model.night,
            "start_by": None,
            "version": 1,
            "status": "OPEN",
            "urgency": "URGENT" if before["urgency"] == "CRISIS" else before["urgency"],
            "nights": None,
            "moves_from": placement,
            "screened": True,
        }
        moving.keep_bars(model, row["request"], asked.id)
        to = model.followers(asked.id)
        model.write("ASK_TRANSFER", by=by, on=asked.id, request=asked.id, code="SAFETY", to=to)

    life.attempt(
        ask_transfer,
        by=by,
        placement=placement,
        new=NewTransfer(
            reason=TransferReason.SAFETY,
            screenings=_screenings(life, row["request"], placement) if screens else {},
        ),
        refusal=rights.refusal(model, by, "ASK_TRANSFER", request=row["request"])
        or (None if possible else NotPossible)
        or (None if screens else FormRefused),
        then=then,
    )


def _screenings(life, request, placement):
    new = NewScreening(
        instrument="Risicoscreening",
        version=placement.hex[:8],
        outcome=RiskOutcome.GREEN,
        assessed_on=life.model.today,
    )
    people = life.model.requests[request]["persons"].items()
    return {life.codes[key]: new for key, (_, role) in people if role == "CLIENT"}


def overstay(life, *, by, placement, days):
    """Say why people stay for longer than is usual."""
    model, row = life.model, life.model.placements[placement]
    possible = row["state"] == "ARRIVED" and is_overstay(model, row)

    def then(_):
        model.write_of_placement("EXPLAIN_OVERSTAY", placement, by=by, code="NO_HOUSING")

    life.attempt(
        explain_overstay,
        by=by,
        placement=placement,
        reason=OverstayReason.NO_HOUSING,
        expected_end=model.night + timedelta(days=days),
        refusal=rights.refusal(model, by, "EXPLAIN_OVERSTAY", unit=row["unit"])
        or (None if possible else NotPossible)
        or (None if days else FormRefused),
        then=then,
    )


def longest_stay(model, row):
    """Return how many nights people may stay in a place; None: as many as it takes."""
    unit = model.units[row["unit"]]
    return unit["max_nights"] or _NORMS.get(unit["kind"])


def is_overstay(model, row) -> bool:
    """Say whether people live somewhere for longer than is usual there."""
    nights = longest_stay(model, row)
    return nights is not None and row["start"] + timedelta(days=nights) <= model.night
