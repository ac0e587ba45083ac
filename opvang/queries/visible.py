"""The rows that a scope of the policy stands for."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from opvang.access import Scope, own_requests
from opvang.models import Account, PlacementRequest, Proposal, Unit
from opvang.models.codes import LIVE_PLACEMENT_STATES, ProposalState, RequestStatus


def waiting_requests() -> QuerySet[PlacementRequest]:
    """Return the requests that wait for a place, who waits longest first."""
    return PlacementRequest.objects.filter(status=RequestStatus.OPEN).exclude(
        placements__state__in=LIVE_PLACEMENT_STATES
    )


def visible_requests(
    actor: Account, scopes: frozenset[Scope], *, night: date
) -> QuerySet[PlacementRequest]:
    """Return the requests that somebody may know, of all that wait for a place."""
    waiting = waiting_requests()
    if Scope.ALL in scopes:
        return waiting
    if Scope.OWN_REQUESTS not in scopes:
        return waiting.none()
    return waiting.filter(own_requests(actor, night=night))


def visible_units(actor: Account, scopes: frozenset[Scope]) -> QuerySet[Unit]:
    """Return the units in use that somebody may know by name."""
    in_use = Unit.objects.filter(is_active=True, shelter__is_active=True)
    if Scope.ALL in scopes:
        return in_use
    if Scope.OWN_UNITS not in scopes:
        return in_use.none()
    return in_use.filter(shelter__organisation=actor.organisation_id)


def visible_proposals(
    actor: Account, scopes: frozenset[Scope], requests: Collection[UUID]
) -> QuerySet[Proposal]:
    """Return the standing proposals for a unit that somebody may know, or for one of *requests*."""
    standing = Proposal.objects.filter(state=ProposalState.PROPOSED, request__in=waiting_requests())
    if Scope.ALL in scopes:
        return standing
    units = visible_units(actor, scopes)
    return standing.filter(Q(request__in=requests) | Q(unit__in=units))
