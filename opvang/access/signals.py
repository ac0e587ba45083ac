"""Whose a signal is: of who sent it, and of who judges it in its municipality."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from opvang.access.acts import relations_of, require_ever
from opvang.access.standing import Relation
from opvang.calendar import tonight
from opvang.errors import NotFound
from opvang.models import Account, CareCoordinationArea, Signal
from opvang.models.codes import Activity


def signals_to(actor: Account, activity: Activity, *, night: date) -> Q:
    """Return the signals that somebody may do this to."""
    relations = relations_of(actor, activity)
    if Relation.ANY in relations:
        return Q()
    found = Q(pk__in=())
    if relations & {Relation.SENT, Relation.OWN_SIGNAL}:
        found |= Q(organisation=actor.organisation_id)
    if relations & {Relation.ASSESSES, Relation.OWN_SIGNAL}:
        own = covering(night=night).filter(region__organisation=actor.organisation_id)
        found |= Q(Exists(own))
    return found


def without_coordinator(*, night: date) -> Q:
    """Return the signals from where nobody coordinates: the national desk judges those."""
    return ~Q(Exists(covering(night=night)))


def covering(*, night: date) -> QuerySet[CareCoordinationArea]:
    """Return, for a query about signals, the areas whose coordinator judges one."""
    return CareCoordinationArea.objects.filter(
        municipality=OuterRef("municipality"),
        ages__overlap=OuterRef("ages"),
        period__contains=night,
    )


def require_signal(actor: Account, activity: Activity, signal: UUID, *, now: datetime) -> Signal:
    """Return a signal that somebody may do this to.

    Raises
    ------
    NotAllowed, NotFound
        When this is not for the actor to do, or not to this signal.
    """
    require_ever(actor, activity, object_id=signal)
    own = signals_to(actor, activity, night=tonight(now))
    row = Signal.objects.filter(own, id=signal).first()
    if row is None:
        raise NotFound(activity=activity, object_id=signal)
    return row
