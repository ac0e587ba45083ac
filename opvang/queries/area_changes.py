"""Danger areas and wishes that changed again and again, for who watches over the use of Opvang."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from opvang import audit
from opvang.access import may_ever, require_ever
from opvang.audit import Subject
from opvang.models import Account, AuditEntry, Organisation, PlacementRequest
from opvang.models.codes import Activity, AreaReason, ObjectKind, Outcome

#: How many are shown.
_LATEST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaChange:
    """One change after so many that a reason was asked."""

    at: datetime
    reference: str  #: of the request; empty: it is not there any more
    account: str  #: user name; empty: it is not there any more
    organisation: str  #: empty: it is not there any more
    reason: str


def watches_use(actor: Account) -> bool:
    """Say whether somebody watches over how others use Opvang."""
    return may_ever(actor, Activity.READ_AREA_CHANGES)


def area_changes(actor: Account, *, now: datetime) -> tuple[AreaChange, ...]:
    """Return the latest changes for which a reason was asked; a read in the audit log.

    Where the areas were is not told: who watches need not know.

    Raises
    ------
    NotAllowed
        When it is not for the actor to read.
    """
    require_ever(actor, Activity.READ_AREA_CHANGES)
    audit.record(actor, Activity.READ_AREA_CHANGES, Subject(kind=ObjectKind.REQUEST), at=now)
    entries = AuditEntry.objects.filter(activity=Activity.CHANGE_AREAS, outcome=Outcome.DONE)
    rows = tuple(entries.order_by("-at", "-id")[:_LATEST])
    references = _named(PlacementRequest.objects.all(), "reference", {row.request for row in rows})
    accounts = _named(Account.objects.all(), "username", {row.account for row in rows})
    organisations = _named(Organisation.objects.all(), "name", {row.organisation for row in rows})
    return tuple(
        AreaChange(
            at=row.at,
            reference=references.get(row.request, ""),
            account=accounts.get(row.account, ""),
            organisation=organisations.get(row.organisation, ""),
            reason=str(AreaReason(row.detail).label),
        )
        for row in rows
    )


def _named(rows: QuerySet[Any], name: str, ids: Collection[UUID | None]) -> dict[UUID | None, str]:
    """Return what rows are called, by id; the log knows ids alone, and outlives the rows."""
    return dict(rows.filter(pk__in=ids).values_list("pk", name))
