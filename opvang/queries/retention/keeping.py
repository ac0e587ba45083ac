"""Until when a case is kept, and what keeps it longer."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from opvang.models import (
    Appeal,
    BreakGlass,
    DangerQuestion,
    MatchRun,
    OutsidePlacement,
    Override,
    PersonConflict,
    Placement,
    PlacementRequest,
    Preservation,
    RequestPerson,
)
from opvang.models.codes import (
    LIVE_PLACEMENT_STATES,
    LIVE_REQUEST_STATUSES,
    KeptReason,
    PersonRole,
    PlacementState,
    ProposalState,
    RunStatus,
)
from opvang.models.people.ages import ADULT_AGE, age_in_years
from opvang.policy import Policy
from opvang.queries.retention.cases import Case

_LIVED = (PlacementState.ARRIVED, PlacementState.DEPARTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """What decides how long cases are kept: of all requests, or of some."""

    until: dict[UUID, date]  #: first day on which a request is not kept by its period
    held: dict[KeptReason, frozenset[UUID]]  #: requests that are kept, by why
    matched: str  #: the questions of the match runs that still count

    def until_of(self, case: Case) -> date | None:
        """Return the first day on which its period is over; None: it is not over yet itself."""
        days = [self.until.get(one) for one in case.requests]
        known = [day for day in days if day is not None]
        return max(known, default=None) if len(known) == len(days) else None

    def reason(self, case: Case, *, day: date | None) -> KeptReason | None:
        """Return the first reason to keep a case on *day*; None: nothing keeps it.

        A *day* of None asks without the period, as somebody does who asks to be erased.
        """
        for reason, requests in self.held.items():
            if requests & case.requests:
                return reason
        until = self.until_of(case)
        if until is None:
            return KeptReason.LIVE
        if day is not None and day < until:
            return KeptReason.PERIOD
        named = any(str(one) in self.matched for one in case.requests)
        return KeptReason.MATCH if named else None


def keeping(current: Policy, *, requests: Collection[UUID] | None = None) -> Keeping:
    """Return what keeps these requests, or all where none are named; ask it as the system."""
    rows = PlacementRequest.objects.all()
    rows = rows if requests is None else rows.filter(id__in=requests)
    return Keeping(
        until={row.id: _until(row, current) for row in _ended(rows)},
        held={
            KeptReason.LIVE: _live(rows),
            KeptReason.PRESERVED: _of(Preservation.objects.filter(ended_at=None)),
            KeptReason.DECISION: _undecided(),
            KeptReason.SAFETY: _of_another(),
        },
        matched="\n".join(runs_that_count().values_list("problem", flat=True)),
    )


def _ended(rows: QuerySet[PlacementRequest]) -> Iterable[Any]:
    lived = Placement.objects.filter(request=OuterRef("pk"), state__in=_LIVED)
    ended = rows.filter(ended_on__isnull=False).annotate(lived=Exists(lived))
    return ended.prefetch_related("request_persons__person")


def _until(row: Any, current: Policy) -> date:
    ended: date = row.ended_on
    if not row.lived:
        return ended + timedelta(days=current.number_of("KEEP_UNPLACED_DAYS"))
    line = "KEEP_MINOR_YEARS" if _was_minor(row) else "KEEP_PLACED_YEARS"
    return years_after(ended, current.number_of(line))


def _was_minor(row: PlacementRequest) -> bool:
    return any(
        age_in_years(one.person, day=row.registered_on) < ADULT_AGE
        for one in row.request_persons.all()
        if one.role == PersonRole.CLIENT
    )


def years_after(day: date, years: int) -> date:
    """Return the same day so many years later; 29 February becomes 1 March where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def _live(rows: QuerySet[PlacementRequest]) -> frozenset[UUID]:
    live = Q(status__in=LIVE_REQUEST_STATUSES)
    stays = Placement.objects.filter(state__in=LIVE_PLACEMENT_STATES)
    outside = OutsidePlacement.objects.filter(ended_at=None)
    found = rows.filter(live).values_list("id", flat=True)
    return frozenset(found) | _of(stays) | _of(outside)


def _undecided() -> frozenset[UUID]:
    refused = Appeal.objects.filter(decided_at=None).values("placement")
    overrides = Override.objects.filter(reviewed_at=None)
    questions = DangerQuestion.objects.filter(answered_at=None)
    broken = BreakGlass.objects.filter(judged_at=None)
    return (
        _of(Placement.objects.filter(id__in=refused))
        | _of(overrides)
        | _of(questions)
        | _of(broken)
    )


def _of_another() -> frozenset[UUID]:
    """Return the requests of whom somebody who still gets help is to be kept apart from."""
    live = RequestPerson.objects.filter(request__status__in=LIVE_REQUEST_STATUSES)
    helped = set(live.values_list("person", flat=True))
    pairs = PersonConflict.objects.filter(ended_on=None).values_list(
        "first_person", "second_person"
    )
    kept = {one for pair in pairs for one in pair if helped.intersection(pair)}
    members = RequestPerson.objects.filter(person__in=kept).values_list("request", flat=True)
    return frozenset(members)


def runs_that_count() -> QuerySet[MatchRun]:
    """Return the runs that the next one begins from, that are on their way, or that stand."""
    answered = MatchRun.objects.filter(status__in=[RunStatus.OPTIMAL, RunStatus.FEASIBLE])
    latest = answered.order_by("-started_at").values("started_at")[:1]
    counts = Q(proposals__state=ProposalState.PROPOSED) | Q(started_at__gte=latest)
    return MatchRun.objects.filter(counts | Q(~Exists(answered))).distinct()


def _of(rows: QuerySet[Any]) -> frozenset[UUID]:
    return frozenset(one for one in rows.values_list("request", flat=True) if one)
