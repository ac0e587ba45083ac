"""Stays: people arrive, and depart to somewhere."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from opvang.actions.beds import give_back_beds
from opvang.actions.matches import ask_for_match
from opvang.actions.subjects import placement_for
from opvang.actions.telling import tell_of_placement
from opvang.calendar import tonight
from opvang.errors import NotPossible
from opvang.models import Account, Placement
from opvang.models.codes import Activity, Destination, PlacementState, RequestStatus
from opvang.queries.words import day


@transaction.atomic
def arrive(actor: Account, *, placement: UUID, now: datetime) -> Placement:
    """Write down that the people have come.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `hold_place`.
    NotPossible
        When the place was not promised, they came already, or its first night is still to come.
    """
    row = placement_for(actor, Activity.ARRIVE, placement, now=now)
    if row.state != PlacementState.CONFIRMED:
        raise NotPossible(gettext("Alleen wie een bevestigde plek heeft kan aankomen."))
    if row.start > tonight(now):
        raise NotPossible(
            gettext(
                "De plek is er pas vanaf %(day)s. Wie eerder komt heeft een plek nodig die nu vrij "
                "is: geef deze vrij en vraag er een vanaf vandaag."
            )
            % {"day": day(row.start)}
        )
    row.state = PlacementState.ARRIVED
    row.save(update_fields=["state"])
    tell_of_placement(actor, Activity.ARRIVE, row, now=now)
    return row


@transaction.atomic
def depart(
    actor: Account, *, placement: UUID, destination: Destination, on: date, now: datetime
) -> Placement:
    """Write down that the people have left, *on* the first night they were gone, and where to.

    Their beds are free from that night, after the days to make them ready.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `hold_place`.
    NotPossible
        When nobody lives there, or the day lies ahead or before the arrival.
    """
    row = placement_for(actor, Activity.DEPART, placement, now=now)
    if row.state != PlacementState.ARRIVED:
        raise NotPossible(gettext("Alleen wie er woont kan vertrekken."))
    if not row.start <= on <= tonight(now):
        raise NotPossible(
            gettext(
                "Vertrekdag %(day)s ligt voor de aankomst of na vandaag. Kies een dag ertussen."
            )
            % {"day": day(on)}
        )
    row.state, row.departed_on, row.destination = PlacementState.DEPARTED, on, destination
    row.save(update_fields=["state", "departed_on", "destination"])
    give_back_beds(row, on=on)
    _close_request(row, on=on)
    tell_of_placement(actor, Activity.DEPART, row, now=now, detail=destination)
    ask_for_match()
    return row


def _close_request(placement: Placement, *, on: date) -> None:
    if placement.request is not None:
        placement.request.status = RequestStatus.CLOSED
        placement.request.ended_on = max(on, placement.request.registered_on)
        placement.request.save(update_fields=["status", "ended_on"])
