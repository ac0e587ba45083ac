"""Whom a message concerns: who may know of it now, by the same tables as their pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from django.db.models import QuerySet

from opvang.access import ACTS, may_act
from opvang.access.relations import is_own_request
from opvang.calendar import tonight
from opvang.events import DESK, belonging_to, of_decider, of_request, of_unit
from opvang.models import Account, Placement, PlacementRequest
from opvang.models.codes import Activity, Role
from opvang.policy.current import one_policy

#: Colleagues in the same roles may the same, so it is asked once for all of them.
_Alike = tuple[object, tuple[str, ...]]


def in_use() -> QuerySet[Account]:
    """Return the accounts of people who can sign in; programs hear of events by webhook."""
    return Account.objects.filter(is_active=True, program=None).select_related("organisation")


def who_may(activity: Activity) -> tuple[Account, ...]:
    """Return who may do this to something, whatever it is."""
    return tuple(_who_ever_may(activity))


def who_answers(hold: Placement, *, now: datetime) -> tuple[Account, ...]:
    """Return who can give the next answer to a hold: who must consent first, else who decides."""
    activity = Activity.CONSENT_TO_HOLD if hold.awaits_consent else Activity.CONFIRM_HOLD
    followers = {DESK, *of_unit(hold.unit), *of_decider(hold, night=tonight(now))}
    # To ask it of everybody in the country takes longer than all else in a hold.
    near = _who_ever_may(activity).filter(belonging_to(followers))
    with one_policy():
        return _of(near, lambda one: may_act(one, activity, placement=hold, now=now))


def who_asks(request: PlacementRequest, *, now: datetime) -> tuple[Account, ...]:
    """Return who asks for places for these people; the national desk only for its own."""
    followers = of_request(request, night=tonight(now))
    near = _who_ever_may(Activity.HOLD_PLACE).filter(belonging_to(followers))
    return _of(near, lambda one: is_own_request(one, request, now=now))


def _who_ever_may(activity: Activity) -> QuerySet[Account]:
    roles = [str(role) for role in Role if activity in ACTS[role]]
    return in_use().filter(roles__overlap=roles).order_by("id")


def _of(people: Iterable[Account], may: Callable[[Account], bool]) -> tuple[Account, ...]:
    known: dict[_Alike, bool] = {}
    found = []
    for one in people:
        alike = (one.organisation_id, tuple(one.roles))
        if alike not in known:
            known[alike] = may(one)
        if known[alike]:
            found.append(one)
    return tuple(found)
