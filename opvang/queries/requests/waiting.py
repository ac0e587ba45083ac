"""Where a request that waits for a place could go, or why it cannot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import prefetch_related_objects

from opvang.models import DangerArea, MatchRun, PlacementRequest
from opvang.queries.asked_people import PEOPLE
from opvang.queries.explanations import Answer, Explained, answer_for
from opvang.queries.matches import unplaced_entries
from opvang.queries.overrides.consent import consent_is_lacking
from opvang.queries.place_names import PlaceNames
from opvang.queries.reasons import blocked_sentences
from opvang.queries.requests.costs import why_this_one
from opvang.queries.requests.fitting_places import FittingPlace, best_first, fitting_places
from opvang.queries.requests.helps import counted
from opvang.queries.requests.no_place import NoPlace, no_place
from opvang.queries.requests.references import Reference, references
from opvang.queries.requests.refused_places import RefusedPlace, refused_places
from opvang.queries.requests.shorter_stays import longest_stay
from opvang.queries.requests.steps import Progress
from opvang.queries.requests.swaps import swaps
from opvang.queries.scarcity import Prices, is_held_back, prices_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """What somebody can do for a request that waits for a place."""

    proposal: FittingPlace | None
    proposal_is_gone: bool  #: a place was proposed that does not fit any more
    why_this_one: str  #: why it is proposed and not the next best; empty: nobody can tell
    why_not_others: tuple[str, ...]  #: what keeps the request out elsewhere
    alternatives: tuple[FittingPlace, ...]  #: other places that fit now, the best first
    no_place: NoPlace | None  #: None: the last run proposed a place, or did not know the request
    provisional: ProvisionalPlace | None  #: None: the last run knew the request as it is now
    competitors: int | None  #: requests proposed for places that fit too; None: nobody can tell
    competing: tuple[Reference, ...]  #: which those are, for who may know; else empty
    refused: tuple[RefusedPlace, ...]  #: which places do not fit, for who may know; else empty
    can_be_exact: bool  #: costs can be computed with all others at their best
    lacks_consent: bool  #: no place can be asked for yet


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisionalPlace:
    """What stands until the next run is done: nobody keeps it, and it is not proved the best."""

    place: FittingPlace | None  #: None: none is free beside all that stands proposed
    blocked: tuple[str, ...]  #: what stands in the way; empty: there is a place


def waiting(
    request: PlacementRequest,
    progress: Progress,
    *,
    names: PlaceNames,
    run: MatchRun | None,
    now: datetime,
    exact: int = 0,
) -> Waiting:
    """Return where *request* could go now, by the rules that a hold keeps as well.

    *run* is the last that made a plan. With the first *exact* alternatives, all others get the best
    that can then be: that takes seconds, and no transaction may be open.
    """
    prefetch_related_objects([request], "wish_safety_regions", *PEOPLE)
    answer = answer_for(request.id, run=run, now=now, exact=exact, seconds=settings.EXPLAIN_SECONDS)
    proposed = progress.proposal.unit_id if progress.proposal else None
    others = _others(answer) if names.knows_all else {}
    places = _places(request, answer, names=names, others=others, prices=prices_of(run), now=now)
    provisional = _provisional(answer, places)
    proposal = places.pop(proposed, None) if proposed else None
    return Waiting(
        proposal=proposal,
        proposal_is_gone=proposed is not None and proposal is None,
        alternatives=tuple(sorted(places.values(), key=best_first)),
        no_place=_no_place(request, answer, proposed=proposed, names=names, run=run),
        provisional=provisional,
        lacks_consent=consent_is_lacking(request.id),
        **_explained(
            answer.explained, request=request.id, proposed=proposed, names=names, others=others
        ),
    )


def _places(
    request: PlacementRequest,
    answer: Answer,
    *,
    names: PlaceNames,
    others: Mapping[UUID, Reference],
    prices: Prices,
    now: datetime,
) -> dict[UUID, FittingPlace]:
    fitting = fitting_places(
        request,
        [one.unit for one in answer.places],
        costs=answer.explained.costs if answer.explained else {},
        others=others,
        prices=prices,
        names=names,
        now=now,
    )
    return {one.unit: fitting.describe(one) for one in answer.places}


def _provisional(answer: Answer, places: dict[UUID, FittingPlace]) -> ProvisionalPlace | None:
    found = answer.provisional
    if found is None:
        return None
    place = places.pop(found.place.unit) if found.place else None
    return ProvisionalPlace(place=place, blocked=blocked_sentences(found.blocked))


def _no_place(
    request: PlacementRequest,
    answer: Answer,
    *,
    proposed: UUID | None,
    names: PlaceNames,
    run: MatchRun | None,
) -> NoPlace | None:
    entry = unplaced_entries(run).get(str(request.id))
    if entry is None or proposed is not None or answer.provisional is not None:
        return None
    found = answer.explained
    if_shorter = found.if_shorter if found and request.nights is None else {}
    unknown = frozenset() if names.knows_all else names.secret_shelters
    return no_place(
        entry,
        is_held_back=is_held_back(run, request.id),
        costs=found.costs.values() if found else (),
        nights=longest_stay(if_shorter, secret_shelters=names.secret_shelters),
        swaps=swaps(request, found.refused, secret_shelters=unknown) if found else (),
        has_danger=DangerArea.objects.filter(person__request_persons__request=request).exists(),
        with_safety=names.knows_all,
    )


def _explained(
    found: Explained | None,
    *,
    request: UUID,
    proposed: UUID | None,
    names: PlaceNames,
    others: Mapping[UUID, Reference],
) -> dict[str, Any]:
    if found is None:
        nothing = dict.fromkeys(("why_not_others", "competing", "refused"), ())
        return {**nothing, "why_this_one": "", "competitors": None, "can_be_exact": False}
    first = min(found.costs, key=lambda unit: found.costs[unit].rank, default=None)
    is_first = proposed is not None and proposed == first
    return {
        "why_this_one": why_this_one(found.costs.values()) if is_first else "",
        "why_not_others": blocked_sentences(counted(found.refused)),
        "competitors": len(found.competitors),
        "competing": tuple(others[one] for one in found.competitors if one in others),
        "refused": refused_places(found.refused, request=request) if names.knows_all else (),
        "can_be_exact": len(found.costs) > is_first,
    }


def _others(answer: Answer) -> dict[UUID, Reference]:
    """Return the other requests that the answer is about."""
    found = answer.explained
    if found is None:
        return {}
    displaced = (one for cost in found.costs.values() for one in cost.displaces)
    return references([*displaced, *found.competitors])
