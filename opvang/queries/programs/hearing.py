"""What a program may hear of, asked anew for each message: never more than it may read.

A program hears what is for its organisation or its roles, of what its roles may read and its scopes
reach, and only while a key of it works: whoever cannot come in hears nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db.models import Q, QuerySet

from opvang import events
from opvang.access import Part
from opvang.models import Event, Program, Webhook
from opvang.models.codes import Activity
from opvang.models.codes import ProgramScope as Scope
from opvang.queries.hearing import Reading, reading_of, reads
from opvang.queries.programs.bearers import working_keys

#: With which scope a program reads what people read; of what is not named it hears nothing, since
#: the API has nothing of it to read.
_SCOPES: Mapping[Reading, Scope] = {
    Activity.READ_REQUEST: Scope.REQUESTS_READ,
    Activity.READ_HOLD: Scope.PLACEMENTS_READ,
    Part.UNITS: Scope.CAPACITY_READ,
    Activity.READ_SIGNAL: Scope.SIGNALS_READ,
    Activity.READ_COVERAGE: Scope.COVERAGE_READ,
}


def listening(*, now: datetime) -> QuerySet[Webhook]:
    """Return the webhooks to which anything may go now."""
    programs = working_keys(now=now).values("program")
    found = Webhook.objects.filter(activated_at__isnull=False, ended_at=None, program__in=programs)
    return found.select_related("program__account")


def heard_by(program: Program) -> Q:
    """Return the events that a program may hear of.

    That a match ended is told to every screen; software hears of it where what is proposed for one
    of its own requests is otherwise.
    """
    kinds = [one for one in Activity if _hears(program, one)]
    every_match = Q(audience__in=events.EVERYBODY, kind=Activity.RUN_MATCH)
    audiences = events.audiences_of(program.account)
    theirs = audiences | events.software_of(audiences)
    return Q(audience__in=theirs, kind__in=kinds) & ~every_match


def next_for(webhook: Webhook, *, through: int) -> Event | None:
    """Return the event that a webhook hears of next, as far as events are settled; or None."""
    to_come = Event.objects.filter(number__gt=webhook.delivered_through, number__lte=through)
    return to_come.filter(heard_by(webhook.program)).order_by("number").first()


def _hears(program: Program, kind: Activity) -> bool:
    return any(
        _SCOPES.get(need) in program.scopes and reads(program.account, need)
        for need in reading_of(kind)
    )
