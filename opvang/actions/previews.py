"""A shelter looks at what other rules for a unit would do, before it changes them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction

import matching
from matching import Problem, what_if
from matching.requests import Request
from opvang import audit
from opvang.access import require_act, require_ever
from opvang.actions.unit_rules import fill_in, kept_out, those_inside
from opvang.audit import Subject
from opvang.errors import NotFound
from opvang.models import Account, Unit
from opvang.models.codes import Activity, ObjectKind
from opvang.queries.filled_in.units import UnitRules
from opvang.queries.findings import findings_of_unit
from opvang.queries.unit.preview import Band, UnitPreview, WhoChanges, band
from opvang.snapshot import open_requests, take_part, unit_rules

#: Says nothing of the rules: whether a bed is free just now.
_OF_THE_BEDS = {"period"}


@transaction.atomic
def preview_unit(actor: Account, *, unit: UUID, rules: UnitRules, now: datetime) -> UnitPreview:
    """Return whom of those who wait other rules would let in and shut out; nothing is changed.

    By the rules between one request and the unit only: where the match puts whom is not asked.
    Whoever runs a shelter may not read who waits, so they are told of in rough numbers.

    Raises
    ------
    NotAllowed, NotFound
        When it is not for the actor to change, or there is no such unit.
    FormRefused
        When something in *rules* cannot be.
    """
    row = _unit(actor, unit, now=now)
    waiting = take_part(open_requests(), row.shelter_id, now=now)
    inside = those_inside(row, now=now)
    before = _admitted(waiting, unit), kept_out(inside, unit)
    fill_in(row, rules)
    waiting, inside = (_with_rules(one, row) for one in (waiting, inside))
    after = _admitted(waiting, unit), kept_out(inside, unit)
    subject = Subject(kind=ObjectKind.UNIT, id=unit)
    audit.record(actor, Activity.PREVIEW_UNIT, subject, at=now)
    return UnitPreview(
        let_in=_who(waiting, after[0] - before[0]),
        shut_out=_who(waiting, before[0] - after[0]),
        unchanged=band(len(before[0] & after[0])),
        misfits=len(after[1] - before[1]),
        findings=findings_of_unit(row, now=now),
    )


def _unit(actor: Account, unit: UUID, *, now: datetime) -> Unit:
    require_ever(actor, Activity.PREVIEW_UNIT, object_id=unit)
    row = (
        Unit.objects.select_related("shelter")
        .prefetch_related("rooms__beds")
        .filter(id=unit)
        .first()
    )
    if row is None:
        raise NotFound(activity=Activity.PREVIEW_UNIT, object_id=unit)
    require_act(actor, Activity.PREVIEW_UNIT, now=now, unit=row)
    return row


def _with_rules(problem: Problem, unit: Unit) -> Problem:
    """Return *problem* with the rules of the row; a unit that is out of use is not in it."""
    if str(unit.id) not in problem.unit:
        return problem
    return what_if.change_unit(problem, str(unit.id), **unit_rules(unit))


def _admitted(problem: Problem, unit: UUID) -> set[str]:
    place = problem.unit.get(str(unit))
    if place is None:
        return set()
    return {
        asked.id
        for asked in problem.requests
        if not {*matching.obstacles(problem, asked, place)} - _OF_THE_BEDS
    }


def _who(problem: Problem, ids: Collection[str]) -> WhoChanges:
    requests: list[Request] = [problem.request[one] for one in ids]
    number = band(len(requests))
    if number in (Band.NONE, Band.FEW):
        # So few that a kind could be somebody in particular.
        return WhoChanges(requests=number, by_urgency=())
    urgencies = [one.urgency.value for one in requests]
    return WhoChanges(
        requests=number,
        by_urgency=tuple((code, band(urgencies.count(code))) for code in dict.fromkeys(urgencies)),
    )
