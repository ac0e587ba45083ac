"""One stay and its limit, for the shelter that houses the people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from opvang.access import may_act
from opvang.calendar import tonight
from opvang.models import Account, Overstay, Placement
from opvang.models.codes import Activity, OverstayReason, PlacementState
from opvang.queries.stay_limits import stay_limit, with_limits


@dataclass(frozen=True, slots=True, kw_only=True)
class StayLimit:
    """The limit of one stay, and what the shelter said about it."""

    limit: date  #: first night beyond the longest stay
    nights_over: int  #: nights slept there beyond it; 0: not over yet
    reason: str  #: the code; empty: not given
    reason_name: str
    expected_end: date | None
    asks: bool  #: it is over, and there is no reason whose day is still to come

    @property
    def is_over(self) -> bool:
        """Whether the longest stay is over."""
        return self.nights_over > 0


def limit_for(actor: Account, placement: UUID, *, now: datetime) -> StayLimit | None:
    """Return the limit of a stay that somebody may explain; None: there is none, or not for them.

    It is a part of the page of the placement, which writes down who read it.
    """
    rows = Placement.objects.filter(id=placement, state=PlacementState.ARRIVED)
    row = with_limits(rows).select_related("unit__shelter", "request", "overstay").first()
    if row is None or not may_act(actor, Activity.EXPLAIN_OVERSTAY, now=now, placement=row):
        return None
    return limit_of(row, night=tonight(now))


def limit_of(row: Placement, *, night: date) -> StayLimit | None:
    """Return the limit of a stay, which comes from `with_limits`; None: it is open-ended."""
    limit = stay_limit(row)
    if limit is None:
        return None
    said = said_of(row)
    is_over = limit <= night
    return StayLimit(
        limit=limit,
        # The night of the limit is the first that is too much.
        nights_over=(night - limit).days + 1 if is_over else 0,
        reason=said.reason if said else "",
        reason_name=str(OverstayReason(said.reason).label) if said else "",
        expected_end=said.expected_end if said else None,
        asks=is_over and (said is None or said.expected_end <= night),
    )


def said_of(row: Placement) -> Overstay | None:
    """Return what the shelter said of a stay; None: nothing yet."""
    return getattr(row, "overstay", None)


def overstay_reasons() -> tuple[tuple[str, str], ...]:
    """Return the code and the words of each reason, for forms, which know no tables."""
    return tuple((one.value, str(one.label)) for one in OverstayReason)


def overstay_reason(code: str) -> OverstayReason:
    """Return the reason with a code. Raises ValueError where there is none."""
    return OverstayReason(code)
