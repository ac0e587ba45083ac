"""Places where people wish to be are watched for, while they live elsewhere."""

from hypothesis import strategies as st

from opvang.actions.watches.switching import switch_watch
from opvang.errors import NotPossible
from tests.faults.life import rights
from tests.faults.life.overriding import write
from tests.faults.life.trying import ANY, SOMEBODY, Trying, step
from tests.faults.life.world import REGIONS


class Watching(Trying):
    """Those who guide people to where they wish to be."""

    @step(
        weight=3,
        when=lambda self: any(map(self._can_be_watched, self.model.requests)),
        number=ANY,
        on=st.booleans(),
        by=SOMEBODY,
    )
    def switch_watch(self, number, on, by):
        """Somebody has places watched for, or no longer."""
        request = self.fitting(self.model.requests, number, by, self._can_be_watched)
        by = self.who(by, "SWITCH_WATCH", request=request)
        self.do(switch, by=by, request=request, on=on)

    def _can_be_watched(self, request):
        return can_be_watched(self.model, request)


def switch(life, *, by, request, on):
    """Watch for places where people wish to be, or no longer."""
    model = life.model

    def then(_):
        model.watches[request] = on
        write(model, "SWITCH_WATCH", request, by=by, code="ON" if on else "OFF")

    life.attempt(
        switch_watch,
        by=by,
        request=request,
        on=on,
        refusal=rights.refusal(model, by, "SWITCH_WATCH", request=request)
        or (None if can_be_watched(model, request) else NotPossible),
        then=then,
    )


def begin(model, row) -> None:
    """Watch for who have just arrived elsewhere than they wish."""
    if model.policy["WATCH_UNMET_WISHES"] and _is_unmet(model, row):
        model.watches[row["request"]] = True
        write(model, "SWITCH_WATCH", row["request"], by=None, code="ON")


def can_be_watched(model, request) -> bool:
    """Say whether people live elsewhere than they wish."""
    live = model.live_of(request)
    return live is not None and live["state"] == "ARRIVED" and _is_unmet(model, live)


def _is_unmet(model, row) -> bool:
    wish = model.requests[row["request"]]["wish"]
    return wish is not None and wish != REGIONS[model.units[row["unit"]]["municipality"]]
