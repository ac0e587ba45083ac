"""Who had no bed anywhere on a night, of all who asked for one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from opvang.actions.trends.tally import Measures, Where
from opvang.models import Placement, RequestPerson
from opvang.models.codes import LIVE_PLACEMENT_STATES, PersonRole, PlacementState
from opvang.models.people.ages import age_in_years
from opvang.trends.asked import group_asked

_ADULT = 18


def unplaced_of_day(day: date) -> Iterator[tuple[Where, Measures]]:
    """Yield everybody who waited for a place on a night, each once, and had no bed."""
    housed = _housed(day)
    waiting = _waiting(day)
    minors = {
        row.request_id
        for row in waiting
        if row.role == PersonRole.CLIENT and age_in_years(row.person, day=day) < _ADULT
    }
    counted: set[UUID] = set()
    for row in waiting:
        if row.person_id not in housed and row.person_id not in counted:
            counted.add(row.person_id)
            yield _where(row, has_minor_client=row.request_id in minors), Measures(unplaced=1)


def _waiting(day: date) -> list[RequestPerson]:
    """Return everybody in a request that was open on a night, who asked first coming first."""
    still_open = Q(request__ended_on__isnull=True) | Q(request__ended_on__gt=day)
    rows = RequestPerson.objects.filter(
        still_open, request__registered_on__lte=day, request__start_from__lte=day
    )
    return list(
        rows.select_related("person", "request__responsible_municipality__safety_region").order_by(
            "request__registered_on", "request_id", "id"
        )
    )


def _housed(day: date) -> set[UUID]:
    """Return everybody who had a bed on a night: lived in, promised or held."""
    return set(
        RequestPerson.objects.filter(request__placements__in=_stays(day)).values_list(
            "person_id", flat=True
        )
    )


def _stays(day: date) -> QuerySet[Placement]:
    begun = Placement.objects.filter(start__lte=day)
    return begun.filter(
        Q(state__in=LIVE_PLACEMENT_STATES) | Q(state=PlacementState.DEPARTED, departed_on__gt=day)
    )


def _where(row: RequestPerson, *, has_minor_client: bool) -> Where:
    request = row.request
    return Where(
        province=request.responsible_municipality.safety_region.province_id,
        group=group_asked(
            has_minor_client=has_minor_client,
            routes=request.routes,
            needs=request.needs,
            urgency=request.urgency,
        ),
        organisation=request.organisation_id,
    )
