"""Where a request fears and wishes to be, and how often somebody changed that."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db.models import Q

from opvang.models import AuditEntry, DangerArea, PlacementRequest
from opvang.models.codes import Activity, Outcome
from opvang.policy import policy

#: What the audit log says beside a change of a request that changed its areas.
AREAS = "AREAS"


def areas_of(request: PlacementRequest, *, night: date) -> frozenset[object]:
    """Return the danger areas and wishes that hold of a request, in a form that can be compared."""
    held = DangerArea.objects.filter(
        Q(expires_on=None) | Q(expires_on__gt=night), person__request_persons__request=request
    )
    dangers = held.values_list(
        "municipality", "safety_region", "latitude", "longitude", "radius_km", "buffer_km"
    )
    wishes = request.wish_safety_regions.values_list("code", flat=True)
    return frozenset([*dangers, *wishes, ("near", request.wish_municipality_id)])


def asks_reason(request: UUID) -> bool:
    """Say whether the areas of a request changed so often that a next change needs a reason.

    Whoever changes them again and again may be looking for a secret shelter.
    """
    changes = AuditEntry.objects.filter(
        request=request, activity=Activity.CHANGE_REQUEST, outcome=Outcome.DONE, detail=AREAS
    )
    allowed = policy().number_of("AREA_CHANGES_WITHOUT_REASON")
    return changes.count() >= allowed
