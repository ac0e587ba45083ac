"""How signals, requests, places and transfers get on: which step leads where, and by what.

This is the whole of it. The database refuses any other step of a signal, a request or a placement,
and docs/states.md is drawn from it. Who lives somewhere can be known from the start: a row may
begin anywhere, and only its steps are bound.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from opvang.models.codes import Activity, PlacementState, RequestStatus
from opvang.models.codes.signals import SignalState


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """What something can be, and the steps between."""

    name: str
    told: str  #: what a reader must know of it, in a sentence or two
    begins: Mapping[str, tuple[Activity, ...]]  #: where it begins, and by what
    steps: Mapping[tuple[str, str], tuple[Activity, ...]]  #: from and to, and by what

    @property
    def states(self) -> tuple[str, ...]:
        """Every state, in the order of the steps."""
        ends = [state for step in self.steps for state in step]
        return tuple(dict.fromkeys([*self.begins, *ends]))


_RECEIVED, _ASKED = SignalState.RECEIVED, SignalState.ASKED
_NOT_TRAFFICKING, _PRESUMED = SignalState.NOT_TRAFFICKING, SignalState.PRESUMED

SIGNAL = Machine(
    name="Signal",
    told=(
        "What somebody reports, before anybody asks for a place. A presumed victim is registered; "
        "with their consent a request begins. What was no trafficking can be judged once more "
        "until it is erased."
    ),
    begins={_RECEIVED: (Activity.SEND_SIGNAL,)},
    steps={
        (_RECEIVED, _ASKED): (Activity.ASK_ABOUT_SIGNAL,),
        (_ASKED, _RECEIVED): (Activity.ADD_TO_SIGNAL,),
        (_RECEIVED, _NOT_TRAFFICKING): (Activity.DISMISS_SIGNAL,),
        (_ASKED, _NOT_TRAFFICKING): (Activity.DISMISS_SIGNAL,),
        (_RECEIVED, _PRESUMED): (Activity.REGISTER_SIGNAL,),
        (_ASKED, _PRESUMED): (Activity.REGISTER_SIGNAL,),
        (_NOT_TRAFFICKING, _RECEIVED): (Activity.REOPEN_SIGNAL,),
    },
)

_OPEN, _PLACED = RequestStatus.OPEN, RequestStatus.PLACED
_WITHDRAWN, _CLOSED = RequestStatus.WITHDRAWN, RequestStatus.CLOSED
_NOT_A_VICTIM = RequestStatus.NOT_A_VICTIM

REQUEST = Machine(
    name="Request",
    told=(
        "What somebody asks for. It stays open while a place is held, and its waiting time is "
        "kept whatever happens. It can be opened again for 30 days after it ended without a place."
    ),
    begins={_OPEN: (Activity.PLACE_REQUEST, Activity.ASK_TRANSFER, Activity.OPEN_FOLLOW_UP)},
    steps={
        (_OPEN, _PLACED): (Activity.CONFIRM_HOLD,),
        (_PLACED, _OPEN): (Activity.RELEASE_PLACE,),
        (_PLACED, _CLOSED): (Activity.DEPART, Activity.ARRIVE),
        (_OPEN, _WITHDRAWN): (Activity.END_REQUEST,),
        (_OPEN, _NOT_A_VICTIM): (Activity.END_REQUEST,),
        (_WITHDRAWN, _OPEN): (Activity.REOPEN_REQUEST,),
        (_NOT_A_VICTIM, _OPEN): (Activity.REOPEN_REQUEST,),
        (_PLACED, _WITHDRAWN): (Activity.DEPART,),
    },
)

_HELD, _CONFIRMED = PlacementState.HELD, PlacementState.CONFIRMED
_ARRIVED, _DEPARTED = PlacementState.ARRIVED, PlacementState.DEPARTED

PLACEMENT = Machine(
    name="Hold and placement",
    told=(
        "One place for one request, from hold to departure. A request has at most one that is "
        "held, confirmed or lived in. Guests whom only their shelter knows begin as arrived."
    ),
    begins={_HELD: (Activity.HOLD_PLACE,), _ARRIVED: (Activity.CONFIRM_CAPACITY,)},
    steps={
        (_HELD, _CONFIRMED): (Activity.CONFIRM_HOLD,),
        (_HELD, PlacementState.REFUSED): (Activity.REFUSE_HOLD,),
        (_HELD, PlacementState.RELEASED): (Activity.RELEASE_PLACE, Activity.DEPART),
        (_HELD, PlacementState.LAPSED): (Activity.LAPSE_HOLD,),
        (_CONFIRMED, _ARRIVED): (Activity.ARRIVE,),
        (_CONFIRMED, PlacementState.RELEASED): (Activity.RELEASE_PLACE, Activity.DEPART),
        (_ARRIVED, _DEPARTED): (Activity.DEPART, Activity.ARRIVE),
    },
)

TRANSFER = Machine(
    name="Transfer",
    told=(
        "A request of people who live somewhere, with the place it is promised. The old bed is "
        "theirs until they arrive at the new one: both change in that one step, so nobody ever "
        "lives in two places or in none."
    ),
    begins={"ASKED": (Activity.ASK_TRANSFER, Activity.OPEN_FOLLOW_UP)},
    steps={
        ("ASKED", "HELD"): (Activity.HOLD_PLACE,),
        ("HELD", "ASKED"): (Activity.REFUSE_HOLD, Activity.RELEASE_PLACE, Activity.LAPSE_HOLD),
        ("HELD", "PROMISED"): (Activity.CONFIRM_HOLD,),
        # In crisis mode both in one.
        ("ASKED", "PROMISED"): (Activity.HOLD_PLACE, Activity.CONFIRM_HOLD),
        ("PROMISED", "ASKED"): (Activity.RELEASE_PLACE,),
        ("PROMISED", "MOVED"): (Activity.ARRIVE,),
        ("ASKED", "ENDED"): (Activity.END_REQUEST, Activity.DEPART),
        ("HELD", "ENDED"): (Activity.DEPART,),
        ("PROMISED", "ENDED"): (Activity.DEPART,),
        ("ENDED", "ASKED"): (Activity.REOPEN_REQUEST,),
    },
)

#: What a transfer is, by what its request and its place that is held, promised or lived in are.
TRANSFER_STATES: Mapping[tuple[str, str | None], str] = {
    (_OPEN, None): "ASKED",
    (_OPEN, _HELD): "HELD",
    (_PLACED, _CONFIRMED): "PROMISED",
    (_PLACED, _ARRIVED): "MOVED",
    (_CLOSED, None): "MOVED",
    (_WITHDRAWN, None): "ENDED",
    (_NOT_A_VICTIM, None): "ENDED",
}

MACHINES = (SIGNAL, REQUEST, PLACEMENT, TRANSFER)
