"""A mark that is another one when what stands beside a request is."""

from __future__ import annotations

from opvang.models import OutsidePlacement, Override, PlacementRequest


def set_aside_mark(request: PlacementRequest) -> str:
    """Return what differs when something was set aside for *request*, or its people moved."""
    outside = OutsidePlacement.objects.filter(request=request, ended_at=None)
    overrides = Override.objects.filter(request=request).order_by("id")
    return repr(
        (
            *outside.values_list("id", "review_at", "guarded"),
            *overrides.values_list("id", "ended_at"),
        )
    )
