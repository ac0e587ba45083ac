"""Who would move, for whoever asks for a transfer: what is known of them, to be filled in anew."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext

from opvang import audit
from opvang.access import require_act, require_ever
from opvang.audit import Subject
from opvang.calendar import tonight
from opvang.errors import NotFound, NotPossible
from opvang.models import Account, Placement, PlacementRequest
from opvang.models.codes import Activity, ObjectKind, PersonRole, PlacementState, TransferReason
from opvang.queries.filled_in.requests import asked_of
from opvang.queries.place_names import place_names
from opvang.queries.requests.person_facts import person_words, screening_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Mover:
    """A client who is to be screened anew."""

    code: str
    words: str
    screened: str  #: what the last screening found; empty: there was none


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoMoves:
    """The people of a request, and where they live."""

    request: UUID
    reference: str
    placement: UUID
    place: str
    clients: tuple[Mover, ...]


def who_moves(actor: Account, request: UUID, *, now: datetime) -> WhoMoves:
    """Return who would move, for who may ask it; a read in the audit log.

    Raises
    ------
    NotAllowed, NotFound
        When that is not for the actor to ask, or there is no such request.
    NotPossible
        When its people do not live anywhere.
    """
    activity = Activity.ASK_TRANSFER
    require_ever(actor, activity, object_id=request)
    row = PlacementRequest.objects.filter(id=request).first()
    if row is None:
        raise NotFound(activity=activity, object_id=request)
    require_act(actor, activity, now=now, request=row)
    subject = Subject(kind=ObjectKind.REQUEST, id=row.id, request=row.id)
    audit.record(actor, Activity.READ_REQUEST, subject, at=now)
    rows = Placement.objects.select_related("unit__shelter").filter(request=row)
    stay = rows.filter(state=PlacementState.ARRIVED).first()
    if stay is None:
        raise NotPossible(
            gettext("Deze mensen wonen nergens. Zoek een plek met hun aanvraag, of doe een nieuwe.")
        )
    asked = asked_of(row, night=tonight(now), organisation=actor.organisation_id)
    return WhoMoves(
        request=row.id,
        reference=row.reference,
        placement=stay.id,
        place=place_names(actor).name(stay.unit, request=row.id),
        clients=tuple(
            Mover(
                code=one.code,
                words=person_words(one),
                screened="".join(screening_words(one)),
            )
            for one in asked.persons
            if one.role is PersonRole.CLIENT
        ),
    )


def transfer_reasons() -> tuple[tuple[str, str], ...]:
    """Return why somebody can ask for a transfer; a follow-up of a crisis opens by itself."""
    by_itself = TransferReason.CRISIS_FOLLOW_UP
    return tuple((one.value, str(one.label)) for one in TransferReason if one is not by_itself)


def transfer_reason(code: str) -> TransferReason:
    """Return the reason that a code stands for. Raises ValueError when there is none."""
    return TransferReason(code)
