"""Danger areas and wishes that change often: a reason is asked, and the auditor is told."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext

from opvang import audit, events
from opvang.audit import Subject
from opvang.errors import FieldRemark, FormRefused
from opvang.events import AUDITOR
from opvang.models import Account, PlacementRequest
from opvang.models.codes import Activity, AreaReason, ObjectKind
from opvang.queries.requests.areas import AREAS, asks_reason


def record_area_change(
    actor: Account, request: PlacementRequest, *, reason: AreaReason | None, now: datetime
) -> str:
    """Let the areas of *request* change: from some number of times on for a *reason*, on record.

    Returns what the audit log says of the change itself, by which such changes are counted.

    Raises
    ------
    FormRefused
        When a reason is needed and there is none.
    """
    if not asks_reason(request.id):
        return AREAS
    if reason is None:
        sentence = gettext(
            "De gevaargebieden of wensen van deze aanvraag zijn al vaak gewijzigd. Kies waarom ze "
            "weer veranderen."
        )
        raise FormRefused((FieldRemark(field="area_reason", sentence=sentence),))
    subject = Subject(kind=ObjectKind.REQUEST, id=request.id, request=request.id)
    audit.record(actor, Activity.CHANGE_AREAS, subject, at=now, detail=reason)
    events.publish(Activity.CHANGE_AREAS, audiences=[AUDITOR], object_id=request.id, at=now)
    return AREAS
