"""The register of coverage: what a municipality has from some day on, or no longer has."""

from __future__ import annotations

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext

from opvang import audit, events
from opvang.access import require_may_change
from opvang.audit import Subject
from opvang.calendar import today
from opvang.errors import NotFound, NotPossible
from opvang.models import Account, Coverage, Municipality
from opvang.models.codes import Activity, ObjectKind
from opvang.models.codes.coverage import CoverageKind


@transaction.atomic
def change_coverage(
    actor: Account,
    municipality: str,
    *,
    kind: CoverageKind,
    is_there: bool,
    on: date,
    now: datetime,
) -> Coverage:
    """Write down that a municipality has something from a day on, or no longer has it.

    *municipality* is its code, and *on* the first day on which that is so.

    Raises
    ------
    NotAllowed, NotFound
        When the actor does not keep the register for it, or there is no such municipality.
    NotPossible
        When that is so already, or the day is still to come.
    """
    require_may_change(actor, municipality)
    where = Municipality.objects.filter(code=municipality).select_for_update(no_key=True).first()
    if where is None:
        raise NotFound(activity=Activity.CHANGE_COVERAGE)
    if on > today(now):
        raise NotPossible(gettext("Kies een dag die al is geweest, of vandaag."))
    held = Coverage.objects.filter(
        municipality=where, kind=kind, period__upper_inf=True, period__isempty=False
    ).first()
    row = _begun(held, where, kind=kind, on=on) if is_there else _ended(held, on=on)
    row.recorded_by = actor
    _save(row)
    subject = Subject(kind=ObjectKind.COVERAGE, id=row.id)
    audit.record(actor, Activity.CHANGE_COVERAGE, subject, at=now, detail=str(kind))
    events.publish(Activity.CHANGE_COVERAGE, audiences=events.EVERYBODY, object_id=row.id, at=now)
    return row


def _begun(held: Coverage | None, where: Municipality, *, kind: CoverageKind, on: date) -> Coverage:
    if held is not None:
        raise NotPossible(gettext("Dit staat er al. Beëindig het eerst, of laat het staan."))
    return Coverage(municipality=where, kind=kind, period=DateRange(on, None))


def _ended(held: Coverage | None, *, on: date) -> Coverage:
    if held is None:
        raise NotPossible(gettext("Dit heeft de gemeente niet, dus het kan niet eindigen."))
    if on <= held.period.lower:
        raise NotPossible(gettext("Kies een dag na de eerste dag waarop het er was."))
    held.period = DateRange(held.period.lower, on)
    return held


def _save(row: Coverage) -> None:
    try:
        row.full_clean()
    except ValidationError as error:
        raise NotPossible(" ".join(error.messages)) from None
    row.save()
