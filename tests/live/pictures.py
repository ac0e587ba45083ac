"""What somebody reads on all their pages, as far as a page shows it by itself."""

from collections.abc import Callable

from django.db.models import Q

from opvang.access import own_requests
from opvang.calendar import tonight
from opvang.errors import NotAllowed, NotFound, NotPossible
from opvang.models import Placement, PlacementRequest, Unit
from opvang.queries.board import board
from opvang.queries.desk.findings import findings
from opvang.queries.desk.long_stays import long_stays
from opvang.queries.desk.units import desk_units
from opvang.queries.how_full import how_full
from opvang.queries.matches import last_run
from opvang.queries.overrides.listed import overrides
from opvang.queries.overrides.police import open_questions
from opvang.queries.placements import seen_placement
from opvang.queries.proposals import proposed_places
from opvang.queries.region_occupancy import region_occupancy
from opvang.queries.requests.request_page import request_page
from opvang.queries.requests.work_list import Asked, work_list
from opvang.queries.tasks import tasks
from opvang.queries.to_answer import holds_to_answer
from opvang.queries.unit.one_unit import one_unit
from opvang.queries.unplaced import unplaced

Picture = dict[str, object]


def picture(account, *, now) -> Picture:
    """Return all that somebody reads now, by page; what they may not read is not in it."""
    seen = {name: _asked(page, account, now) for name, page in _LISTS.items()}
    for name, ids, page in _THINGS:
        for one in ids(account, now):
            seen[f"{name} {one}"] = _asked(page, account, one, now)
    return {name: found for name, found in seen.items() if found is not None}


def differing(before: Picture, after: Picture) -> list[str]:
    """Return the pages that read otherwise than before."""
    names = sorted({*before, *after})
    return [name for name in names if before.get(name) != after.get(name)]


def _asked(page, *args):
    *subject, now = args
    try:
        return repr(page(*subject, now=now))
    except (NotAllowed, NotFound, NotPossible):
        return None


def _questions(actor, *, now):
    return open_questions(actor)


_LISTS: dict[str, Callable] = {
    "how full": how_full,
    "region": region_occupancy,
    "proposed": proposed_places,
    "unplaced": unplaced,
    "to answer": holds_to_answer,
    "board": board,
    "requests": lambda actor, *, now: work_list(actor, Asked(), now=now),
    "tasks": tasks,
    "desk": desk_units,
    "run": last_run,
    "overrides": overrides,
    "long stays": long_stays,
    "findings": findings,
    "questions": _questions,
}


def _requests(actor, now):
    own = Q() if "NATIONAL_DESK" in actor.roles else own_requests(actor, night=tonight(now))
    return PlacementRequest.objects.filter(own).values_list("id", flat=True).distinct()


def _units(actor, now):
    if not {"SHELTER_WORKER", "SHELTER_MANAGER"} & set(actor.roles):
        return []
    own = Unit.objects.filter(shelter__organisation=actor.organisation_id)
    return own.values_list("id", flat=True)


def _placements(actor, now):
    if not {"SHELTER_WORKER", "SHELTER_MANAGER"} & set(actor.roles):
        return []
    own = Placement.objects.filter(unit__shelter__organisation=actor.organisation_id)
    return own.values_list("id", flat=True)


_THINGS = (
    ("request", _requests, request_page),
    ("unit", _units, one_unit),
    ("placement", _placements, seen_placement),
)
