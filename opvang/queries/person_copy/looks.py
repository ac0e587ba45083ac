"""Who looked at what is kept of somebody: by day, by kind of organisation and by role."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count
from django.db.models.functions import TruncDate
from django.utils.translation import gettext

from opvang.models import AuditEntry, Organisation
from opvang.models.codes import Activity, OrganisationKind, Outcome, Role, Verb
from opvang.queries.words import enumeration, labels


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What people of one role looked at on one day."""

    on: date
    organisation: str  #: its kind: a name could tell where somebody lives
    roles: str
    what: str
    times: int


def looks_at(requests: Collection[UUID]) -> tuple[Looked, ...]:
    """Return who looked, the latest first; counted by the database, however many there are."""
    rows = AuditEntry.objects.filter(request__in=requests, verb=Verb.READ, outcome=Outcome.DONE)
    by_day = rows.annotate(on=TruncDate("at")).values("on", "organisation", "roles", "activity")
    counted = by_day.annotate(times=Count("id")).order_by("-on", "activity")
    kinds: dict[UUID | None, str] = dict(Organisation.objects.values_list("id", "kind"))
    return tuple(
        Looked(
            on=row["on"],
            organisation=_kind(kinds, row["organisation"]),
            roles=enumeration(labels(row["roles"], Role)),
            what=str(Activity(row["activity"]).label),
            times=row["times"],
        )
        for row in counted
    )


def _kind(kinds: dict[UUID | None, str], organisation: UUID | None) -> str:
    if organisation is None:
        return gettext("het systeem zelf")
    kind = kinds.get(organisation)
    return str(OrganisationKind(kind).label) if kind else gettext("een andere organisatie")
