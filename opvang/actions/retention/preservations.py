"""Keeping a case whatever its period says, while a procedure or an investigation lasts."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext

from opvang.actions.subjects import request_for
from opvang.actions.telling import tell_of_request
from opvang.calendar import today
from opvang.errors import NotPossible
from opvang.models import Account, Preservation
from opvang.models.codes import Activity


@transaction.atomic
def preserve_case(
    actor: Account, *, request: UUID, ground: str, reason: str, review_on: date, now: datetime
) -> Preservation:
    """Let nothing of a case be erased until somebody ends this.

    Raises
    ------
    NotAllowed, NotFound, Busy
        When this is not for the actor to do, or not to this request.
    NotPossible
        When it is kept already, or something that is filled in cannot be.
    """
    row = request_for(actor, Activity.PRESERVE_CASE, request, now=now)
    if review_on <= today(now):
        raise NotPossible(gettext("Kies een dag om het opnieuw te bekijken die nog komt."))
    kept = Preservation(
        request=row, ground=ground, reason=reason, review_on=review_on, set_by=actor, set_at=now
    )
    try:
        kept.full_clean()
    except ValidationError as error:
        raise NotPossible(" ".join(error.messages)) from None
    kept.save()
    tell_of_request(actor, Activity.PRESERVE_CASE, row, now=now, detail=ground)
    return kept


@transaction.atomic
def end_preservation(actor: Account, *, request: UUID, now: datetime) -> None:
    """End it: from now on the period counts again.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `preserve_case`.
    NotPossible
        When it is not kept by anything.
    """
    row = request_for(actor, Activity.END_PRESERVATION, request, now=now)
    kept = Preservation.objects.filter(request=row, ended_at=None).first()
    if kept is None:
        raise NotPossible(gettext("Voor deze aanvraag geldt geen bewaarplicht."))
    kept.ended_by, kept.ended_at = actor, now
    kept.save(update_fields=["ended_by", "ended_at"])
    tell_of_request(actor, Activity.END_PRESERVATION, row, now=now)
