"""What is odd in the country: rules hardly meant, places for nobody and people for no place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from opvang import audit
from opvang.access import require_ever
from opvang.audit import Subject
from opvang.models import Account, MatchRun, PlacementRequest, Unit
from opvang.models.codes import Activity, ObjectKind, Urgency
from opvang.queries.explanations import oddities_of_country
from opvang.queries.findings import finding_sentences
from opvang.queries.matches import last_finished_run, unplaced_entries
from opvang.queries.obstacles import nearest_obstacle

#: What keeps people out for now; all else would with every bed free.
_FOR_NOW = frozenset({"period", "capacity", "separation"})


@dataclass(frozen=True, slots=True, kw_only=True)
class StrangeUnit:
    """A unit with what can hardly be meant about it."""

    id: UUID
    name: str
    shelter: str
    organisation: str
    sentences: tuple[str, ...]  #: empty: it is only unreached


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestForNoUnit:
    """A request that no unit of the country takes."""

    id: UUID
    reference: str
    urgency: str  #: the code
    urgency_name: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What is odd about the units and requests of the last run."""

    run_at: datetime | None  #: when it ended; None: there was none
    rules: tuple[StrangeUnit, ...]
    unreached: tuple[StrangeUnit, ...]  #: nobody who waits could use them, were all of it free
    nowhere: tuple[RequestForNoUnit, ...]  #: no unit takes them, were all beds free; urgent first


def findings(actor: Account, *, now: datetime) -> Findings:
    """Return what is odd in the country; a read in the audit log.

    Raises
    ------
    NotAllowed
        When it is not for the actor to read.
    """
    require_ever(actor, Activity.READ_FINDINGS)
    audit.record(actor, Activity.READ_FINDINGS, Subject(kind=ObjectKind.UNIT), at=now)
    run = last_finished_run()
    if run is None:
        return Findings(run_at=None, rules=(), unreached=(), nowhere=())
    odd = oddities_of_country(run)
    sentences: dict[UUID, list[str]] = defaultdict(list)
    for unit, sentence in finding_sentences(odd.rules):
        sentences[unit].append(sentence)
    units = _units({*sentences, *odd.unreached})
    return Findings(
        run_at=run.finished_at,
        rules=tuple(_strange(row, sentences[row.id]) for row in units if row.id in sentences),
        unreached=tuple(_strange(row, []) for row in units if row.id in odd.unreached),
        nowhere=_nowhere(run),
    )


def _units(ids: set[UUID]) -> list[Unit]:
    rows = Unit.objects.filter(id__in=ids).select_related("shelter__organisation")
    return list(
        rows.order_by("shelter__organisation__name", "shelter__public_name", "shelter_id", "name")
    )


def _strange(unit: Unit, sentences: list[str]) -> StrangeUnit:
    return StrangeUnit(
        id=unit.id,
        name=unit.name,
        shelter=unit.shelter.public_name,
        organisation=unit.shelter.organisation.name,
        sentences=tuple(sentences),
    )


def _nowhere(run: MatchRun) -> tuple[RequestForNoUnit, ...]:
    entries = {
        request: entry
        for request, entry in unplaced_entries(run).items()
        if entry["blocked"] and not _FOR_NOW & entry["blocked"].keys()
    }
    rows = PlacementRequest.objects.filter(id__in=[UUID(one) for one in entries])
    found = {str(row.id): row for row in rows}
    told = (_for_no_unit(found[one], entry) for one, entry in entries.items() if one in found)
    return tuple(sorted(told, key=lambda one: Urgency.values.index(one.urgency)))


def _for_no_unit(row: PlacementRequest, entry: Mapping[str, Any]) -> RequestForNoUnit:
    return RequestForNoUnit(
        id=row.id,
        reference=row.reference,
        urgency=row.urgency,
        urgency_name=row.get_urgency_display(),
        why=nearest_obstacle(entry["blocked"]),
    )
