"""What is filled in for a transfer; all else is as in the request that gave them their place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from opvang.models.codes import Route, TransferReason, Urgency, WishReason
from opvang.queries.filled_in.fields import NewScreening


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTransfer:
    """Why people must move, how safe they are now, and what has changed since they came."""

    reason: TransferReason
    #: By the spoken code of each client: all of them are screened again.
    screenings: Mapping[str, NewScreening] = field(default_factory=dict)
    #: None: as it was; they have a bed, so a crisis counts as urgent.
    urgency: Urgency | None = None
    start_by: date | None = None  #: latest first night there; None: what goes with the urgency
    nights: int | None = None  #: at the new place; None: no end is known
    routes: tuple[Route, ...] | None = None  #: None: as they were
    needs: tuple[str, ...] | None = None  #: None: as they were
    wish_safety_regions: tuple[str, ...] | None = None  #: None: as they were
    wish_municipality: str | None = None  #: None: as it was
    wish_reason: WishReason | None = None  #: None: as it was
