"""Whether people agreed that a place is sought for them, or why it is sought all the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from opvang.access import require_act, require_ever
from opvang.errors import NotFound
from opvang.models import Account, Consent, Override, Person, PlacementRequest
from opvang.models.codes import (
    Activity,
    ConsentScope,
    NoConsentReason,
    OverrideKind,
    PersonRole,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentSubject:
    """A request of which somebody says whether its clients agree."""

    request: UUID
    reference: str
    lacking: int  #: clients of whom no consent is recorded


def without_consent(request: UUID) -> QuerySet[Person]:
    """Return the clients of *request* who did not agree, or not any more, to seek a place."""
    # Of these people alone: the database asks of each row that it reads whether it may be seen.
    agreed = Consent.objects.filter(
        person=OuterRef("pk"), scope=ConsentScope.SEEK_SHELTER, withdrawn_on=None
    )
    clients = Person.objects.filter(
        request_persons__request=request, request_persons__role=PersonRole.CLIENT
    )
    return clients.exclude(Exists(agreed))


def consent_is_lacking(request: UUID) -> bool:
    """Say whether no place may be held yet: nobody agreed, nor decided otherwise."""
    decided = Override.objects.filter(request=request, kind=OverrideKind.CONSENT, ended_at=None)
    return without_consent(request).exists() and not decided.exists()


def consent_subject(actor: Account, request: UUID, *, now: datetime) -> ConsentSubject:
    """Return a request for who records consent, or decides that it can do without.

    Raises
    ------
    NotAllowed, NotFound
        When that is not for them, or there is no such request.
    """
    require_ever(actor, Activity.OVERRIDE_CONSENT, object_id=request)
    row = PlacementRequest.objects.filter(id=request).first()
    if row is None:
        raise NotFound(activity=Activity.OVERRIDE_CONSENT, object_id=request)
    require_act(actor, Activity.OVERRIDE_CONSENT, now=now, request=row)
    return ConsentSubject(
        request=row.id, reference=row.reference, lacking=without_consent(row.id).count()
    )


def no_consent_reasons() -> tuple[tuple[str, str], ...]:
    """Return why a place can be sought without consent: the code and the words."""
    return tuple((one.value, str(one.label)) for one in NoConsentReason)


def no_consent_reason(code: str) -> NoConsentReason:
    """Return the reason with a code. Raises ValueError where there is none."""
    return NoConsentReason(code)
