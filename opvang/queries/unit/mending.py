"""Refusals that cast doubt on the rules of a unit: the rules let those people in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, Q, QuerySet

from opvang.models import Placement, Unit
from opvang.models.codes import MENDED_BY_RULES, PlacementState, RefusalReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """One refusal that the rules of the unit should have made needless."""

    on: datetime
    reason: str


def doubtful_refusals() -> QuerySet[Placement]:
    """Return the refusals since which nobody looked whether the rules of the unit are right."""
    unchecked = Q(unit__rules_checked_at=None) | Q(unit__rules_checked_at__lt=F("refused_at"))
    refused = Placement.objects.filter(
        unchecked, state=PlacementState.REFUSED, refusal_reason__in=MENDED_BY_RULES
    )
    return refused.exclude(refused_at=None).order_by("refused_at", "id")


def doubts(unit: Unit) -> tuple[Doubt, ...]:
    """Return what casts doubt on the rules of *unit* since somebody looked at them."""
    rows = doubtful_refusals().filter(unit=unit).values_list("refused_at", "refusal_reason")
    return tuple(Doubt(on=at, reason=str(RefusalReason(reason).label)) for at, reason in rows if at)
