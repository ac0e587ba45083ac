"""The country in one object, for the operator's command line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count

from opvang.calendar import tonight
from opvang.models import Proposal, Shelter, Unit
from opvang.models.codes import ProposalState
from opvang.queries.beds import Beds, beds_by_unit
from opvang.queries.matches import last_finished_run, plan_of
from opvang.queries.reasons import merged_codes
from opvang.queries.visible import waiting_requests


@dataclass(frozen=True, slots=True, kw_only=True)
class UnplacedSummary:
    """One request without a proposal."""

    request: str  #: its reference
    reasons: tuple[str, ...]  #: codes of the contract, those of safety as "veiligheid"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountrySummary:
    """How many places, requests and proposals there are, and who is left out."""

    shelters: int
    places: int  #: beds
    free_places: int  #: beds that are free tonight
    requests: int  #: that wait for a place, with or without a proposal
    placed_requests: int  #: that have a proposal
    placed_persons: int
    status: str  #: of the last run that made a plan; empty: there is none
    seconds: float | None  #: how long it took; None: there is none
    unplaced: tuple[UnplacedSummary, ...]


def country_summary(*, now: datetime) -> CountrySummary:
    """Return the country as it is, for whoever runs the installation: no actor, no hiding."""
    run = last_finished_run()
    units = Unit.objects.filter(is_active=True, shelter__is_active=True)
    beds = sum(beds_by_unit(units, night=tonight(now)).values(), Beds())
    references = {str(id_): reference for id_, reference in _waiting()}
    placed = Proposal.objects.filter(
        state=ProposalState.PROPOSED, request__in=waiting_requests()
    ).aggregate(
        requests=Count("request", distinct=True),
        persons=Count("request__request_persons", distinct=True),
    )
    return CountrySummary(
        shelters=Shelter.objects.filter(is_active=True).count(),
        places=beds.total,
        free_places=beds.free,
        requests=len(references),
        placed_requests=placed["requests"],
        placed_persons=placed["persons"],
        status=run.status if run else "",
        seconds=run.seconds if run else None,
        unplaced=tuple(
            UnplacedSummary(
                request=references[entry["request"]], reasons=merged_codes(entry["blocked"])
            )
            for entry in plan_of(run).get("unplaced", [])
            if entry["request"] in references
        ),
    )


def _waiting() -> list[tuple[object, str]]:
    return list(waiting_requests().values_list("id", "reference"))
