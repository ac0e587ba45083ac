"""Signals that wait for a judgement, and questions about one that somebody here sent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext, ngettext

from opvang.access import may_ever, relations_of, signals_to, without_coordinator
from opvang.access.standing import Relation
from opvang.calendar import tonight
from opvang.models import Account, Signal
from opvang.models.codes import Activity, Urgency
from opvang.models.codes.signals import SignalState
from opvang.policy import policy
from opvang.queries.tasks.task import Task, Weight


def signals(actor: Account, now: datetime) -> tuple[Task, ...]:
    """Return a task for each signal about danger, one for all others, and one for each question.

    The national desk judges those from where nobody coordinates.
    """
    return (*_to_judge(actor, night=tonight(now)), *_to_answer(actor))


def _to_judge(actor: Account, *, night: date) -> Iterator[Task]:
    if not may_ever(actor, Activity.DISMISS_SIGNAL):
        return
    own = signals_to(actor, Activity.DISMISS_SIGNAL, night=night)
    rows = Signal.objects.filter(own, state=SignalState.RECEIVED)
    is_desk = Relation.ANY in relations_of(actor, Activity.DISMISS_SIGNAL)
    if is_desk:
        rows = rows.filter(without_coordinator(night=night))
    found = rows.values_list("id", "reference", "received_on", "in_danger", "urgency")
    others: list[date] = []
    for one, reference, received_on, in_danger, urgency in found:
        if in_danger or urgency == Urgency.CRISIS:
            yield _pressing(one, reference, received_on, in_danger=in_danger)
        else:
            others.append(received_on)
    if others:
        yield _all_others(others, is_remote=is_desk)


def _pressing(signal: UUID, reference: str, received_on: date, *, in_danger: bool) -> Task:
    return Task(
        kind="signals",
        weight=Weight.SAFETY if in_danger else Weight.NOW,
        title=gettext("%(reference)s: beoordeel de melding, er is haast.")
        % {"reference": reference},
        due=received_on,
        view="signal",
        id=signal,
    )


def _all_others(received: list[date], *, is_remote: bool) -> Task:
    title = (
        ngettext(
            "Beoordeel op afstand %(number)s melding: daar is geen zorgcoördinator.",
            "Beoordeel op afstand %(number)s meldingen: daar is geen zorgcoördinator.",
            len(received),
        )
        if is_remote
        else ngettext(
            "Beoordeel %(number)s melding.", "Beoordeel %(number)s meldingen.", len(received)
        )
    )
    days = timedelta(days=policy().number_of("SIGNAL_JUDGED_DAYS"))
    return Task(
        kind="signals",
        weight=Weight.NOW,
        title=title % {"number": len(received)},
        due=min(received) + days,
        view="signals",
    )


def _to_answer(actor: Account) -> Iterator[Task]:
    if not may_ever(actor, Activity.ADD_TO_SIGNAL):
        return
    asked = Signal.objects.filter(state=SignalState.ASKED, reporter=actor.pk)
    for one, reference in asked.values_list("id", "reference"):
        yield Task(
            kind="signals",
            weight=Weight.NOW,
            title=gettext("%(reference)s: beantwoord de vraag over uw melding.")
            % {"reference": reference},
            due=None,
            view="signal",
            id=one,
        )
