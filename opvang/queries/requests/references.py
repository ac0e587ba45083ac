"""Other requests by name, for who may know all of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from opvang.models import PlacementRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Another request, and how it is called."""

    id: UUID
    reference: str


def references(requests: Iterable[UUID]) -> dict[UUID, Reference]:
    """Return these requests by id; it is for the caller to know who may read them."""
    rows = PlacementRequest.objects.filter(id__in=set(requests)).values_list("id", "reference")
    return {id_: Reference(id=id_, reference=reference) for id_, reference in rows}
