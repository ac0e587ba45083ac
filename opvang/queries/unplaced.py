"""Who has no proposal, and why, as far as somebody may know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from opvang.access import Part, Scope, require
from opvang.calendar import tonight
from opvang.models import Account, PlacementRequest
from opvang.models.codes import PersonRole, ProposalState
from opvang.queries.matches import last_finished_run, unplaced_entries
from opvang.queries.obstacles import nearest_obstacle
from opvang.queries.people import count_of, persons
from opvang.queries.reasons import blocked_sentences, earliest_sentence, relaxation_sentences
from opvang.queries.scarcity import held_back_sentence, is_held_back
from opvang.queries.visible import visible_requests


@dataclass(frozen=True, slots=True, kw_only=True)
class UnplacedRequest:
    """One request without a proposal."""

    id: UUID
    reference: str
    urgency: str  #: the code
    urgency_name: str
    persons: str
    days_waited: int
    why: str  #: what keeps the places out that came nearest; empty: nothing does
    blocked: tuple[str, ...]  #: what stands in the way
    relaxations: tuple[str, ...]  #: what a human could set aside
    earliest: str  #: from when there would be room


@dataclass(frozen=True, slots=True, kw_only=True)
class Unplaced:
    """Everybody without a proposal."""

    requests: tuple[UnplacedRequest, ...]  #: in the order of the last run
    not_matched_yet: int  #: requests that the last run did not know or could not keep


def unplaced(actor: Account, *, now: datetime) -> Unplaced:
    """Return the requests without a proposal that somebody may see, who waits longest first.

    Raises
    ------
    NotAllowed
        When somebody may see none.
    """
    scopes = require(actor, Part.UNPLACED)
    night = tonight(now)
    run = last_finished_run()
    entries = unplaced_entries(run)
    requests = (
        visible_requests(actor, scopes, night=night)
        .exclude(proposals__state=ProposalState.PROPOSED)
        .annotate(clients=count_of(PersonRole.CLIENT), children=count_of(PersonRole.CHILD))
    )
    found = {
        str(request.id): _unplaced_request(
            request,
            entries[str(request.id)],
            people=persons(clients=request.clients, children=request.children),
            night=night,
            is_held_back=is_held_back(run, request.id),
            with_safety=Scope.ALL in scopes,
        )
        for request in requests
        if str(request.id) in entries
    }
    return Unplaced(
        requests=tuple(found[request] for request in entries if request in found),
        not_matched_yet=len(requests) - len(found),
    )


def _unplaced_request(
    request: PlacementRequest,
    entry: dict[str, Any],
    *,
    people: str,
    night: date,
    is_held_back: bool,
    with_safety: bool,
) -> UnplacedRequest:
    earliest = entry["earliest"]
    return UnplacedRequest(
        id=request.id,
        reference=request.reference,
        urgency=request.urgency,
        urgency_name=request.get_urgency_display(),
        persons=people,
        days_waited=max(0, (night - request.registered_on).days),
        why=held_back_sentence() if is_held_back else nearest_obstacle(entry["blocked"]),
        blocked=blocked_sentences(entry["blocked"]),
        relaxations=relaxation_sentences(entry["relaxations"], with_safety=with_safety),
        earliest=earliest_sentence(date.fromisoformat(earliest) if earliest else None),
    )
