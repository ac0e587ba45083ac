"""Where a request that waits for a place could go, or why it cannot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import prefetch_related_objects
from django.utils.translation import ngettext

from opvang.models import MatchRun, PlacementRequest
from opvang.queries.explanations import possibilities
from opvang.queries.matches import unplaced_entries
from opvang.queries.place_names import PlaceNames
from opvang.queries.requests.fitting_places import FittingPlace, best_first, fitting_places
from opvang.queries.requests.no_place import NoPlace, no_place
from opvang.queries.requests.steps import Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """What somebody can do for a request that waits for a place."""

    proposal: FittingPlace | None
    proposal_is_gone: bool  #: a place was proposed that does not fit any more
    alternatives: tuple[FittingPlace, ...]  #: other places that fit now, the best first
    no_place: NoPlace | None  #: None: the last run proposed a place, or did not know the request
    time_to_answer: str  #: how long whoever decides has


def waiting(
    request: PlacementRequest,
    progress: Progress,
    *,
    names: PlaceNames,
    run: MatchRun | None,
    now: datetime,
) -> Waiting:
    """Return where *request* could go now, by the rules that a hold keeps as well.

    *run* is the last that made a plan.
    """
    prefetch_related_objects([request], "wish_safety_regions")
    found = possibilities(request.id, run=run, now=now)
    fitting = fitting_places(request, [one.unit for one in found], names=names, now=now)
    proposed = progress.proposal.unit_id if progress.proposal else None
    places = {one.unit: fitting.describe(one) for one in found}
    proposal = places.pop(proposed, None) if proposed else None
    entry = unplaced_entries(run).get(str(request.id))
    return Waiting(
        proposal=proposal,
        proposal_is_gone=proposed is not None and proposal is None,
        alternatives=tuple(sorted(places.values(), key=best_first)),
        no_place=no_place(entry, with_safety=names.knows_all)
        if entry and proposed is None
        else None,
        time_to_answer=time_to_answer(request),
    )


def time_to_answer(request: PlacementRequest) -> str:
    """Return how long whoever decides has to answer: ``60 minuten``, ``24 uur``, ``3 dagen``."""
    time = timedelta(minutes=getattr(settings, f"HOLD_MINUTES_{request.urgency}"))
    hours = time // timedelta(hours=1)
    if hours <= 1:
        minutes = time // timedelta(minutes=1)
        return ngettext("%(number)d minuut", "%(number)d minuten", minutes) % {"number": minutes}
    if hours < 48:
        return ngettext("%(number)d uur", "%(number)d uur", hours) % {"number": hours}
    return ngettext("%(number)d dag", "%(number)d dagen", time.days) % {"number": time.days}
