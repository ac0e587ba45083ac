"""What somebody may know of something, by what they read; whom it was told does not count here."""

from datetime import timedelta

from opvang.access import Part, may_see, places_people
from opvang.errors import NotAllowed, NotFound
from opvang.models import DangerQuestion, Placement
from opvang.models.codes import COUNTRY_CHANGED
from opvang.pages.kinds import CRISIS, MATCH, POLICY
from opvang.queries.overrides.police import question_facts
from opvang.queries.placements import seen_placement
from opvang.queries.policies.policy_page import policy_page
from opvang.queries.proposals import proposed_places
from opvang.queries.region_occupancy import region_occupancy
from opvang.queries.requests.request_page import request_page
from opvang.queries.unit.one_unit import one_unit

#: Who reads everything that happens, in the log or as it comes.
_ALL = {"NATIONAL_DESK", "AUDITOR"}
#: Emergency beds are decided over by others at night: both read the hold, each in their hours.
_HALF_A_DAY = timedelta(hours=12)


def may_know(account, event, *, now) -> bool:
    """Say whether somebody may know that this happened to that thing, as it is now."""
    if _ALL & set(account.roles):
        return True
    if event.object_id is None:
        return _may_know_of_country(account, event.kind, now=now)
    if event.kind == "APPROVE_POLICY":
        # Its times and limits stand on the pages of all.
        return True
    if event.kind in POLICY:
        return _reads(policy_page, account)
    return any(
        _reads(page, account, one, now=moment) for page, one, moment in _pages(event.object_id, now)
    )


def _may_know_of_country(account, kind, *, now) -> bool:
    if kind in CRISIS:
        return True
    if kind in MATCH:
        shows_proposals = may_see(account, Part.RUN) or places_people(account)
        return shows_proposals or _reads(proposed_places, account, now=now)
    assert kind == COUNTRY_CHANGED, kind
    # Shelters read of their own places alone.
    staff = {"SHELTER_WORKER", "SHELTER_MANAGER"} & set(account.roles)
    counts = may_see(account, Part.OCCUPANCY) and not staff
    return counts or _reads(region_occupancy, account, now=now)


def _pages(thing, now):
    """Yield all pages on which somebody could read of a thing, whatever it is."""
    yield one_unit, thing, now
    yield request_page, thing, now
    for question in DangerQuestion.objects.filter(request=thing).values_list("id", flat=True):
        yield question_facts, question, now
    for moment in (now, now + _HALF_A_DAY):
        yield seen_placement, thing, moment
    found = Placement.objects.filter(id=thing).values_list("request", flat=True).first()
    if found is not None:
        yield request_page, found, now


def _reads(page, account, *things, **asked) -> bool:
    try:
        page(account, *things, **asked)
    except (NotAllowed, NotFound):
        return False
    return True
