"""People agree that a place is sought for them, or somebody decides that it cannot wait."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from opvang.actions.overrides.record import record_override
from opvang.actions.subjects import request_for, require_open
from opvang.actions.telling import tell_of_request
from opvang.calendar import today
from opvang.errors import ConsentLacking, NotPossible
from opvang.models import Account, Consent, Override, PlacementRequest
from opvang.models.codes import (
    Activity,
    ConsentScope,
    NoConsentReason,
    OverrideKind,
)
from opvang.queries.overrides.consent import consent_is_lacking, without_consent


@transaction.atomic
def give_consent(actor: Account, *, request: UUID, now: datetime) -> PlacementRequest:
    """Write down that all clients of a request agree, today, that a place is sought.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `hold_place`.
    NotPossible
        When the request is over, or all of them agreed already.
    """
    row = request_for(actor, Activity.CHANGE_REQUEST, request, now=now)
    require_open(row)
    people = list(without_consent(row.id).order_by("id").select_for_update(of=("self",)))
    if not people:
        raise NotPossible(gettext("Alle cliënten hebben al toestemming gegeven."))
    for person in people:
        Consent.objects.create(
            person=person,
            scope=ConsentScope.SEEK_SHELTER,
            given_on=today(now),
            recorded_by=actor,
        )
    overridden = Override.objects.filter(request=row, kind=OverrideKind.CONSENT, ended_at=None)
    overridden.update(ended_at=now)
    # Whoever has the form open would otherwise withdraw it by saving.
    row.version += 1
    row.save(update_fields=["version"])
    tell_of_request(actor, Activity.CHANGE_REQUEST, row, now=now)
    return row


@transaction.atomic
def override_consent(
    actor: Account, *, request: UUID, code: NoConsentReason, reason: str, now: datetime
) -> Override:
    """Decide that a place may be held although not all clients agreed; somebody reviews it.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `hold_place`.
    NotPossible
        When the request is over, all of them agreed, it was decided already, or the reason is
        missing (FormRefused).
    """
    row = request_for(actor, Activity.OVERRIDE_CONSENT, request, now=now)
    require_open(row)
    if not consent_is_lacking(row.id):
        raise NotPossible(
            gettext("Dat is niet nodig: er is toestemming, of dit is al eerder besloten.")
        )
    override = record_override(actor, OverrideKind.CONSENT, row, code=code, reason=reason, now=now)
    tell_of_request(actor, Activity.OVERRIDE_CONSENT, row, now=now, detail=code)
    return override


def require_consent(request: PlacementRequest) -> None:
    """Refuse to hold a place for people who did not agree to it, unless somebody decided so.

    Raises
    ------
    ConsentLacking
        When that is so.
    """
    if consent_is_lacking(request.id):
        raise ConsentLacking(
            gettext(
                "Er is nog geen toestemming om een plek te zoeken. Vraag het de mensen en leg het "
                "vast, of schrijf op waarom het niet kan wachten."
            )
        )
