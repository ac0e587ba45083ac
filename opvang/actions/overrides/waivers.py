"""A human sets a rule aside for one request in one unit; about danger only the police may."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

import matching
from opvang import events
from opvang.access import require_act
from opvang.actions.locks import lock_shelters
from opvang.actions.matches import ask_for_match
from opvang.actions.messages.happened import after_danger_question
from opvang.actions.mistakes import Mistakes
from opvang.actions.overrides.record import record_override
from opvang.actions.subjects import request_for, require_waiting, unit_beside
from opvang.actions.telling import tell_of_request
from opvang.errors import NotFound, NotPossible
from opvang.models import Account, DangerQuestion, Override, PlacementRequest, Unit, Waiver
from opvang.models.codes import (
    LIVE_PLACEMENT_STATES,
    Activity,
    OverrideKind,
    WaivableCode,
)
from opvang.snapshot import take_part

_BY_THE_DESK = {
    WaivableCode.COMPETENCE,
    WaivableCode.CONTRAINDICATION,
    WaivableCode.ACCESSIBILITY,
}


@transaction.atomic
def waive_rule(
    actor: Account, *, request: UUID, unit: UUID, code: str, reason: str, now: datetime
) -> Waiver:
    """Set aside one rule that keeps a request out of one unit, and match again.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `hold_place`.
    NotPossible
        When nobody may set that rule aside, it is not in the way, the request does not wait, or the
        reason is missing (FormRefused).
    """
    row = request_for(actor, Activity.WAIVE_RULE, request, now=now)
    place = unit_beside(row, unit, Activity.WAIVE_RULE)
    _require_waivable(code)
    _require_in_the_way(row, place, code, now=now)
    return _waive(actor, row, place, code=code, reason=reason, now=now)


@transaction.atomic
def restore_rule(actor: Account, *, waiver: UUID, now: datetime) -> PlacementRequest:
    """Let a rule hold again that was set aside, and match again.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `hold_place`.
    NotPossible
        When a place is held, promised or lived in by it.
    """
    require_act(actor, Activity.RESTORE_RULE, now=now, object_id=waiver)
    found = Waiver.objects.filter(id=waiver).values_list("request", flat=True).first()
    if found is None:
        raise NotFound(activity=Activity.RESTORE_RULE, object_id=waiver)
    row = request_for(actor, Activity.RESTORE_RULE, found, now=now)
    one = Waiver.objects.filter(id=waiver).first()
    if one is None:
        raise NotFound(activity=Activity.RESTORE_RULE, object_id=waiver)
    if row.placements.filter(unit=one.unit, state__in=LIVE_PLACEMENT_STATES).exists():
        raise NotPossible(gettext("Er wordt daar een plek vastgehouden. Geef die eerst vrij."))
    rules = Override.objects.filter(kind=OverrideKind.RULE, request=row, unit=one.unit)
    rules.filter(code=one.code, ended_at=None).update(ended_at=now)
    tell_of_request(actor, Activity.RESTORE_RULE, row, now=now, detail=one.code)
    one.delete()
    ask_for_match()
    return row


@transaction.atomic
def ask_police(
    actor: Account, *, request: UUID, unit: UUID, reason: str, now: datetime
) -> DangerQuestion:
    """Ask the police whether people can be in one unit although it lies in a danger area.

    Raises
    ------
    NotAllowed, NotFound, Busy, NotPossible
        As for `waive_rule`; also when the police were asked and have not answered.
    """
    row = request_for(actor, Activity.ASK_POLICE, request, now=now)
    place = unit_beside(row, unit, Activity.ASK_POLICE)
    _require_in_the_way(row, place, WaivableCode.DANGER, now=now)
    question = DangerQuestion(
        request=row, unit=place, asked_by=actor, asked_at=now, reason=reason.strip()
    )
    mistakes = Mistakes()
    mistakes.save(question)
    mistakes.refuse()
    tell_of_request(actor, Activity.ASK_POLICE, row, now=now, also={events.POLICE})
    after_danger_question(actor, question, now=now)
    return question


@transaction.atomic
def answer_danger(
    actor: Account, *, question: UUID, is_safe: bool, reason: str, now: datetime
) -> DangerQuestion:
    """Answer for the police: the danger area is set aside for this unit alone, or it holds.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `hold_place`.
    NotPossible
        When it was answered, or the danger area is not in the way any more.
    """
    require_act(actor, Activity.ANSWER_DANGER, now=now, object_id=question)
    found = DangerQuestion.objects.filter(id=question).values_list("request", flat=True).first()
    if found is None:
        raise NotFound(activity=Activity.ANSWER_DANGER, object_id=question)
    row = request_for(actor, Activity.ANSWER_DANGER, found, now=now)
    one = DangerQuestion.objects.select_related("unit__shelter").get(id=question)
    if one.answered_at is not None:
        raise NotPossible(gettext("Deze vraag is al beantwoord."))
    if is_safe:
        _require_in_the_way(row, one.unit, WaivableCode.DANGER, now=now)
        _waive(actor, row, one.unit, code=WaivableCode.DANGER, reason=reason, now=now)
    one.answered_by, one.answered_at, one.is_safe = actor, now, is_safe
    one.save(update_fields=["answered_by", "answered_at", "is_safe"])
    tell_of_request(actor, Activity.ANSWER_DANGER, row, now=now, also={events.POLICE})
    return one


def _waive(
    actor: Account,
    request: PlacementRequest,
    unit: Unit,
    *,
    code: str,
    reason: str,
    now: datetime,
) -> Waiver:
    row = Waiver(request=request, unit=unit, code=code, reason=reason.strip())
    row.author, row.recorded_at = actor, now
    mistakes = Mistakes()
    mistakes.save(row)
    mistakes.refuse()
    record_override(actor, OverrideKind.RULE, request, unit=unit, code=code, reason=reason, now=now)
    if code != WaivableCode.DANGER:
        tell_of_request(actor, Activity.WAIVE_RULE, request, now=now, detail=code)
    ask_for_match()
    return row


def _require_waivable(code: str) -> None:
    if code in _BY_THE_DESK:
        return
    if code == WaivableCode.DANGER:
        raise NotPossible(
            gettext("Alleen de politie beslist over een gevaargebied. Vraag het de politie.")
        )
    if code in ("route", "household"):
        raise NotPossible(
            gettext("Waar minderjarigen mogen wonen, en op welke titel, zet niemand opzij.")
        )
    raise NotPossible(
        gettext(
            "Deze regel zet niemand opzij, ook niet wie elkaar niet mogen ontmoeten. Alleen "
            "zorgaanbod, contra-indicatie en toegankelijkheid."
        )
    )


def _require_in_the_way(request: PlacementRequest, unit: Unit, code: str, *, now: datetime) -> None:
    require_waiting(request)
    lock_shelters([unit.shelter_id])
    problem = take_part([request], unit.shelter_id, now=now)
    place = problem.unit.get(str(unit.id))
    if place is None or code not in matching.obstacles(problem, problem.requests[0], place):
        raise NotPossible(gettext("Die regel staat daar niet in de weg."))
