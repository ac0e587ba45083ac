"""What a program may hear of, asked anew for each message: never more than it may read.

A program hears what is for its organisation or its roles, of what its roles may read and its scopes
reach, and only while a key of it works: whoever cannot come in hears nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db.models import Q, QuerySet

from opvang import events
from opvang.access import Part, may_ever, may_see
from opvang.audit.kinds import TRIED_ON
from opvang.models import Account, Event, Program, Webhook
from opvang.models.codes import Activity, ObjectKind
from opvang.models.codes import ProgramScope as Scope
from opvang.queries.programs.bearers import working_keys

_Reading = tuple[Activity | Part, Scope]
# People's way to a place is told of where they are asked for and where they come.
_PLACING: tuple[_Reading, ...] = (
    (Activity.READ_REQUEST, Scope.REQUESTS_READ),
    (Activity.READ_HOLD, Scope.PLACEMENTS_READ),
)
_PLACES: tuple[_Reading, ...] = ((Part.UNITS, Scope.CAPACITY_READ),)
#: What somebody must be able to read, and with which scope, to hear of each kind of object; either
#: is enough. Of what is not named here the API has nothing to read.
_READING: Mapping[ObjectKind, tuple[_Reading, ...]] = {
    ObjectKind.REQUEST: _PLACING,
    ObjectKind.PLACEMENT: _PLACING,
    ObjectKind.COUNTRY: _PLACING[:1],
    ObjectKind.UNIT: _PLACES,
    ObjectKind.SHELTER: _PLACES,
    ObjectKind.SIGNAL: ((Activity.READ_SIGNAL, Scope.SIGNALS_READ),),
    ObjectKind.COVERAGE: ((Activity.READ_COVERAGE, Scope.COVERAGE_READ),),
}


def listening(*, now: datetime) -> QuerySet[Webhook]:
    """Return the webhooks to which anything may go now."""
    programs = working_keys(now=now).values("program")
    found = Webhook.objects.filter(activated_at__isnull=False, ended_at=None, program__in=programs)
    return found.select_related("program__account")


def heard_by(program: Program) -> Q:
    """Return the events that a program may hear of."""
    kinds = [one for one in Activity if _hears(program, one)]
    return Q(audience__in=events.audiences_of(program.account), kind__in=kinds)


def next_for(webhook: Webhook, *, through: int) -> Event | None:
    """Return the event that a webhook hears of next, as far as events are settled; or None."""
    to_come = Event.objects.filter(number__gt=webhook.delivered_through, number__lte=through)
    return to_come.filter(heard_by(webhook.program)).order_by("number").first()


def _hears(program: Program, kind: Activity) -> bool:
    about = TRIED_ON.get(kind, ObjectKind.REQUEST)
    return any(
        scope in program.scopes and _reads(program.account, need)
        for need, scope in _READING.get(about, ())
    )


def _reads(account: Account, need: Activity | Part) -> bool:
    return may_see(account, need) if isinstance(need, Part) else may_ever(account, need)
