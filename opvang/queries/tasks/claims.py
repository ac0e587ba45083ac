"""A claim to be erased: one at the desk decides, another approves, and the law sets a term."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils.translation import gettext

from opvang.access import may_ever
from opvang.calendar import today
from opvang.models import Account, ErasureClaim
from opvang.models.codes import Activity
from opvang.policy import policy
from opvang.queries.retention.claims import WAITING, answer_by
from opvang.queries.tasks.task import Task, Weight


def claims(actor: Account, now: datetime) -> tuple[Task, ...]:
    """Return a task for each claim that waits for a decision, or for another's approval.

    It stands there from the moment the claim was written down, and weighs more from some days
    before the term is over.
    """
    if not may_ever(actor, Activity.DECIDE_CLAIM):
        return ()
    near = today(now) + timedelta(days=policy().number_of("CLAIM_WARN_DAYS"))
    rows = ErasureClaim.objects.filter(WAITING).exclude(decided_by=actor)
    return tuple(_task(row, is_near=answer_by(row) <= near, now=now) for row in rows)


def _task(claim: ErasureClaim, *, is_near: bool, now: datetime) -> Task:
    due, is_decided = answer_by(claim), claim.decided_by_id is not None
    sentences = [_what(is_decided=is_decided)]
    if is_near:
        sentences.append(_how_long(is_late=due < today(now)))
    return Task(
        kind="claims",
        weight=Weight.NOW if is_near else Weight.AHEAD,
        title=" ".join(sentences) % {"claim": claim.reference},
        due=due,
        view="approve-claim" if is_decided else "claim",
        id=claim.id,
    )


def _what(*, is_decided: bool) -> str:
    if is_decided:
        return gettext("Verwijderverzoek %(claim)s: keur het besluit goed, of beslis anders.")
    return gettext("Verwijderverzoek %(claim)s: beslis of de gegevens weg mogen.")


def _how_long(*, is_late: bool) -> str:
    if is_late:
        return gettext("De wettelijke termijn is voorbij.")
    return gettext("De wettelijke termijn is bijna voorbij.")
