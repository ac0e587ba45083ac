"""What the ids in the log are called now; the log outlives what it tells of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from opvang.models import Account, AuditEntry, Organisation, PlacementRequest

_Named = dict[UUID | None, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """By id; what is not there any more is not in it."""

    accounts: _Named
    organisations: _Named
    organisation_kinds: _Named  #: the codes
    requests: _Named  #: their references


def names_in(entries: Iterable[AuditEntry]) -> Names:
    """Return the names of all that some rows tell of, in as many queries for one as for many."""
    rows = tuple(entries)
    accounts = {one for row in rows for one in (row.account, row.object_id)}
    organisations = Organisation.objects.filter(pk__in=_known(row.organisation for row in rows))
    requests = PlacementRequest.objects.filter(pk__in=_known(row.request for row in rows))
    return Names(
        accounts=_named(Account.objects.filter(pk__in=_known(accounts)), "username"),
        organisations=_named(organisations, "name"),
        organisation_kinds=_named(organisations, "kind"),
        requests=_named(requests, "reference"),
    )


def _known(ids: Iterable[UUID | None]) -> set[UUID]:
    return {one for one in ids if one is not None}


def _named(rows: QuerySet[Any], name: str) -> _Named:
    return dict(rows.values_list("pk", name))
