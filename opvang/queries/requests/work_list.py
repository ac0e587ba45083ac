"""The requests of whoever places people, in the order in which they are taken up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet

from opvang import audit
from opvang.access import requests_to, require_ever
from opvang.audit import Subject
from opvang.calendar import tonight
from opvang.models import Account, OutsidePlacement, PlacementRequest
from opvang.models.base import spoken_reference
from opvang.models.codes import (
    LIVE_REQUEST_STATUSES,
    Activity,
    ObjectKind,
    PersonRole,
    RequestStatus,
    Urgency,
)
from opvang.queries.matches import last_finished_run, unplaced_entries
from opvang.queries.people import count_of
from opvang.queries.place_names import place_names
from opvang.queries.requests.screened import screening_due
from opvang.queries.requests.steps import Step, with_progress
from opvang.queries.requests.work_items import Reading, WorkItem, work_item

#: For so many days a request that ended stays on the list.
ENDED_DAYS = 30
_MOST_ENDED = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which requests somebody wants on the list; empty: all."""

    group: str = ""
    urgency: str = ""
    organisation: str = ""  #: id of who asks for the place


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkList:
    """The requests of one reader."""

    items: tuple[WorkItem, ...]  #: as asked, in the order of the work
    ended: tuple[WorkItem, ...]  #: what ended lately, the latest first
    numbers: Mapping[str, int]  #: how many requests each group has, whichever group is asked for
    organisations: tuple[tuple[str, str], ...]  #: id and name of all who ask; empty: only one does


def work_list(actor: Account, asked: Asked, *, now: datetime) -> WorkList:
    """Return the list of somebody: a read in the audit log.

    Raises
    ------
    NotAllowed
        When somebody places nobody.
    """
    found = _found(actor, asked, now=now)
    audit.record(actor, Activity.LIST_REQUESTS, Subject(kind=ObjectKind.REQUEST), at=now)
    return found


def request_called(actor: Account, reference: str, *, now: datetime) -> UUID | None:
    """Return which request has a reference, however it is spelled; None: none that is theirs.

    Raises
    ------
    NotAllowed
        When somebody places nobody.
    """
    own = _requests(actor, now=now).filter(reference=spoken_reference(reference))
    return own.values_list("id", flat=True).first()


def _found(actor: Account, asked: Asked, *, now: datetime) -> WorkList:
    night = tonight(now)
    reading = Reading(
        now=now,
        night=night,
        names=place_names(actor),
        unplaced=unplaced_entries(last_finished_run()),
        organisation=actor.organisation_id,
        outside={one.request_id: one for one in OutsidePlacement.objects.filter(ended_at=None)},
    )
    own = _requests(actor, now=now)
    is_live = Q(status__in=LIVE_REQUEST_STATUSES)
    lately = own.filter(~is_live, ended_on__gt=night - timedelta(days=ENDED_DAYS))
    last = lately.order_by("-ended_on", "reference").values("pk")[:_MOST_ENDED]
    items = _items(own.filter(is_live | Q(pk__in=last)), reading)
    live = [one for one in items if one.ended_on is None]
    ended = [one for one in items if one.ended_on is not None]
    wanted = [one for one in live if _is_asked(one, asked)]
    in_group = [one for one in wanted if asked.group in ("", one.group)]
    return WorkList(
        items=tuple(sorted(in_group, key=_next_first)),
        ended=tuple(sorted(ended, key=_last_first)),
        numbers=Counter(one.group for one in wanted),
        organisations=_organisations(live),
    )


def _organisations(items: list[WorkItem]) -> tuple[tuple[str, str], ...]:
    found = {(str(one.organisation), one.organisation_name) for one in items}
    return tuple(sorted(found, key=lambda one: one[1])) if len(found) > 1 else ()


def _requests(actor: Account, *, now: datetime) -> QuerySet[PlacementRequest]:
    require_ever(actor, Activity.LIST_REQUESTS)
    own = requests_to(actor, Activity.READ_REQUEST, night=tonight(now))
    return PlacementRequest.objects.filter(own)


def _items(requests: QuerySet[PlacementRequest], reading: Reading) -> list[WorkItem]:
    counted = with_progress(requests.select_related("organisation")).annotate(
        clients=count_of(PersonRole.CLIENT), children=count_of(PersonRole.CHILD)
    )
    due = _unscreened(one for one in counted if one.status == RequestStatus.OPEN)
    return [
        work_item(
            one,
            clients=one.clients,
            children=one.children,
            screening_due=one.pk in due,
            reading=reading,
        )
        for one in counted
    ]


def _unscreened(requests: Iterable[PlacementRequest]) -> set[UUID]:
    transfers = [one.pk for one in requests if one.moves_from_id]
    if not transfers:
        return set()
    found = PlacementRequest.objects.filter(screening_due(), pk__in=transfers)
    return set(found.values_list("pk", flat=True))


def _is_asked(item: WorkItem, asked: Asked) -> bool:
    of_whom = asked.organisation in ("", str(item.organisation))
    return of_whom and asked.urgency in ("", item.urgency)


def _next_first(item: WorkItem) -> tuple[int, int, int, date, str]:
    return (
        item.place_in_order,
        Urgency.values.index(item.urgency),
        list(Step).index(item.step),
        item.registered_on,
        item.reference,
    )


def _last_first(item: WorkItem) -> tuple[int, str]:
    return -item.ended_on.toordinal() if item.ended_on else 0, item.reference
