"""Who lives in one's own shelters, or is of one's own requests."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from opvang.access import Part, own_requests, places_people, scopes
from opvang.database.once import once_a_page
from opvang.models import Account, Placement, PlacementRequest
from opvang.models.codes import LIVE_REQUEST_STATUSES, PlacementState
from opvang.queries.stay_limits import with_limits
from opvang.queries.visible import visible_units


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnStay:
    """One stay, and the page on which its reader works at it."""

    row: Placement
    view: str
    id: UUID

    @property
    def is_sheltered(self) -> bool:
        """Whether it is in a shelter of the reader's; if not, it is of a request of theirs."""
        return self.view == "placement"

    @property
    def who(self) -> str:
        """The reference of the request; empty for a guest that only the shelter knows."""
        return self.row.request.reference if self.row.request else ""


@once_a_page
def own_stays(actor: Account, *, night: date) -> tuple[OwnStay, ...]:
    """Return who lives in one's own shelters, then who of one's own requests lives elsewhere.

    For who placed them there is nothing to do about a stay once a transfer is asked for.
    """
    sheltered = [_own(row, "placement", row.id) for row in _sheltered(actor)]
    seen = {stay.row.id for stay in sheltered}
    placed = [
        _own(row, "ask-transfer", row.request_id)
        for row in _placed(actor, night=night)
        if row.request_id and row.id not in seen
    ]
    return (*sheltered, *placed)


def without_transfer(stays: QuerySet[Placement]) -> QuerySet[Placement]:
    """Return the stays for which no other place is asked for yet."""
    asked = PlacementRequest.objects.filter(
        moves_from=OuterRef("pk"), status__in=LIVE_REQUEST_STATUSES
    )
    return stays.filter(~Exists(asked))


def _own(row: Placement, view: str, where: UUID) -> OwnStay:
    return OwnStay(row=row, view=view, id=where)


def _sheltered(actor: Account) -> Iterable[Placement]:
    board = scopes(actor, Part.BOARD)
    return _living(Q(unit__in=visible_units(actor, board))) if board else ()


def _placed(actor: Account, *, night: date) -> Iterable[Placement]:
    if not places_people(actor):
        return ()
    own = PlacementRequest.objects.filter(own_requests(actor, night=night))
    return without_transfer(_living(Q(request__in=own)))


def _living(where: Q) -> QuerySet[Placement]:
    stays = Placement.objects.filter(where, state=PlacementState.ARRIVED)
    return with_limits(stays).select_related("request", "unit", "overstay").order_by("start", "id")
