"""What waits for somebody: an appeal, a hotel to look at again, and a stop that should end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from opvang.actions.country.accounts import busiest_shelters, signed_in_municipality
from opvang.actions.country.draft import Draft
from opvang.actions.country.draws import Draw
from opvang.actions.country.organisations import Parties
from opvang.actions.country.requests import BuiltRequest
from opvang.actions.country.shelters import BuiltUnit
from opvang.actions.country.vacancies import takes
from opvang.models import Appeal, Closure, ExcludedShelter, Occupancy, OutsidePlacement, Placement
from opvang.models.codes import (
    ClosureReason,
    ExclusionReason,
    OutsideKind,
    PlacementState,
    PlacingAuthority,
    RefusalReason,
    Urgency,
)

#: Days that the refusal keeps the pair apart.
_BARRED = 30
_WHY = "Op deze locatie is de begeleiding waar het om gaat wel aanwezig."


def add_undecided(
    draft: Draft, waiting: Sequence[BuiltRequest], units: Sequence[BuiltUnit], parties: Parties
) -> None:
    """Add one of each, for the people of the coordinator whom somebody can sign in as."""
    draw = draft.draw("undecided")
    ordinary = [one for one in waiting if one.request.moves_from is None]
    in_crisis = [one for one in ordinary if one.plan.urgency == Urgency.CRISIS]
    for request in in_crisis[:1]:
        parties.guide(request.request, signed_in_municipality(draft))
        _put_in_hotel(draft, draw, request, parties)
    # Nobody is kept out of a shelter twice.
    excluded = {one.request_id for one in draft.rows(ExcludedShelter)} | {
        one.request.id for one in in_crisis[:1]
    }
    others = [one for one in ordinary if one.request.id not in excluded]
    pair = next(((one, unit) for one in others for unit in units if _answers(unit, one)), None)
    if pair is not None:
        parties.guide(pair[0].request, signed_in_municipality(draft))
        _refuse(draft, draw, *pair, parties)
    _stop_one(draft, draw, units, parties)


def _answers(unit: BuiltUnit, request: BuiltRequest) -> bool:
    is_own = unit.unit.placing_authority is PlacingAuthority.SHELTER
    return is_own and takes(unit.plan, request.plan)


def _put_in_hotel(draft: Draft, draw: Draw, request: BuiltRequest, parties: Parties) -> None:
    guide = parties.coordination(request.request.responsible_municipality)
    draft.add(
        OutsidePlacement(
            id=draw.uuid(),
            request=request.request,
            kind=str(OutsideKind.HOTEL),
            guarded=True,
            since=draft.now - timedelta(hours=10),
            review_at=draft.now + timedelta(hours=6),
            decided_by=guide.account,
        )
    )


def _refuse(
    draft: Draft, draw: Draw, request: BuiltRequest, unit: BuiltUnit, parties: Parties
) -> None:
    """Let a shelter have refused somebody, and their coordinator have appealed."""
    guide = parties.coordination(request.request.responsible_municipality).account
    refused_at = draft.now - timedelta(hours=5)
    refused = draft.add(
        Placement(
            id=draw.uuid(),
            request=request.request,
            unit=unit.unit,
            state=str(PlacementState.REFUSED),
            start=draft.tonight,
            asked_by=guide,
            answered_by=unit.operator.account,
            refusal_reason=str(RefusalReason.CONTRAINDICATION),
            refused_at=refused_at,
        )
    )
    draft.add(
        ExcludedShelter(
            id=draw.uuid(),
            request=request.request,
            shelter=unit.unit.shelter,
            reason=str(ExclusionReason.REFUSED),
            expires_on=draft.day(_BARRED),
            author=unit.operator.account,
            refusal=refused,
        )
    )
    made_at = refused_at + timedelta(hours=1)
    draft.add(Appeal(id=draw.uuid(), placement=refused, author=guide, made_at=made_at, reason=_WHY))


def _stop_one(draft: Draft, draw: Draw, units: Sequence[BuiltUnit], parties: Parties) -> None:
    """Stop a unit in which nothing is free, so that it takes no place from who waits."""
    shelter = busiest_shelters(draft, parties)
    taken = {one.bed_id for one in draft.rows(Occupancy)}
    closed = {one.unit_id for one in draft.rows(Closure)}
    full = [
        unit
        for unit in sorted(units, key=lambda one: one.operator.organisation != shelter)
        if unit.unit.id not in closed and unit.plan.free_rooms is None and _is_full(unit, taken)
    ]
    for unit in full[:1]:
        draft.add(
            Closure(
                id=draw.uuid(),
                unit=unit.unit,
                reason=str(ClosureReason.STAFF),
                is_stop=True,
                closed_from=draft.day(-1),
                expected_until=draft.tonight,
                recorded_by=unit.operator.account,
            )
        )


def _is_full(unit: BuiltUnit, taken: set[UUID]) -> bool:
    return all(bed.id in taken for room in unit.rooms for bed in room.beds)
