"""Who gets a message of what only time brings: looked for by jobs, told of once a state."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from notifications.codes import Kind
from opvang.actions.messages.happened import ask_for_answer
from opvang.actions.messages.putting import tell
from opvang.models import Account
from opvang.policy import policy
from opvang.queries.messages.crises import Crisis, deputies, national_desk, waiting_crises
from opvang.queries.messages.states import (
    ending_stays,
    groups,
    is_ending,
    stale_capacity,
    waiting_holds,
)


@transaction.atomic
def remind_of_holds(*, now: datetime) -> None:
    """Tell who answers now of each hold that waits, and once more when it is about to lapse.

    Who answers for an emergency bed changes with the hour, so others may be to hear of it now.
    """
    for hold in waiting_holds():
        if hold.held_until is not None and hold.held_until > now:
            ask_for_answer(hold, now=now, but=hold.asked_by)
            if is_ending(hold, now=now):
                ask_for_answer(hold, now=now, kind=Kind.HOLD_ENDING)


@transaction.atomic
def escalate_crises(*, now: datetime) -> None:
    """Tell of each crisis that waits too long: the deputies of who should answer, then the desk."""
    for crisis in waiting_crises(now=now):
        waited = now - crisis.since
        told: tuple[Account, ...] = ()
        if waited >= _minutes("CRISIS_DEPUTY_MINUTES"):
            told += _second(crisis, now=now)
        if waited >= _minutes("CRISIS_DESK_MINUTES"):
            told += national_desk()
        once = list({one.pk: one for one in told}.values())
        tell(Kind.CRISIS_WAITING, once, about=crisis.about, is_crisis=True, now=now)


def _second(crisis: Crisis, *, now: datetime) -> tuple[Account, ...]:
    """Return who hears of it first; who should ask for a place was told nothing until then."""
    responsible = crisis.responsible(now=now)
    return deputies(responsible) if crisis.hold is not None else responsible


def _minutes(line: str) -> timedelta:
    return timedelta(minutes=policy().number_of(line))


@transaction.atomic
def remind_of_capacity(*, now: datetime) -> None:
    """Tell who runs a shelter that its capacity was not confirmed, once a night."""
    for people in groups():
        about = stale_capacity(people[0], now=now)
        if about is not None:
            tell(Kind.CAPACITY_STALE, people, about=about, now=now)


@transaction.atomic
def remind_of_stays(*, now: datetime) -> None:
    """Tell of each stay whose longest time is nearly over those who have the task."""
    for people in groups():
        for about in sorted(ending_stays(people[0], now=now)):
            tell(Kind.STAY_ENDING, people, about=about, now=now)
