"""Crises that nobody answered: a request in crisis without a place, since its last step."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Max, QuerySet

from notifications.keys import key_of
from opvang.calendar import tonight
from opvang.models import (
    Account,
    AuditEntry,
    MessageSettings,
    OutsidePlacement,
    Placement,
    PlacementRequest,
)
from opvang.models.codes import (
    Activity,
    Outcome,
    PlacementState,
    RequestStatus,
    Role,
    Urgency,
)
from opvang.queries.messages.people import in_use, who_answers, who_asks

#: Somebody did something for these people, or it became a crisis; from then on it waits anew.
_STEPS = (
    *(Activity.PLACE_REQUEST, Activity.CHANGE_REQUEST, Activity.REOPEN_REQUEST),
    *(Activity.ASK_TRANSFER, Activity.OPEN_FOLLOW_UP, Activity.HOLD_PLACE),
    *(Activity.CONSENT_TO_HOLD, Activity.REFUSE_HOLD, Activity.LAPSE_HOLD, Activity.RELEASE_PLACE),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Crisis:
    """People who need a place now, and have none."""

    about: UUID  #: key of this state: another after each place that is asked for
    since: datetime  #: when somebody last did something
    request: PlacementRequest
    hold: Placement | None  #: what waits for an answer; None: no place is asked for

    def responsible(self, *, now: datetime) -> tuple[Account, ...]:
        """Return who should answer: over the hold, else by asking for a place."""
        if self.hold is not None:
            return who_answers(self.hold, now=now)
        return who_asks(self.request, now=now)


def waiting_crises(*, now: datetime) -> tuple[Crisis, ...]:
    """Return the crises that wait, those outside the network apart: they have a roof tonight."""
    rows = list(_waiting(now=now).annotate(places=Count("placements", distinct=True)))
    holds = Placement.objects.filter(request__in=rows, state=PlacementState.HELD)
    held = {one.request_id: one for one in holds.select_related("unit__shelter", "request")}
    since = _last_steps([one.id for one in rows])
    return tuple(
        Crisis(
            about=key_of("crisis", row.id, row.places),
            since=since[row.id],
            request=row,
            hold=held.get(row.id),
        )
        for row in rows
        if row.id in since
    )


def deputies(accounts: tuple[Account, ...]) -> tuple[Account, ...]:
    """Return who stands in for these, of who may themselves do what these should."""
    named = MessageSettings.objects.filter(account__in=accounts, deputy__isnull=False)
    chosen = set(named.values_list("deputy", flat=True))
    return tuple(one for one in accounts if one.id in chosen)


def national_desk() -> tuple[Account, ...]:
    """Return who works at the national desk."""
    return tuple(in_use().filter(roles__contains=[Role.NATIONAL_DESK]).order_by("id"))


def _waiting(*, now: datetime) -> QuerySet[PlacementRequest]:
    open_now = PlacementRequest.objects.filter(
        urgency=Urgency.CRISIS, status=RequestStatus.OPEN, start_from__lte=tonight(now)
    )
    outside = OutsidePlacement.objects.filter(ended_at=None)
    return open_now.exclude(pk__in=outside.values("request")).order_by("id")


def _last_steps(requests: list[UUID]) -> dict[UUID, datetime]:
    steps = AuditEntry.objects.filter(
        request__in=requests, activity__in=_STEPS, outcome=Outcome.DONE
    )
    return dict(steps.values_list("request").annotate(Max("at")).order_by())
