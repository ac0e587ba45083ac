"""Somebody's own choices about messages, as they are filled in."""

from __future__ import annotations

from collections.abc import Mapping

from notifications.codes import KINDS, Channel, Kind
from opvang.access import may_ever
from opvang.models import Account, MessageSettings
from opvang.models.codes import Activity
from opvang.queries.messages.people import in_use
from opvang.queries.messages.ways import default_kinds

#: Who hears of what: whoever may do one of these to something.
_HEARD_BY: Mapping[Kind, tuple[Activity, ...]] = {
    Kind.HOLD_TO_ANSWER: (Activity.READ_HOLD,),
    Kind.ANSWER_GIVEN: (Activity.HOLD_PLACE,),
    Kind.HOLD_ENDING: (Activity.READ_HOLD,),
    Kind.HOLD_LAPSED: (Activity.HOLD_PLACE,),
    Kind.PLACE_FREED: (Activity.HOLD_PLACE,),
    Kind.CAPACITY_STALE: (Activity.CLOSE_PLACES,),
    Kind.STAY_ENDING: (Activity.CLOSE_PLACES, Activity.HOLD_PLACE),
    Kind.OVERRIDE_ASKED: (Activity.DECIDE_APPEAL, Activity.ANSWER_DANGER),
    Kind.GLASS_BROKEN: (Activity.JUDGE_BREAK_GLASS,),
}
#: What ends the waiting of a crisis.
_ANSWERS = (Activity.CONFIRM_HOLD, Activity.CONSENT_TO_HOLD, Activity.HOLD_PLACE)


def settings_of(actor: Account) -> MessageSettings:
    """Return the row of somebody; where there is none one that was not saved, as it counts now."""
    found = MessageSettings.objects.filter(account=actor).first()
    return found or first_settings(actor)


def first_settings(actor: Account) -> MessageSettings:
    """Return the row of who chose nothing yet, which was not saved."""
    kinds = default_kinds()
    return MessageSettings(
        account=actor,
        on_screen=sorted(kinds[Channel.SCREEN]),
        by_email=sorted(kinds[Channel.EMAIL]),
        by_sms=sorted(kinds[Channel.SMS]),
    )


def kinds_for(actor: Account) -> tuple[Kind, ...]:
    """Return the kinds of which somebody can ever hear, without a crisis, which always comes."""
    return tuple(
        kind
        for kind in KINDS
        if any(may_ever(actor, activity) for activity in _HEARD_BY.get(kind, ()))
    )


def possible_deputies(actor: Account) -> tuple[Account, ...]:
    """Return the colleagues who may do one of the things that a crisis waits for, by name."""
    theirs = [one for one in _ANSWERS if may_ever(actor, one)]
    colleagues = in_use().filter(organisation=actor.organisation_id).exclude(pk=actor.pk)
    return tuple(
        one
        for one in colleagues.order_by("username")
        if any(may_ever(one, activity) for activity in theirs)
    )
