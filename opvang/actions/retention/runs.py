"""Match runs without what they were asked: the row stays, and nobody is in it any more."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from functools import reduce
from operator import or_
from uuid import UUID

from django.db import transaction
from django.db.models import Case, Min, Q, QuerySet, Value, When

from opvang.models import MatchRun, PlacementRequest, WhatIf

#: What stands in the place of a plan, which a run that is done must have.
_NO_PLAN = "{}"
_A_DAY = timedelta(days=1)


def empty_runs_naming(requests: Collection[UUID]) -> int:
    """Empty every run whose question names one of these requests, which all are over."""
    rows = PlacementRequest.objects.filter(id__in=requests)
    # Until now: a departure is often written down days after it.
    first = rows.aggregate(first=Min("registered_on"))["first"] - _A_DAY
    named = reduce(or_, (Q(problem__contains=str(one)) for one in requests))
    return _emptied(MatchRun.objects.filter(named, started_at__date__gte=first))


@transaction.atomic
def empty_old_runs(counting: QuerySet[MatchRun], *, now: datetime, days: int) -> int:
    """Empty all that ended more than so many days ago, but those that still count."""
    old = MatchRun.objects.filter(started_at__lt=now - timedelta(days=days)).exclude(problem="")
    return _emptied(old.exclude(id__in=counting.values("id")))


def _emptied(runs: QuerySet[MatchRun]) -> int:
    ids = list(runs.values_list("id", flat=True))
    WhatIf.objects.filter(run__in=ids).delete()
    # One that failed or never ended has no plan, and must have none.
    plan = Case(When(plan="", then=Value("")), default=Value(_NO_PLAN))
    return MatchRun.objects.filter(id__in=ids).update(
        problem="", plan=plan, other_plan="", prices={}, held_back=[]
    )
