"""Whether crisis mode is on, and until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from opvang.access import may_ever, require_ever
from opvang.models import Account, CrisisMode, Placement, Unit
from opvang.models.codes import Activity, OverrideKind, PlacingAuthority
from opvang.policy import policy

#: What nobody skips: a guardian decides by law where a child lives.
_NEVER_SKIPPED = (PlacingAuthority.GUARDIAN,)


@dataclass(frozen=True, slots=True, kw_only=True)
class CrisisNow:
    """Crisis mode as everybody may know it."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CrisisSwitch:
    """Crisis mode for who switches it on and off."""

    now: CrisisNow | None  #: None: it is off
    reason: str  #: empty: it is off
    most_hours: int  #: that it may last


def crisis_mode_row(*, now: datetime) -> CrisisMode | None:
    """Return the crisis mode that is on; None: it is off."""
    return CrisisMode.objects.filter(started_at__lte=now, ends_at__gt=now, ended_at=None).first()


def crisis_mode(*, now: datetime) -> CrisisNow | None:
    """Return since when crisis mode is on, and until when; None: it is off."""
    row = crisis_mode_row(now=now)
    return CrisisNow(since=row.started_at, until=row.ends_at) if row else None


def is_promised_at_once(unit: Unit) -> bool:
    """Say whether crisis mode promises a place in *unit* without asking who decides."""
    return unit.placing_authority not in _NEVER_SKIPPED and not unit.needs_court_order


def in_crisis(placement: Placement) -> bool:
    """Say whether a place was promised without an answer, in crisis mode."""
    return (
        placement.request is not None
        and placement.answered_by_id is None
        and placement.request.overrides.filter(
            kind=OverrideKind.CRISIS, unit=placement.unit_id
        ).exists()
    )


def switches_crisis_mode(actor: Account) -> bool:
    """Say whether somebody can switch crisis mode on and off."""
    return may_ever(actor, Activity.START_CRISIS_MODE)


def crisis_switch(actor: Account, *, now: datetime) -> CrisisSwitch:
    """Return how crisis mode stands, for who switches it.

    Raises
    ------
    NotAllowed
        When that is not for them.
    """
    require_ever(actor, Activity.START_CRISIS_MODE)
    row = crisis_mode_row(now=now)
    return CrisisSwitch(
        now=crisis_mode(now=now),
        reason=row.reason if row else "",
        most_hours=policy().number_of("CRISIS_MODE_MOST_HOURS"),
    )
