"""Whose people somebody opened in an emergency, and for how long."""

from __future__ import annotations

from datetime import datetime

from opvang.models import Account, BreakGlass, PlacementRequest


def has_opened(actor: Account, request: PlacementRequest, *, now: datetime) -> bool:
    """Say whether somebody broke the glass for this request, and its time is not over."""
    return BreakGlass.objects.filter(
        account=actor.pk, request=request.pk, opened_at__lte=now, ends_at__gt=now
    ).exists()
