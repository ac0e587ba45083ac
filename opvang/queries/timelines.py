"""What happened to a request, when, and on whose behalf; never by whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from uuid import UUID

from django.utils.translation import gettext

from opvang.models import Account, AuditEntry, Organisation, Placement, Proposal
from opvang.models.codes import OrganisationKind, Outcome, RefusalReason, Verb
from opvang.policy import policy
from opvang.queries.audit_log.details import DETAILS
from opvang.queries.place_names import PlaceNames, place_names
from opvang.queries.refusals import effect
from opvang.queries.requests.subjects import readable_requests


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One thing that happened to a request."""

    at: datetime
    what: str
    detail: str  #: a reason or outcome in words; may be empty
    place: str  #: what the reader may call the place; empty: it was about none
    who: str  #: on whose behalf, as a kind of organisation; empty: by itself


def timeline(actor: Account, request: UUID, *, now: datetime) -> tuple[Moment, ...]:
    """Return what happened to a request, the latest first.

    Raises
    ------
    NotAllowed, NotFound
        When this is not for the actor to read, or there is no such request.
    """
    row = readable_requests(actor, request, now=now).get()
    names = place_names(actor)
    moments = [*_proposals(row.id, names), *_acts(actor, row.id, names)]
    # Sorted the other way round and turned: of two at one time, the later stands above as well.
    return tuple(sorted(moments, key=lambda one: one.at)[::-1])


def _acts(actor: Account, request: UUID, names: PlaceNames) -> Iterator[Moment]:
    entries = AuditEntry.objects.filter(request=request, outcome=Outcome.DONE)
    # Nothing happens to a request by reading; who did, stands in `who_saw`.
    # In crisis mode a place is held and promised at the same instant.
    entries = entries.exclude(verb=Verb.READ).order_by("at", "number")
    placements = Placement.objects.filter(request=request).select_related("unit__shelter")
    places = {one.id: names.name(one.unit, request=request) for one in placements}
    kinds = dict(
        Organisation.objects.filter(id__in=entries.values("organisation")).values_list("id", "kind")
    )
    for entry in entries:
        yield Moment(
            at=entry.at,
            what=entry.get_activity_display(),
            detail=_detail(entry),
            place=places.get(entry.object_id, "") if entry.object_id else "",
            who=_who(entry, reader=actor, kinds=kinds),
        )


def _detail(entry: AuditEntry) -> str:
    words = DETAILS.get(entry.activity)
    known = words is not None and entry.detail in words.values
    if words is None or not known:
        return ""
    label = str(words(entry.detail).label)
    if words is RefusalReason:
        return f"{label}. {effect(RefusalReason(entry.detail), current=policy())}"
    return label


def _who(entry: AuditEntry, *, reader: Account, kinds: dict[UUID, str]) -> str:
    if entry.organisation is None:
        return ""
    if entry.organisation == reader.organisation_id:
        return gettext("uw organisatie")
    kind = kinds.get(entry.organisation)
    return str(OrganisationKind(kind).label) if kind else gettext("een andere organisatie")


def _proposals(request: UUID, names: PlaceNames) -> Iterator[Moment]:
    """Yield each place that was proposed, once for as long as runs kept proposing it."""
    rows = Proposal.objects.filter(request=request).order_by("run__started_at", "id")
    found = rows.select_related("run", "unit__shelter").defer("run__problem", "run__plan")
    for _, kept in groupby(found, key=lambda one: one.unit_id):
        first = next(kept)
        yield Moment(
            at=first.run.finished_at or first.run.started_at,
            what=gettext("plek voorgesteld"),
            detail="",
            place=names.name(first.unit, request=request),
            who="",
        )
