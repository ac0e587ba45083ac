"""Rules that a human set aside for one request: which, where, why, and who could do so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext

from opvang.access import may_ever, require_act, require_ever
from opvang.errors import NotFound
from opvang.models import Account, DangerQuestion, PlacementRequest, Unit, Waiver
from opvang.models.codes import Activity, WaivableCode
from opvang.queries.labels import unit_with_key, unknown_key
from opvang.queries.place_names import PlaceNames, place_names


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenWaiver:
    """One rule that does not hold for a request in one unit."""

    id: UUID
    rule: str
    place: str  #: public name or label
    reason: str
    by_police: bool
    may_restore: bool


def waived_words(request: PlacementRequest, unit: Unit, *, names: PlaceNames) -> Iterator[str]:
    """Yield what was set aside for *request* in *unit*, as far as the reader may know."""
    for waiver in request.waivers.all():
        if waiver.unit_id == unit.id and _is_told(waiver, names=names, unit=unit):
            who = (
                gettext("de politie")
                if waiver.code == WaivableCode.DANGER
                else gettext("het landelijk coördinatiepunt")
            )
            yield gettext("Opzij gezet door %(who)s: %(rule)s.") % {
                "who": who,
                "rule": waiver.get_code_display(),
            }


def waivers_of(actor: Account, request: UUID) -> tuple[SeenWaiver, ...]:
    """Return what was set aside for a request that the reader may read."""
    names = place_names(actor)
    rows = Waiver.objects.filter(request=request).select_related("unit__shelter")
    return tuple(
        SeenWaiver(
            id=one.id,
            rule=one.get_code_display(),
            place=names.name(one.unit, request=request),
            reason=one.reason,
            by_police=one.code == WaivableCode.DANGER,
            may_restore=may_ever(actor, Activity.RESTORE_RULE),
        )
        for one in rows.order_by("recorded_at", "id")
        if _is_told(one, names=names, unit=one.unit)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitToWaive:
    """A unit that a request could go to if rules were set aside."""

    unit: UUID
    unit_name: str
    shelter: str
    request: UUID
    reference: str


def unit_to_waive(actor: Account, request: UUID, key: str, *, now: datetime) -> UnitToWaive:
    """Return which unit a key stands for towards *request*, for who may set rules aside there.

    Raises
    ------
    NotAllowed, NotFound
        When that is not for the actor to do, or the key is of no unit or of another request.
    """
    require_ever(actor, Activity.WAIVE_RULE, object_id=request)
    row = PlacementRequest.objects.filter(id=request).first()
    units = Unit.objects.filter(is_active=True, shelter__is_active=True)
    unit = unit_with_key(units.values_list("id", flat=True), request=request, key=key)
    if row is None:
        raise NotFound(activity=Activity.WAIVE_RULE, object_id=request)
    require_act(actor, Activity.WAIVE_RULE, now=now, request=row)
    if unit is None:
        remark = unknown_key(key)
        raise NotFound(activity=Activity.WAIVE_RULE, object_id=request, remark=remark)
    found = units.select_related("shelter").get(id=unit)
    return UnitToWaive(
        unit=found.id,
        unit_name=found.name,
        shelter=found.shelter.public_name,
        request=row.id,
        reference=row.reference,
    )


def waivable_rules() -> tuple[tuple[str, str], ...]:
    """Return the rules that can be set aside: the code and the words."""
    return tuple((one.value, str(one.label)) for one in WaivableCode)


def can_be_waived(codes: tuple[str, ...]) -> bool:
    """Say whether setting rules aside could let a request in that these codes keep out."""
    return bool(codes) and {*codes} <= {*WaivableCode.values}


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenQuestion:
    """A question about danger, as the police read it."""

    id: UUID
    reference: str
    place: str  #: public name; of a secret address a label
    region: str  #: where it is; empty: the address is secret
    why: str
    request: PlacementRequest


def danger_question(actor: Account, question: UUID, *, now: datetime) -> SeenQuestion:
    """Return a question about danger that the police have not answered yet.

    Raises
    ------
    NotAllowed, NotFound
        When it is not for the actor to answer, or there is no such question.
    """
    require_ever(actor, Activity.ANSWER_DANGER, object_id=question)
    rows = DangerQuestion.objects.select_related("request", "unit__shelter__municipality")
    row = rows.filter(id=question, answered_at=None).first()
    if row is None:
        raise NotFound(activity=Activity.ANSWER_DANGER, object_id=question)
    require_act(actor, Activity.ANSWER_DANGER, now=now, request=row.request)
    names = place_names(actor)
    return SeenQuestion(
        id=row.id,
        reference=row.request.reference,
        place=names.name(row.unit, request=row.request_id),
        region=row.unit.shelter.municipality.name if names.knows_name(row.unit) else "",
        why=row.reason,
        request=row.request,
    )


def _is_told(waiver: Waiver, *, names: PlaceNames, unit: Unit) -> bool:
    # That a secret address lies in a danger area would tell where it is.
    return waiver.code != WaivableCode.DANGER or names.knows_name(unit)
