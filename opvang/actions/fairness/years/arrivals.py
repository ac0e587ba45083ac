"""Who asked for a place in two invented years: as the country draws them, and as a run asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from uuid import UUID

from django.db import transaction

from matching.requests import Request
from opvang.actions.country.circumstances import in_circumstances
from opvang.actions.country.draft import Draft
from opvang.actions.country.geography import Geography, load_geography
from opvang.actions.country.organisations import Parties, Party
from opvang.actions.country.plans import RequestPlan
from opvang.actions.country.profiles import PROFILES
from opvang.actions.country.requests import add_request
from opvang.actions.fairness.registered import Registered, registered
from opvang.calendar import AMSTERDAM
from opvang.models import Organisation
from opvang.models.codes import OrganisationKind
from opvang.snapshot import open_requests, read_regions
from opvang.snapshot.requests import problem_request

_NOON = time(12)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """Somebody who asks for a place, as a run sees them, and what is registered of them."""

    request: Request
    known: Registered


def arrivals(*, seed: int, days: Sequence[date], a_day: float) -> list[Arrival]:
    """Return who asks for a place on these days, in the order of the queue.

    They are written as rows and read back through the snapshot as every request is, within a
    transaction that is undone: the country that people look at does not change.
    """
    geography = load_geography()
    now = datetime.combine(days[-1], _NOON, AMSTERDAM)
    draft = Draft(seed=seed, now=now, geography=geography)
    parties = _parties()
    draw = draft.draw(f"fairness {days[0]}")
    asked = {
        add_request(draft, draw, plan, parties=parties).request.id
        for plan in _plans(draft, geography, days=days, a_day=a_day)
    }
    with transaction.atomic():
        draft.write()
        found = list(_as_asked(asked))
        transaction.set_rollback(True)
    return found


def _plans(
    draft: Draft, geography: Geography, *, days: Sequence[date], a_day: float
) -> Iterator[RequestPlan]:
    draw = draft.draw(f"fairness plans {days[0]}")
    for _ in range(round(len(days) * a_day)):
        ago = draw.randrange(len(days))
        plan = in_circumstances(draw, draw.one_of(PROFILES)(draw), geography=geography)
        yield replace(
            plan,
            waiting_days=ago,
            start_in=plan.start_in - ago,
            # Ages are as of that day, and nobody grows older while they wait.
            persons=tuple(replace(one, turns_18_in=None) for one in plan.persons),
        )


def _parties() -> Parties:
    """Return who coordinates care in each province of the country that is there."""
    rows = Organisation.objects.filter(kind=OrganisationKind.CARE_COORDINATION).order_by("id")
    rows = rows.prefetch_related(
        "accounts", "care_coordination_regions__areas__municipality__safety_region"
    )
    coordinations = {
        area.municipality.safety_region.province_id: Party(
            organisation=one, account=one.accounts.all()[0]
        )
        for one in rows
        for region in one.care_coordination_regions.all()
        for area in region.areas.all()
    }
    return Parties(national={}, coordinations=coordinations, municipalities=(), operators=())


def _as_asked(requests: set[UUID]) -> Iterator[Arrival]:
    known, regions = registered(requests), read_regions()
    for row in open_requests():
        if row.id in requests:
            yield Arrival(
                request=problem_request(
                    row,
                    tonight=row.registered_on,
                    separate_from=set(),
                    shelters=(),
                    regions=regions,
                    # Nobody has waited yet.
                    urgent_after=0,
                ),
                known=known[str(row.id)],
            )
