"""Ask whether somebody in a request was registered before; from then on they can be found too."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext
from django.views.decorators.debug import sensitive_variables

from opvang import audit
from opvang.actions.seen_before.identifiers import Identifiers
from opvang.actions.seen_before.marking import mark_of
from opvang.actions.subjects import request_for
from opvang.audit import Subject
from opvang.database.context import as_system
from opvang.errors import NotFound, NotPossible
from opvang.models import Account, AuditEntry, IdentityMark, Person
from opvang.models.codes import Activity, IdentifierKind, ObjectKind
from opvang.policy import policy
from opvang.queries.seen_before import SeenBefore, seen_before

#: What the audit log has beside a look-up: whether somebody was found, and nothing else.
_FOUND, _NEW = "FOUND", "NEW"


@sensitive_variables("identifiers", "marks")
def look_up(
    actor: Account, *, request: UUID, person: str, identifiers: Identifiers, now: datetime
) -> SeenBefore:
    """Return what somebody may know of earlier registrations of the person with this code.

    The identifiers are forgotten. Their marks are kept with the person, in the place of those
    that were there: a mistake is corrected by asking again.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `hold_place`; also NotFound when nobody in the request has this code.
    NotPossible
        When the actor asked too often in a day.
    """
    with transaction.atomic():
        asked = request_for(actor, Activity.LOOK_UP_PERSON, request, now=now)
        row = Person.objects.filter(request_persons__request=asked, code=person).first()
        if row is None:
            raise NotFound(activity=Activity.LOOK_UP_PERSON, object_id=request)
        _refuse_too_many(actor, now=now)
        marks = {kind: mark_of(kind, spelled) for kind, spelled in identifiers.spelled()}
        _keep(row, marks)
        found = seen_before(actor, row, besides=asked, now=now)
        subject = Subject(kind=ObjectKind.REQUEST, id=asked.id, request=asked.id)
        detail = _FOUND if found.was_registered else _NEW
        audit.record(actor, Activity.LOOK_UP_PERSON, subject, at=now, detail=detail)
    return found


def _refuse_too_many(actor: Account, *, now: datetime) -> None:
    asked = AuditEntry.objects.filter(
        account=actor.id, activity=Activity.LOOK_UP_PERSON, at__gt=now - timedelta(days=1)
    )
    most = policy().number_of("LOOK_UPS_A_DAY")
    if asked.count() >= most:
        raise NotPossible(
            gettext(
                "U hebt vandaag al %(most)d keer gevraagd of iemand eerder is aangemeld. Probeer "
                "het morgen weer, of bel het landelijk coördinatiepunt."
            )
            % {"most": most}
        )


@as_system()
def _keep(person: Person, marks: dict[IdentifierKind, bytes]) -> None:
    for kind, mark in marks.items():
        IdentityMark.objects.update_or_create(person=person, kind=kind, defaults={"digest": mark})
