"""Whether what a message tells of still holds for its reader, at the moment it would be sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from uuid import UUID

from notifications.codes import Kind
from opvang.access import may_act, may_ever
from opvang.models import Account, BreakGlass, Placement
from opvang.models.codes import Activity, Role, Urgency
from opvang.queries.messages.crises import waiting_crises
from opvang.queries.messages.states import ending_stays, freed_places, stale_capacity
from opvang.queries.tasks.appeals import appeals
from opvang.queries.tasks.danger_questions import danger_questions
from opvang.queries.to_answer import waiting_holds


def stands(kind: Kind, about: UUID, actor: Account, *, now: datetime) -> bool:
    """Say whether there is still something for somebody to do or know, and they still may."""
    return _STANDS[kind](about, actor, now)


def is_crisis(kind: Kind, about: UUID) -> bool:
    """Say whether a message is about a crisis, so that it waits for no quiet hours."""
    if kind in (Kind.HOLD_TO_ANSWER, Kind.HOLD_ENDING):
        return Placement.objects.filter(pk=about, request__urgency=Urgency.CRISIS).exists()
    return kind is Kind.CRISIS_WAITING


def _waits_for_answer(about: UUID, actor: Account, now: datetime) -> bool:
    return may_ever(actor, Activity.READ_HOLD) and (
        waiting_holds(actor, now=now).filter(pk=about).exists()
    )


def _is_of_own_request(about: UUID, actor: Account, now: datetime) -> bool:
    found = Placement.objects.filter(pk=about).select_related("request", "unit__shelter").first()
    return (
        found is not None
        and found.request is not None
        and may_act(actor, Activity.READ_REQUEST, request=found.request, now=now)
    )


def _is_found(about: UUID, actor: Account, now: datetime) -> bool:
    return about in freed_places(actor, now=now)


def _is_stale(_about: UUID, actor: Account, now: datetime) -> bool:
    # Whatever the night it was told of.
    return stale_capacity(actor, now=now) is not None


def _is_ending(about: UUID, actor: Account, now: datetime) -> bool:
    return about in ending_stays(actor, now=now)


def _is_asked(about: UUID, actor: Account, now: datetime) -> bool:
    return any(one.id == about for one in (*appeals(actor, now), *danger_questions(actor, now)))


def _is_unjudged(about: UUID, actor: Account, _now: datetime) -> bool:
    if not may_ever(actor, Activity.JUDGE_BREAK_GLASS):
        return False
    return BreakGlass.objects.filter(pk=about, judged_at=None).exclude(account=actor).exists()


def _waits_in_crisis(about: UUID, actor: Account, now: datetime) -> bool:
    waiting = [one for one in waiting_crises(now=now) if one.about == about]
    is_desk = Role.NATIONAL_DESK in actor.roles
    return any(is_desk or actor in one.responsible(now=now) for one in waiting)


def _always(_about: UUID, _actor: Account, _now: datetime) -> bool:
    return True


_STANDS: Mapping[Kind, Callable[[UUID, Account, datetime], bool]] = {
    Kind.HOLD_TO_ANSWER: _waits_for_answer,
    Kind.ANSWER_GIVEN: _is_of_own_request,
    Kind.HOLD_ENDING: _waits_for_answer,
    Kind.HOLD_LAPSED: _is_of_own_request,
    Kind.PLACE_FREED: _is_found,
    Kind.CAPACITY_STALE: _is_stale,
    Kind.STAY_ENDING: _is_ending,
    Kind.OVERRIDE_ASKED: _is_asked,
    Kind.GLASS_BROKEN: _is_unjudged,
    Kind.CRISIS_WAITING: _waits_in_crisis,
    Kind.DIGEST: _always,
}
