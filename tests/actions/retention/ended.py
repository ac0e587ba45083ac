"""Somebody who left, with a row in every table that can know of them."""

from datetime import UTC, date, datetime, time, timedelta

from opvang.models.codes import OverrideKind
from tests.models import build
from tests.models.build import NOW, TODAY, saved
from tests.queries import scene

#: As many years ago as a case with a place is kept at most, and some days.
LONG_AGO = date(2005, 3, 1)


def somebody(*, ended=LONG_AGO, age=30, status="CLOSED", lived=True, **facts):
    """Save a request that is over, with its one client; return both."""
    start = ended - timedelta(days=20)
    request = saved(
        build.request(registered_on=start, start_from=start, status=status, ended_on=ended, **facts)
    )
    person = saved(build.person(age=age, age_on=start))
    saved(build.request_person(request=request, person=person))
    if lived:
        _lived(request, start, ended)
    return request, person


def _lived(request, start, ended):
    over = {"start": start, "departed_on": ended, "destination": "UNKNOWN", "held_until": None}
    stay = build.hold(unit=scene.unit(), request=request, state="DEPARTED", **over)
    saved(build.occupancy(bed=scene.beds_of(stay.unit)[0], placement=saved(stay)))


def everything(request, person, canary):
    """Save a row in every table that can know of somebody; texts come from *canary*."""
    person.group = saved(build.group())
    saved(person)
    saved(build.identity_mark(person=person, digest=canary().encode().ljust(32, b".")))
    saved(build.registration(person=person))
    presumed = {"state": "PRESUMED", "person": person, "reason": canary()}
    wrote = {"text": canary(), "place": canary(), "contact": canary()}
    saved(build.signal(**presumed, **wrote))
    saved(build.screening(person=person, explanation=canary(), instrument=canary()))
    saved(build.danger_area(person=person))
    other = saved(build.person())
    first, second = sorted((person, other), key=lambda one: one.id)
    saved(build.conflict(first_person=first, second_person=second))
    saved(build.distinction(first_person=first, second_person=second))
    unit = scene.unit()
    saved(build.excluded_shelter(request=request, shelter=unit.shelter))
    saved(build.waiver(request=request, unit=unit, reason=canary()))
    decided = {"reviewed_by": saved(build.account()), "reviewed_at": NOW, "outcome": "JUSTIFIED"}
    saved(build.override(request=request, kind=OverrideKind.RULE, reason=canary(), **decided))
    answered = {"answered_by": saved(build.account()), "answered_at": NOW, "is_safe": False}
    saved(build.danger_question(request=request, unit=unit, reason=canary(), **answered))
    found = {"judged_by": saved(build.account()), "judged_at": NOW, "is_justified": True}
    glass = {"explanation": canary(), "judgement": canary()}
    saved(build.break_glass(request=request, **glass, **found))
    no = {"state": "REFUSED", "refusal_reason": "FULL", "refused_at": NOW}
    refused = saved(build.hold(unit=unit, request=request, **no))
    done = {"decided_by": saved(build.account()), "decided_at": NOW, "outcome": "UPHELD"}
    saved(build.appeal(placement=refused, reason=canary(), decision=canary(), **done))
    saved(build.escort(placement=refused))
    stay = request.placements.filter(state="DEPARTED").first()
    if stay:
        saved(build.overstay(placement=stay))
    saved(build.outside_placement(request=request, ended_at=NOW, end="LEFT"))
    saved(build.watch(request=request, is_on=False))
    saved(build.claim(request=request, person=person, explanation=canary(), **_agreed()))
    over = {"ended_by": saved(build.account()), "ended_at": NOW}
    saved(build.preservation(request=request, reason=canary(), **over))
    then = datetime.combine(request.registered_on, time(12), tzinfo=UTC)
    named = build.finished_run(started_at=then)
    named.problem = f"{{{canary()} {request.id}}}"
    saved(named)
    saved(build.what_if(run=named))
    saved(build.proposal(run=named, request=request, unit=unit, state="SUPERSEDED"))
    # Of today, so that the one above is not the last.
    saved(build.finished_run(started_at=NOW))


def _agreed():
    return {
        "outcome": "REFUSED",
        "ground": "DUTY",
        "decided_by": saved(build.account()),
        "decided_at": NOW,
        "approved_by": saved(build.account()),
        "approved_at": NOW,
    }


def days_ago(number):
    """Return the day so many days before today."""
    return TODAY - timedelta(days=number)
