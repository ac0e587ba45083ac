"""What is answered to who changes a placement."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from pydantic import Field

from api.sent import Told
from api.writing import Done
from opvang.queries.choices import PlacementState
from opvang.queries.placements import held_until

if TYPE_CHECKING:
    from opvang.models import Placement


class PlacementDone(Told):
    """A placement, and how it stands now."""

    id: UUID
    state: PlacementState
    first_night: date
    until: date | None
    held_until: datetime | None = Field(description="Null: it is no hold, or not any more.")


def placed(row: Placement, *, status: int = 200) -> Done:
    """Return what is answered of a placement that was made or changed."""
    told = PlacementDone(
        id=row.id,
        state=PlacementState(row.state),
        first_night=row.start,
        until=row.until,
        held_until=held_until(row),
    )
    # Who asked for a place reads of it there, as `stay`; a placement is for who answers.
    made = {"Location": f"/api/v1/requests/{row.request_id}"} if status == 201 else {}
    return Done(told=told, status=status, headers=made)
