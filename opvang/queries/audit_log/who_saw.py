"""Who looked at one request, for who guides it and for who watches over others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext

from opvang import audit
from opvang.access import Relation, may_ever, relations_of, requests_to, require_ever
from opvang.audit import Subject
from opvang.calendar import tonight
from opvang.errors import NotFound
from opvang.models import Account, AuditEntry, PlacementRequest
from opvang.models.codes import Activity, ObjectKind, OrganisationKind, Outcome, Role, Verb
from opvang.queries.audit_log.names import Names, names_in
from opvang.queries.words import enumeration, labels


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """All that somebody looked at, or tried to, on one day."""

    first: datetime
    last: datetime
    times: int
    who: str
    roles: str
    what: str
    is_refused: bool
    in_emergency: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoSaw:
    """Who looked at a request, the latest first."""

    id: UUID
    reference: str
    is_guided: bool  #: the reader guides it, and has a page of it
    looks: tuple[Look, ...]


def may_see_who_saw(actor: Account) -> bool:
    """Say whether somebody ever reads who looked at a request."""
    return may_ever(actor, Activity.READ_WHO_SAW)


def who_saw(actor: Account, request: UUID, *, now: datetime) -> WhoSaw:
    """Return who looked at a request; that the actor reads it is a row in the log as well.

    Who guides it reads the user names of the own organisation. Of others they read what kind of
    organisation it is: its name could tell where somebody lives.

    Raises
    ------
    NotAllowed, NotFound
        When this is not for the actor to read, or there is no such request.
    """
    require_ever(actor, Activity.READ_WHO_SAW, object_id=request)
    own = requests_to(actor, Activity.READ_WHO_SAW, night=tonight(now))
    row = PlacementRequest.objects.filter(own, id=request).first()
    if row is None:
        raise NotFound(activity=Activity.READ_WHO_SAW, object_id=request)
    rows = tuple(AuditEntry.objects.filter(request=row.id, verb=Verb.READ).order_by("at", "number"))
    subject = Subject(kind=ObjectKind.REQUEST, id=row.id, request=row.id)
    audit.record(actor, Activity.READ_WHO_SAW, subject, at=now)
    looks = tuple(_looks(rows, names_in(rows), reader=actor))
    return WhoSaw(
        id=row.id,
        reference=row.reference,
        is_guided=may_ever(actor, Activity.READ_REQUEST),
        looks=tuple(sorted(looks, key=lambda one: one.last, reverse=True)),
    )


def _looks(rows: tuple[AuditEntry, ...], names: Names, *, reader: Account) -> Iterator[Look]:
    for _, found in groupby(sorted(rows, key=_together), key=_together):
        of_one_day = tuple(found)
        first = of_one_day[0]
        yield Look(
            first=first.at,
            last=of_one_day[-1].at,
            times=len(of_one_day),
            who=_who(first, names, reader=reader),
            roles=enumeration(labels(first.roles, Role)),
            what=first.get_activity_display(),
            is_refused=first.outcome == Outcome.REFUSED,
            in_emergency=any(one.break_glass for one in of_one_day),
        )


def _together(row: AuditEntry) -> tuple[str, ...]:
    day = timezone.localtime(row.at).date()
    return (str(row.account), row.activity, row.outcome, str(row.roles), str(day))


def _who(row: AuditEntry, names: Names, *, reader: Account) -> str:
    if row.account is None:
        return gettext("het systeem zelf")
    name = names.accounts.get(row.account, gettext("een account dat er niet meer is"))
    if Relation.ANY in relations_of(reader, Activity.READ_WHO_SAW):
        return ", ".join((name, names.organisations.get(row.organisation, "")))
    if row.organisation == reader.organisation_id:
        return gettext("{name}, uw organisatie").format(name=name)
    kind = names.organisation_kinds.get(row.organisation)
    return str(OrganisationKind(kind).label) if kind else gettext("een andere organisatie")
