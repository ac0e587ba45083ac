"""The numbered stream of changes that screens follow: a row for each audience that may know."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from opvang.models import Event, PlacementRequest, Unit
from opvang.models.codes import Activity

#: The national desk follows everything.
DESK = "role:NATIONAL_DESK"


def publish(
    kind: Activity, *, audiences: Iterable[str], object_id: UUID | None, at: datetime
) -> None:
    """Tell each audience, once this transaction is committed, that something changed."""
    Event.objects.bulk_create(
        Event(audience=audience, kind=kind, object_id=object_id, at=at)
        for audience in sorted({*audiences, DESK})
    )


def of_request(request: PlacementRequest) -> set[str]:
    """Return who follows a request: the organisation that places it."""
    return {f"organisation:{request.organisation_id}"}


def of_unit(unit: Unit) -> set[str]:
    """Return who follows a unit: the organisation that runs its shelter."""
    return {f"organisation:{unit.shelter.organisation_id}"}
