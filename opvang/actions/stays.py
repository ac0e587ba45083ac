"""Stays: people arrive, and depart to somewhere."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from opvang.actions.matches import ask_for_match
from opvang.actions.mistakes import one_mistake
from opvang.actions.overrides.outside import end_outside
from opvang.actions.subjects import placement_for
from opvang.actions.telling import tell_of_placement
from opvang.actions.transfers.follow_ups import open_follow_up
from opvang.actions.transfers.moving import leave, leave_for, withdraw_transfer
from opvang.actions.watches.switching import begin_watch
from opvang.calendar import tonight
from opvang.errors import NotPossible
from opvang.models import Account, Placement
from opvang.models.codes import Activity, Destination, OutsideEnd, PlacementState
from opvang.queries.words import day


@transaction.atomic
def arrive(actor: Account, *, placement: UUID, now: datetime) -> Placement:
    """Write down that the people have come, and so have left where they lived until now.

    For who comes to an emergency bed the place after it is asked at once; for who comes to another
    region than they wish, places there are watched.

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
    if row.request is not None:
        end_outside(row.request, end=OutsideEnd.ARRIVED, now=now)
    tell_of_placement(actor, Activity.ARRIVE, row, now=now)
    if leave_for(row, now=now):
        ask_for_match()
    if open_follow_up(row, now=now) is None:
        begin_watch(row, now=now)
    return row


@transaction.atomic
def depart(
    actor: Account, *, placement: UUID, destination: Destination, on: date, now: datetime
) -> Placement:
    """Write down that the people have left, *on* the first night they were gone, and where to.

    Their beds are free from that night, after the days to make them ready. A transfer that they
    asked for ends as well.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `hold_place`.
    NotPossible
        When nobody lives there, or they are expected at another shelter, where their arrival is
        their departure.
    FormRefused
        When the day lies ahead or before the arrival.
    """
    row = placement_for(actor, Activity.DEPART, placement, now=now)
    if row.state != PlacementState.ARRIVED:
        raise NotPossible(gettext("Alleen wie er woont kan vertrekken."))
    if not row.start <= on <= tonight(now):
        sentence = gettext(
            "Vertrekdag %(day)s ligt voor de aankomst of na vandaag. Kies een dag ertussen."
        )
        raise one_mistake("departed_on", sentence % {"day": day(on)}, value=on)
    withdraw_transfer(row, destination=destination, now=now)
    leave(row, destination=destination, on=on)
    tell_of_placement(actor, Activity.DEPART, row, now=now, detail=destination)
    ask_for_match()
    return row
