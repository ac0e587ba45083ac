"""Answers to a hold: agreed to, confirmed, refused with a reason, or given back by who asked."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from opvang.actions.addresses.waiting import require_no_address_change
from opvang.actions.beds import give_back_beds
from opvang.actions.matches import ask_for_match
from opvang.actions.mistakes import one_mistake
from opvang.actions.subjects import placement_for
from opvang.actions.telling import tell_of_placement
from opvang.actions.transfers.moving import expect_departure, expect_no_departure
from opvang.calendar import today, tonight
from opvang.errors import NotPossible
from opvang.models import Account, ExcludedShelter, Placement, PlacementRequest
from opvang.models.codes import (
    Activity,
    ExclusionReason,
    PlacementState,
    RefusalReason,
    RequestStatus,
)
from opvang.policy import policy


@transaction.atomic
def confirm_hold(
    actor: Account, *, hold: UUID, court_order_on: date | None = None, now: datetime
) -> Placement:
    """Promise the place: the request is placed, and the people can come.

    *court_order_on* is when a judge allowed a closed stay, which nobody has without.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `hold_place`.
    NotPossible
        When the hold was answered, given back or lapsed already, the Labour Inspectorate must
        consent first, or a court order is missing.
    """
    row = _held(actor, Activity.CONFIRM_HOLD, hold, now=now)
    if row.awaits_consent:
        raise NotPossible(
            gettext(
                "De arbeidsinspectie moet eerst instemmen. Vraag haar om dat te doen, of wacht."
            )
        )
    require_no_address_change(row)
    _require_court_order(row, court_order_on, now=now)
    row.state, row.answered_by = PlacementState.CONFIRMED, actor
    row.court_order_on = court_order_on
    row.save(update_fields=["state", "answered_by", "court_order_on"])
    _set_status(row, RequestStatus.PLACED)
    expect_departure(row, now=now)
    tell_of_placement(actor, Activity.CONFIRM_HOLD, row, now=now)
    return row


@transaction.atomic
def consent_to_hold(actor: Account, *, hold: UUID, now: datetime) -> Placement:
    """Agree, for the Labour Inspectorate, that people get a labour bed; the desk then confirms.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `hold_place`.
    NotPossible
        When it was done already, or the hold was answered, given back or lapsed.
    """
    row = _held(actor, Activity.CONSENT_TO_HOLD, hold, now=now)
    if not row.awaits_consent:
        raise NotPossible(gettext("Met deze plek is al ingestemd. U hoeft niets te doen."))
    row.consented_by, row.consented_at = actor, now
    row.save(update_fields=["consented_by", "consented_at"])
    tell_of_placement(actor, Activity.CONSENT_TO_HOLD, row, now=now)
    return row


@transaction.atomic
def refuse_hold(actor: Account, *, hold: UUID, reason: RefusalReason, now: datetime) -> Placement:
    """Refuse the people for a reason, which says how long they are not proposed here again.

    Their request waits on with its original waiting time, and everybody is matched anew.

    Raises
    ------
    NotAllowed, NotFound, Busy, NotPossible
        As for `confirm_hold`.
    """
    row = _held(actor, Activity.REFUSE_HOLD, hold, now=now)
    row.state, row.answered_by, row.refusal_reason = PlacementState.REFUSED, actor, reason
    row.refused_at = now
    row.save(update_fields=["state", "answered_by", "refusal_reason", "refused_at"])
    give_back_beds(row)
    _bar(row, reason, actor, now=now)
    tell_of_placement(actor, Activity.REFUSE_HOLD, row, now=now, detail=reason)
    ask_for_match()
    return row


@transaction.atomic
def release_place(actor: Account, *, placement: UUID, now: datetime) -> Placement:
    """Give back a place that was held or promised, before anybody arrived.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `hold_place`.
    NotPossible
        When there is nothing to give back any more, or people live there.
    """
    row = placement_for(actor, Activity.RELEASE_PLACE, placement, now=now)
    if row.state not in (PlacementState.HELD, PlacementState.CONFIRMED):
        raise NotPossible(
            gettext(
                "Deze plek is niet meer vrij te geven: er is al nee gezegd, de houd is verlopen of "
                "vrijgegeven, of de mensen zijn er al. Kijk bij de aanvraag hoe het nu is."
            )
        )
    if row.state == PlacementState.CONFIRMED:
        expect_no_departure(row, now=now)
    row.state = PlacementState.RELEASED
    row.save(update_fields=["state"])
    give_back_beds(row)
    _set_status(row, RequestStatus.OPEN)
    tell_of_placement(actor, Activity.RELEASE_PLACE, row, now=now)
    ask_for_match()
    return row


def _held(actor: Account, activity: Activity, hold: UUID, *, now: datetime) -> Placement:
    row = placement_for(actor, activity, hold, now=now)
    if row.state != PlacementState.HELD:
        raise NotPossible(gettext("Deze houd is al beantwoord, vrijgegeven of verlopen."))
    if row.held_until is not None and row.held_until <= now:
        raise NotPossible(gettext("De tijd om te antwoorden is voorbij; de plek is vrijgegeven."))
    return row


def _require_court_order(row: Placement, given_on: date | None, *, now: datetime) -> None:
    if given_on is None and row.unit.needs_court_order:
        sentence = gettext(
            "Hier woont niemand zonder machtiging van de rechter. Vul in wanneer die is gegeven."
        )
        raise one_mistake("court_order_on", sentence)
    if given_on is not None and given_on > today(now):
        sentence = gettext(
            "De machtiging van de rechter is van een dag die nog moet komen. Kijk het na."
        )
        raise one_mistake("court_order_on", sentence, value=given_on)


def _set_status(placement: Placement, status: RequestStatus) -> None:
    PlacementRequest.objects.filter(placements=placement).update(status=status)


def _bar(placement: Placement, reason: RefusalReason, actor: Account, *, now: datetime) -> None:
    days = policy().number_of(f"REFUSAL_BAR_DAYS.{reason}")
    if not days:
        return
    until = tonight(now) + timedelta(days=days)
    bar, is_new = ExcludedShelter.objects.get_or_create(
        request=placement.request,
        shelter=placement.unit.shelter,
        reason=_EXCLUSION.get(reason, ExclusionReason.REFUSED),
        defaults={"expires_on": until, "author": actor, "refusal": placement},
    )
    # What lasts longer than this refusal, or for good, was there for something else.
    if not is_new and bar.expires_on is not None and bar.expires_on <= until:
        bar.expires_on, bar.author, bar.refusal = until, actor, placement
        bar.save(update_fields=["expires_on", "author", "refusal"])


_EXCLUSION = {
    RefusalReason.SAFETY: ExclusionReason.SAFETY,
    RefusalReason.PERSON_DECLINED: ExclusionReason.PERSON_DECLINED,
}
