"""Whether everybody who moves was screened anew, without which no place is held for them."""

from __future__ import annotations

from opvang.models import PlacementRequest
from opvang.models.codes import PersonRole


def screening_is_due(request: PlacementRequest) -> bool:
    """Say whether a transfer still lacks a risk screening that was made for it, of any client."""
    if request.moves_from_id is None:
        return False
    clients = request.request_persons.filter(role=PersonRole.CLIENT)
    return clients.exclude(person__risk_screenings__made_for=request).exists()
